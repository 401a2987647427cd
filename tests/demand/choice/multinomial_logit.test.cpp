// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/choice/multinomial_logit.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::demand;

TEST_CASE("demand/multinomial_logit: shares of the textbook formula, whatever the size of the utilities")
{
  demand::multinomial_logit<> const m{.products = {{1.0, 0.5}, {2.0, 0.25}}, .market = 10.0, .outside = 2.0};
  double const u = std::exp(1.0 - 0.5 * 3.0);
  double const v = std::exp(2.0 - 0.25 * 4.0);
  auto const q = m(std::vector{3.0, 4.0});
  CHECK(q[0] == doctest::Approx(10.0 * u / (2.0 + u + v)));
  CHECK(q[1] == doctest::Approx(10.0 * v / (2.0 + u + v)));
  demand::multinomial_logit<> const huge{.products = {{2000.0, 1.0}, {1999.0, 1.0}}};
  CHECK(huge(std::vector{0.0, 0.0})[0] == doctest::Approx(1.0 / (1.0 + std::exp(-1.0))));
  demand::multinomial_logit<> const tiny{.products = {{-600.0, 1.0}}};
  CHECK(tiny(std::vector{0.0})[0] == doctest::Approx(std::exp(-600.0)));
  demand::multinomial_logit<> const captive{.products = {{-600.0, 1.0}, {-601.0, 1.0}}, .outside = 0.0};
  auto const all = captive(std::vector{0.0, 0.0});
  CHECK(all[0] + all[1] == doctest::Approx(1.0));
}

TEST_CASE("demand/multinomial_logit: elasticities are derivatives of ln demand in ln price")
{
  demand::multinomial_logit<support::dual> const m{.products = {{4.0, 0.1}, {3.0, 0.07}}};
  auto const q = m(std::vector<support::dual>{{30.0, 1.0}, {35.0, 0.0}});
  demand::multinomial_logit<> const plain{.products = {{4.0, 0.1}, {3.0, 0.07}}};
  auto const e = elasticities(plain, std::vector{30.0, 35.0});
  CHECK(e[0] == doctest::Approx(q[0].slope * 30.0 / q[0].value));
}

TEST_CASE("demand/multinomial_logit: the surplus falls by demand for every unit of price")
{
  demand::multinomial_logit<support::dual> const m{.products = {{4.0, 0.1}, {3.0, 0.1}}, .market = 7.0};
  std::vector<support::dual> const p{{30.0, 1.0}, {25.0, 0.0}};
  CHECK(consumer_surplus(m, p).slope == doctest::Approx(-m(p)[0].value));
  demand::multinomial_logit<> const captive{.products = {{4.0, 0.1}}, .outside = 0.0};
  CHECK(consumer_surplus(captive, std::vector{1.0}) == no_limit);
}

TEST_CASE("demand/multinomial_logit: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> const one{1.0};
  CHECK_THROWS_WITH_AS((void)(demand::multinomial_logit<>{.products = {{0.0, 1.0}, {0.0, -1.0}}}(one)),
                       "demand::multinomial_logit: products[1].sensitivity must be finite and positive (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(demand::multinomial_logit<>{}), "demand::multinomial_logit: products must not be empty",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::multinomial_logit<>{.products = {{nan, 1.0}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::multinomial_logit<>{.products = {{0.0, 0.0}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::multinomial_logit<>{.products = {{0.0, 1.0}}, .market = -1.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::multinomial_logit<>{.products = {{0.0, 1.0}}, .outside = nan}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)(demand::multinomial_logit<>{.products = {{0.0, 1.0}}}(std::vector{1.0, 2.0})),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)(demand::multinomial_logit<>{.products = {{0.0, 1.0}}}(std::vector{no_limit})),
                  std::invalid_argument);
}
