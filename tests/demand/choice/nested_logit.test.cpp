// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/choice/nested_logit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::demand;

TEST_CASE("demand/nested_logit: exponent 1 is the multinomial logit")
{
  demand::nested_logit const m{.nests = {{.products = {{5.0, 0.1}, {4.0, 0.12}}}, {.products = {{6.0, 0.08}}}},
                               .market = 9.0};
  demand::multinomial_logit<> const flat{.products = {{5.0, 0.1}, {4.0, 0.12}, {6.0, 0.08}}, .market = 9.0};
  std::vector<double> const p{60.0, 55.0, 75.0};
  auto const a = m(p);
  auto const b = flat(p);
  auto const e = elasticities(m, p);
  auto const f = elasticities(flat, p);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(a[i] == doctest::Approx(b[i]));
    CHECK(e[i] == doctest::Approx(f[i]));
  }
  CHECK(consumer_surplus(m, p) == doctest::Approx(consumer_surplus(flat, p)));
}

TEST_CASE("demand/nested_logit: elasticities are differences of ln demand, and the surplus falls by demand")
{
  demand::nested_logit const m{.nests = {{.products = {{5.0, 0.1}, {4.0, 0.1}}, .exponent = 0.6}}, .market = 9.0};
  std::vector<double> const p{60.0, 55.0};
  auto moved = p;
  double const h = 1e-5;
  moved[0] += h;
  double const slope = (std::log(m(moved)[0]) - std::log(m(p)[0])) / h * p[0];
  CHECK(elasticities(m, p)[0] == doctest::Approx(slope).epsilon(1e-5));
  CHECK((consumer_surplus(m, moved) - consumer_surplus(m, p)) / h == doctest::Approx(-m(p)[0]).epsilon(1e-5));
}

TEST_CASE("demand/nested_logit: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS(validate(demand::nested_logit{.nests = {{.products = {{1.0, 1.0}}, .exponent = 0.0}}}),
                       "demand::nested_logit: nests[0].exponent must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::nested_logit{}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::nested_logit{.nests = {{}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::nested_logit{.nests = {{.products = {{1.0, -1.0}}}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::nested_logit{.nests = {{.products = {{std::nan(""), 1.0}}}}}),
                  std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::nested_logit{.nests = {{.products = {{1.0, 1.0}}}}, .outside = 0.0}),
                  std::invalid_argument);
  demand::nested_logit const m{.nests = {{.products = {{1.0, 1.0}}}}};
  CHECK_THROWS_AS((void)m(std::vector{1.0, 2.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)m(std::vector{no_limit}), std::invalid_argument);
  CHECK_THROWS_AS((void)consumer_surplus(m, std::vector<double>{}), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticities(m, std::vector<double>{}), std::invalid_argument);
}
