// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/choice/logit_mixture.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::demand;

TEST_CASE("demand/logit_mixture: demand, elasticity and surplus are weighted sums of the segments'")
{
  demand::logit_mixture const m{.segments = {{0.3, {{4.0, 0.1}, {3.0, 0.1}}}, {0.7, {{1.0, 0.2}, {2.0, 0.2}}}},
                                .market = 50.0};
  demand::multinomial_logit<> const a{.products = {{4.0, 0.1}, {3.0, 0.1}}};
  demand::multinomial_logit<> const b{.products = {{1.0, 0.2}, {2.0, 0.2}}};
  std::vector<double> const p{20.0, 15.0};
  CHECK(m(p)[0] == doctest::Approx(50.0 * (0.3 * a(p)[0] + 0.7 * b(p)[0])));
  CHECK(consumer_surplus(m, p) ==
        doctest::Approx(50.0 * (0.3 * consumer_surplus(a, p) + 0.7 * consumer_surplus(b, p))));
  auto moved = p;
  double const h = 1e-5;
  moved[1] += h;
  double const slope = (std::log(m(moved)[1]) - std::log(m(p)[1])) / h * p[1];
  CHECK(elasticities(m, p)[1] == doctest::Approx(slope).epsilon(1e-5));
}

TEST_CASE("demand/logit_mixture: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS(validate(demand::logit_mixture{.segments = {{1.0, {{1.0, 1.0}}}, {0.0, {{1.0, 1.0}}}}}),
                       "demand::logit_mixture: segments[1].weight must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit_mixture{}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit_mixture{.segments = {{1.0, {}}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit_mixture{.segments = {{1.0, {{1.0, 1.0}}}, {1.0, {}}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit_mixture{.segments = {{1.0, {{1.0, -1.0}}}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit_mixture{.segments = {{1.0, {{std::nan(""), 1.0}}}}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit_mixture{.segments = {{1.0, {{1.0, 1.0}}}}, .market = -1.0}),
                  std::invalid_argument);
  demand::logit_mixture const m{.segments = {{1.0, {{1.0, 1.0}}}}};
  CHECK_THROWS_AS((void)m(std::vector{1.0, 2.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)m(std::vector{no_limit}), std::invalid_argument);
}
