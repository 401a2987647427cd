// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/assessment/assess_offer.hpp>

#include <mentorics/demand/curves/linear.hpp>
#include <mentorics/pricing/capacity/dynamic_prices.hpp>
#include <mentorics/pricing/capacity/newsvendor.hpp>
#include <mentorics/pricing/capacity/optimal_protection_levels.hpp>
#include <mentorics/pricing/menus/choose_two_part_tariff.hpp>
#include <mentorics/pricing/menus/compare_bundles.hpp>
#include <mentorics/pricing/menus/compare_payment_modes.hpp>
#include <mentorics/pricing/menus/optimal_tiered_menu.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/assess_offer: a tariff, by its totals")
{
  auto const t = choose_two_part_tariff(std::vector<demand_curve>{{1000.0, 10.0, 1.0}, {1000.0, 4.0, 0.25}}, 0.0);
  auto const v =
      assess_offer(t, {.fixed_cost = 14600.0, .capacity = 11000.0, .observed = {.lower = 1.0, .upper = 8.0}});
  CHECK(v.feasible);
  CHECK(v.profitable);
  CHECK(v.margin == doctest::Approx(1.0));
  CHECK(v.break_even == doctest::Approx(0.2 * t.demand));  // 14600 of 73000
  CHECK(v.safety == doctest::Approx(0.8));
  double const mean = t.revenue / t.demand;
  CHECK(v.edge_distance == doctest::Approx(std::min(mean - 1.0, 8.0 - mean)));
  CHECK(!assess_offer(t, {.capacity = 100.0}).feasible);
  CHECK(assess_offer(t, {.fixed_cost = 80000.0}).shortfall == doctest::Approx(7000.0));
  std::vector<double> const drawn{60000.0, 70000.0, 80000.0, 90000.0};
  auto const risky = assess_offer(t, {.fixed_cost = 65000.0}, drawn);
  CHECK(risky.loss_probability == 0.25);
  CHECK(risky.expected_profit == doctest::Approx(10000.0));
  CHECK(risky.risky);
}

TEST_CASE("pricing/assess_offer: menus, packages, calendars, seats, schedules and subscriptions have an assessment")
{
  auto const all_earn = [](auto const& result) {
    auto const v = assess_offer(result);
    CHECK(v.feasible);
    CHECK(v.profitable);
    CHECK(v.break_even == 0.0);
    CHECK(v.margin > 0.0);
    CHECK(v.margin <= 1.0 + 1e-12);
  };
  all_earn(optimal_tiered_menu(std::vector<buyer_type>{{6.0, 0.5}, {10.0, 0.5}}, 1));
  all_earn(compare_bundles(std::vector<valuation_pair>{{10.0, 90.0}, {90.0, 10.0}}, {20.0, 30.0}).mixed);
  std::vector<fare_class<demand::poisson_demand>> const fares{{100.0, {15.0}}, {60.0, {40.0}}};
  all_earn(optimal_protection_levels(fares, 30.0));
  all_earn(newsvendor({.expected = 40.0, .standard_deviation = 8.0}, 70.0, {.unit_cost = 30.0, .salvage = 5.0}));
  all_earn(compare_payment_modes(std::vector<usage>{{8.0, 30.0, 20.0, 400.0}}, 5.0).both);
  auto const s = dynamic_prices(demand::linear<>{.intercept = 6.0, .slope = 2.0}, 2, 3.0, {.fixed_cost = 1.0});
  auto const v = assess_offer(s, {.fixed_cost = 1.0, .fixed_cost_paid = true});
  CHECK(v.profitable == (s.profit > 0.0));
  CHECK(v.break_even == doctest::Approx(s.demand / (s.profit + 1.0)));
}

TEST_CASE("pricing/assess_offer: a refused offer is not feasible, bad input is refused")
{
  auto const v = assess_offer(tariff_result{});
  CHECK(!v.feasible);
  CHECK(std::isnan(v.margin));
  CHECK_THROWS_AS((void)assess_offer(tariff_result{}, {.fixed_cost = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)assess_offer(tariff_result{}, {.capacity = std::nan("")}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)assess_offer(tariff_result{}, {.observed = {.lower = 5.0, .upper = 4.0}}),
                       "pricing::offer_assessment_options: observed.upper must be at least lower (got 4)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)assess_offer(tariff_result{}, {.highest_loss_probability = 2.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)assess_offer(tariff_result{}, {}, std::vector{std::nan("")}), std::invalid_argument);
}
