// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/capacity/newsvendor.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/newsvendor: the seats are the quantile at the ratio of the costs")
{
  // Inputs of the Hammer 3/2 of Cachon and Terwiesch, Matching Supply with Demand. Independent computation in 30
  // digits: z is the 80 % point 0.841621, lost sales are 1181 (phi(z) - 0.2 z).
  auto const plan =
      newsvendor({.expected = 3192.0, .standard_deviation = 1181.0}, 190.0, {.unit_cost = 110.0, .salvage = 90.0});
  REQUIRE(plan.outcome == status::optimal);
  CHECK(std::abs(plan.quantity - 4185.955) < 1e-3);
  CHECK(std::abs(plan.lost_sales - 131.8441) < 1e-4);
  CHECK(std::abs(plan.profit - 222296.50) < 0.01);
}

TEST_CASE("pricing/newsvendor: no other number of seats earns more in a simulation")
{
  seat_costs const costs{.unit_cost = 30.0, .salvage = 5.0};
  auto const plan = newsvendor({.expected = 40.0, .standard_deviation = 8.0}, 70.0, costs);
  random_stream rng(91);
  std::vector<double> demand(100'000);
  for (auto& d : demand) { d = normal(rng, 40.0, 8.0); }
  auto const earned = [&](double q) {
    double sum = 0.0;
    for (auto const d : demand) { sum += 70.0 * std::min(d, q) + 5.0 * std::max(0.0, q - d) - 30.0 * q; }
    return sum / 100'000.0;
  };
  CHECK(earned(plan.quantity) == doctest::Approx(plan.profit).epsilon(0.002));
  for (double const q : {30.0, 36.0, 39.0, 45.0, 50.0}) { CHECK(earned(q) < earned(plan.quantity)); }
}

TEST_CASE("pricing/newsvendor: price and seats together beat every price of a fine grid")
{
  uncertain_linear_demand const demand{.intercept = 100.0, .slope = 0.8, .standard_deviation = 12.0};
  seat_costs const costs{.unit_cost = 20.0, .salvage = 4.0};
  auto const best = price_setting_newsvendor(demand, costs);
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.certificate.relative_gap() <= 1e-8);
  CHECK(best.price < 0.5 * (100.0 / 0.8 + 20.0));  // below the price without chance, for additive demand
  for (int k = 1; k < 2000; ++k) {
    double const p = 20.0 + 105.0 * k / 2000.0;
    auto const plan = newsvendor({.expected = 100.0 - 0.8 * p, .standard_deviation = 12.0}, p, costs);
    if (plan.outcome == status::optimal) { CHECK(plan.profit <= best.certificate.bound); }
  }
  auto const capped = price_setting_newsvendor(demand, costs, {.upper = 50.0});
  CHECK(capped.price == doctest::Approx(50.0).epsilon(1e-6));
  CHECK(capped.profit < best.profit);
}

TEST_CASE("pricing/newsvendor: outcomes without an answer, bad input")
{
  CHECK(newsvendor({.expected = 40.0}, 30.0, {.unit_cost = 30.0}).reason == refusal::no_profitable_price);
  CHECK(std::isnan(newsvendor({.expected = 40.0}, 30.0, {.unit_cost = 30.0}).quantity));
  CHECK(price_setting_newsvendor({.intercept = 10.0}, {.unit_cost = 30.0}).reason == refusal::no_profitable_price);
  CHECK_THROWS_AS((void)newsvendor({.expected = 40.0}, 30.0, {.unit_cost = 10.0, .salvage = 10.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)newsvendor({.expected = 40.0}, std::nan(""), {.unit_cost = 10.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)newsvendor({.expected = -40.0}, 30.0, {.unit_cost = 10.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)price_setting_newsvendor({.intercept = 10.0, .slope = 0.0}, {.unit_cost = 3.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)price_setting_newsvendor({.intercept = 10.0}, {.unit_cost = 3.0}, {.lower = 5.0, .upper = 4.0}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)price_setting_newsvendor({.intercept = 10.0}, {.unit_cost = 3.0}, {.max_nodes = 0}),
                  std::invalid_argument);
}

TEST_CASE("pricing/newsvendor: a stop of the search for the price keeps the best so far and a bound that holds")
{
  uncertain_linear_demand const demand{.intercept = 100.0, .slope = 0.8, .standard_deviation = 12.0};
  seat_costs const costs{.unit_cost = 20.0, .salvage = 4.0};
  auto const whole = price_setting_newsvendor(demand, costs);
  auto const cut = price_setting_newsvendor(demand, costs, {}, [](iteration const&) { return control::stop; });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.profit <= whole.certificate.bound);
  CHECK(cut.certificate.bound >= whole.profit);
}
