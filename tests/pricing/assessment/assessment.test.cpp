// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/assessment/assessment.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/assessment: margin, break-even, safety and distance to the edge of the data")
{
  demand::logit<> const d{.intercept = 4.0, .sensitivity = 0.05, .market = 60.0};
  price_options<> const costs{.unit_cost = 20.0, .fixed_cost = 300.0};
  auto const best = maximize_profit(d, costs);
  auto const v = assess(best, costs, {.capacity = 40.0, .lowest_observed = 30.0, .highest_observed = 75.0});
  CHECK(v.feasible);
  CHECK(v.profitable);
  CHECK(v.observed);
  CHECK(v.margin == doctest::Approx((best.price - 20.0) / best.price));
  CHECK(v.break_even == doctest::Approx(300.0 / (best.price - 20.0)));
  CHECK(v.safety == doctest::Approx(1.0 - v.break_even / best.demand));
  CHECK(v.edge_distance == doctest::Approx(75.0 - best.price));
  CHECK(v.shortfall == 0.0);
  CHECK(std::isnan(v.loss_probability));
  CHECK(!assess(best, costs, {.capacity = 10.0}).feasible);
  CHECK(!assess(best, costs, {.lowest_observed = 80.0}).observed);
  price_options<> const heavy{.unit_cost = 20.0, .fixed_cost = 9000.0};
  auto const loss = assess(maximize_profit(d, heavy), heavy);
  CHECK(!loss.profitable);
  CHECK(loss.shortfall > 0.0);
  CHECK(loss.safety < 0.0);
}

TEST_CASE("pricing/assessment: the probability of a loss is the share of draws that lose")
{
  demand::logit<> const d{.intercept = 4.0, .sensitivity = 0.05, .market = 60.0};
  price_options<> const costs{.unit_cost = 20.0, .fixed_cost = 1600.0};
  auto const best = maximize_profit(d, costs);
  random_stream rng(171);
  std::vector<demand::logit<>> draws(4000, d);
  for (auto& x : draws) { x.intercept = normal(rng, 4.0, 0.5); }
  auto const v = assess(best, costs, {}, draws);
  // A loss wherever fewer than break-even units are sold: P(a < a0) for a normal a.
  double const share = v.break_even / 60.0;
  double const threshold = std::log(share / (1.0 - share)) + 0.05 * best.price;
  CHECK(v.loss_probability == doctest::Approx(0.5 * std::erfc((4.0 - threshold) / 0.5 / std::sqrt(2.0))).epsilon(0.1));
  CHECK(v.risky);
  CHECK(v.draws == 4000);
  CHECK(v.expected_profit < best.profit + 50.0);
}

TEST_CASE("pricing/assessment: a refused price is not feasible, bad input is refused")
{
  auto const v = assess(price_result<>{}, {});
  CHECK(!v.feasible);
  CHECK(!v.profitable);
  CHECK(std::isnan(v.margin));
  CHECK_THROWS_AS((void)assess(price_result<>{}, {.unit_cost = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)assess(price_result<>{}, {}, {.capacity = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)assess(price_result<>{}, {}, {.lowest_observed = 5.0, .highest_observed = 4.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)assess(price_result<>{}, {}, {.highest_loss_probability = 2.0}), std::invalid_argument);
}
