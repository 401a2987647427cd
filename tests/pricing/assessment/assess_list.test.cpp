// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/assessment/assess_list.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/capacity/maximize_profit_within.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {
demand::multinomial_logit<> const three_products{.products = {{5.0, 0.10}, {4.0, 0.12}, {6.0, 0.08}}, .market = 100.0};
std::vector<double> const three_costs{20.0, 15.0, 35.0};
std::vector<shared_capacity> const shared_hours{{.use = {2.0, 1.0, 1.0}, .limit = 60.0}};
}  // namespace

TEST_CASE("pricing/assess_list: margin, break-even in the same proportions, distance to the edge of the data")
{
  auto const list = maximize_profit_within(shared_hours, three_products, three_costs, {.fixed_cost = 500.0});
  REQUIRE(list.outcome == status::optimal);
  auto const v = assess(
      list, three_costs,
      {.fixed_cost = 500.0, .capacities = shared_hours, .observed = {{10.0, 90.0}, {10.0, 70.0}, {10.0, 200.0}}});
  CHECK(v.feasible);
  CHECK(v.profitable);
  double units = 0.0;
  for (auto const q : list.demand) { units += q; }
  CHECK(v.margin == doctest::Approx((list.profit + 500.0) / list.revenue));
  CHECK(v.break_even == doctest::Approx(500.0 * units / (list.profit + 500.0)));
  CHECK(v.safety == doctest::Approx(1.0 - v.break_even / units));
  double edge = no_limit;
  double const upper[] = {90.0, 70.0, 200.0};
  for (std::size_t i = 0; i < 3; ++i) { edge = std::min({edge, list.prices[i] - 10.0, upper[i] - list.prices[i]}); }
  CHECK(v.edge_distance == doctest::Approx(edge));
  CHECK(v.observed == (edge >= 0.0));
  CHECK(!assess(list, three_costs, {.capacities = {{.use = {2.0, 1.0, 1.0}, .limit = 59.0}}}).feasible);
  CHECK(!assess(list, three_costs, {.observed = {{0.0, 30.0}, {0.0, 999.0}, {0.0, 999.0}}}).observed);
  auto const loss =
      assess(maximize_profit(three_products, three_costs, {.fixed_cost = 1e5}), three_costs, {.fixed_cost = 1e5});
  CHECK(!loss.profitable);
  CHECK(loss.shortfall > 0.0);
  CHECK(loss.safety < 0.0);
}

TEST_CASE(
    "pricing/assess_list: the probability of a loss is the share of drawn markets that lose, shared_hours shared out")
{
  auto const list = maximize_profit_within(shared_hours, three_products, three_costs, {.fixed_cost = 1200.0});
  random_stream rng(191);
  std::vector<demand::multinomial_logit<>> draws(500, three_products);
  double losses = 0.0;
  double sum = 0.0;
  for (auto& m : draws) {
    for (auto& x : m.products) { x.intercept += 0.4 * normal(rng); }
    auto const q = m(list.prices);
    double contribution = 0.0;
    double used = 0.0;
    for (std::size_t i = 0; i < 3; ++i) {
      contribution += (list.prices[i] - three_costs[i]) * q[i];
      used += shared_hours[0].use[i] * q[i];
    }
    double const profit = contribution * std::min(1.0, 60.0 / used) - 1200.0;
    losses += profit < 0.0 ? 1.0 : 0.0;
    sum += profit;
  }
  auto const v = assess(list, three_costs, {.fixed_cost = 1200.0, .capacities = shared_hours}, draws);
  CHECK(v.loss_probability == losses / 500.0);
  CHECK(v.expected_profit == doctest::Approx(sum / 500.0));
  CHECK(v.draws == 500);
  CHECK(v.risky == (v.loss_probability > 0.05));
}

TEST_CASE("pricing/assess_list: withdrawn products are left out; a refused list is not feasible; bad input")
{
  std::vector<shared_capacity> const closed{{.use = {0.0, 1.0, 0.0}, .limit = 0.0}};
  auto const list = maximize_profit_within(closed, three_products, three_costs);
  REQUIRE(!std::isfinite(list.prices[1]));
  demand::multinomial_logit<> const rest{.products = {three_products.products[0], three_products.products[2]},
                                         .market = 100.0};
  std::vector<demand::multinomial_logit<>> const one{rest};
  auto const v = assess(list, three_costs, {.capacities = closed}, one);
  CHECK(v.feasible);
  CHECK(std::isfinite(v.edge_distance));
  CHECK(v.expected_profit == doctest::Approx(list.profit));
  auto const none = assess(
      maximize_profit(demand::multinomial_logit<>{.products = three_products.products, .market = 0.0}, three_costs),
      three_costs);
  CHECK(!none.feasible);
  CHECK(std::isnan(none.margin));
  CHECK_THROWS_AS((void)assess(list, std::vector{1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)assess(list, three_costs, {.fixed_cost = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)assess(list, three_costs, {.observed = {{0.0, 1.0}}}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)assess(list, three_costs, {.observed = {{0.0, 1.0}, {2.0, 1.0}, {0.0, 1.0}}}),
                       "pricing::list_assessment_options: observed[1].upper must be at least lower (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)assess(list, three_costs, {.highest_loss_probability = std::nan("")}), std::invalid_argument);
}
