// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/assessment/price_regret.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/demand/curves/logit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/price_regret: one linear demand loses b (p - p*)^2")
{
  std::vector<demand::linear<>> const one{{.intercept = 100.0, .slope = 2.0}};
  std::vector<double> const prices{20.0, 28.0, 30.0, 33.0, 50.0};
  auto const r = regret_of_prices(one, prices, {.unit_cost = 10.0, .fixed_cost = 100.0});
  REQUIRE(r.points.size() == 5);
  for (auto const& x : r.points) {
    CHECK(x.regret == doctest::Approx(2.0 * (x.price - 30.0) * (x.price - 30.0)));
    CHECK(x.profit == doctest::Approx(700.0 - x.regret));
    CHECK(x.high_regret == doctest::Approx(x.regret));
  }
  CHECK(r.robust_price == 30.0);
  CHECK(r.best_price.lower == 30.0);
  CHECK(r.best_profit.upper == doctest::Approx(700.0));
}

TEST_CASE("pricing/price_regret: the interval of the best price is that of the delta method for small errors")
{
  // dp*/da = q / b for logit demand.
  random_stream rng(201);
  demand::logit<> const center{.intercept = 4.0, .sensitivity = 0.05};
  std::vector<demand::logit<>> draws(4000, center);
  for (auto& d : draws) { d.intercept = normal(rng, 4.0, 0.05); }
  auto const best = maximize_profit(center, {.unit_cost = 20.0});
  std::vector<double> prices;
  for (double p = 40.0; p <= 110.0; p += 1.0) { prices.push_back(p); }
  auto const r = regret_of_prices(draws, prices, {.unit_cost = 20.0});
  double const error = 0.05 * best.demand / 0.05;
  CHECK(0.5 * (r.best_price.upper - r.best_price.lower) == doctest::Approx(1.645 * error).epsilon(0.05));
  CHECK(r.best_price.contains(best.price));
  CHECK(r.best_profit.contains(best.profit));
  CHECK(std::abs(r.robust_price - best.price) <= 1.0);
  CHECK(r.draws == 4000);
  for (auto const& x : r.points) {
    CHECK(x.regret >= 0.0);
    CHECK(x.high_regret >= x.regret * 0.5);
    CHECK(x.profits.contains(x.profit));
  }
}

TEST_CASE("pricing/price_regret: draws without a price are counted, bad input is refused")
{
  std::vector<demand::isoelastic<>> const mixed{{.exponent = 2.0}, {.exponent = 0.5}};
  std::vector<double> const prices{3.0};
  auto const r = regret_of_prices(mixed, prices, {.unit_cost = 1.0});
  CHECK(r.draws == 1);
  CHECK(r.refused == 1);
  std::vector<demand::isoelastic<>> const flat{{.exponent = 0.5}};
  auto const none = regret_of_prices(flat, prices, {.unit_cost = 1.0});
  CHECK(none.points.empty());
  CHECK(std::isnan(none.robust_price));
  auto const check = [&](std::vector<double> const& p, double level) {
    (void)regret_of_prices(mixed, p, {.unit_cost = 1.0, .upper = 9.0}, level);
  };
  CHECK_THROWS_AS((void)regret_of_prices(std::span<demand::isoelastic<> const>{}, prices), std::invalid_argument);
  CHECK_THROWS_AS(check({}, 0.9), std::invalid_argument);
  CHECK_THROWS_WITH_AS(check({3.0, 10.0}, 0.9),
                       "pricing::regret_of_prices: prices[1] must be between the floor and the ceiling (got 10)",
                       std::invalid_argument);
  CHECK_THROWS_AS(check({0.0}, 0.9), std::invalid_argument);  // infinite demand
  CHECK_THROWS_AS(check({std::nan("")}, 0.9), std::invalid_argument);
  CHECK_THROWS_AS(check({3.0}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS(check({3.0}, std::nan("")), std::invalid_argument);
}
