// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand.hpp>
#include <mentorics/pricing.hpp>

#include <cassert>
#include <cmath>
#include <span>
#include <vector>

using namespace mentorics;

int main()
{
  //! [price]
  auto const demand = demand::logit<>{.intercept = 4.0, .sensitivity = 0.05, .market = 60.0};
  auto const best = pricing::maximize_profit(demand, {.unit_cost = 20.0, .fixed_cost = 300.0});
  // best.price 71.14, best.demand 36.5, best.profit 1568.6, best.certificate.kind == proof::closed_form
  //! [price]
  assert(best.outcome == status::optimal && std::abs(best.profit - 1568.57) < 0.01);

  //! [refusal]
  auto const inelastic = demand::isoelastic<>{.scale = 100.0, .exponent = 0.53};
  auto const none = pricing::maximize_profit(inelastic, {.unit_cost = 20.0});
  // none.outcome == status::unbounded, none.reason == refusal::demand_inelastic, none.price is NaN
  //! [refusal]
  assert(none.reason == refusal::demand_inelastic && std::isnan(none.price));

  //! [fit]
  std::vector<demand::sale> const sales{{40.0, 31.0}, {50.0, 22.0}, {60.0, 18.0}, {75.0, 12.0}, {90.0, 9.5}};
  auto const fit = demand::fit_isoelastic(sales);
  if (has_solution(fit.outcome)) {
    auto const price = pricing::maximize_profit(fit.model, {.unit_cost = 20.0}).price;
    bool const known_ground = fit.observed(price);  // false: the best price lies outside the prices that were tried
    static_cast<void>(known_ground);                //!
  }
  //! [fit]
  assert(has_solution(fit.outcome));

  //! [list]
  demand::multinomial_logit<> const market{
      .products = {{.intercept = 4.2, .sensitivity = 0.020}, {.intercept = 2.6, .sensitivity = 0.028}},
      .market = 150.0};
  std::vector<double> const costs{30.0, 12.0};                                              // one to one, group of four
  std::vector<pricing::shared_capacity> const mentor{{.use = {4.0, 1.0}, .limit = 120.0}};  // hours a month
  auto const list = pricing::maximize_profit_within(mentor, market, costs);
  // list.prices, list.demand, list.shadow_prices[0]: what one more hour is worth; list.certificate.relative_gap() < 1e-9
  auto const price_points = pricing::ladder({.step = 10.0, .ending = 9.99}, 0.0, 500.0);
  auto const endings = pricing::choose_prices(market, costs, price_points);
  //! [list]
  assert(list.outcome == status::optimal && list.certificate.relative_gap() < 1e-9 && list.shadow_prices[0] > 0.0);
  assert(endings.outcome == status::optimal);

  //! [mixture]
  demand::logit_mixture const two_kinds{
      .segments = {{.weight = 0.35, .products = {{9.0, 0.06}}}, {.weight = 0.65, .products = {{6.0, 0.5}}}}};
  auto const global = pricing::maximize_profit(two_kinds, std::vector{2.0});
  // global.prices[0] 119.93, profit 35.44; a climb from the cost ends at 11.29 with 6.80
  //! [mixture]
  assert(std::abs(global.profit - 35.4415973136) < 1e-9);

  //! [calendar]
  using rate = pricing::fare_class<demand::poisson_demand>;
  std::vector<rate> const rates{{100.0, {15.0}}, {60.0, {40.0}}, {40.0, {50.0}}};  // per hour, hours wanted
  auto const calendar = pricing::optimal_protection_levels(rates, 80.0);
  // calendar.protection: hours kept for the first class, for the first two; calendar.profit is the expected revenue
  //! [calendar]
  assert(calendar.outcome == status::optimal && calendar.protection[0] == 14.0);

  //! [package]
  std::vector<pricing::valuation_pair> const students{{10.0, 90.0}, {50.0, 50.0}, {60.0, 40.0}, {90.0, 10.0}};
  auto const package = pricing::compare_bundles(students, {.first = 20.0, .second = 30.0});
  // separate 150, pure 200, mixed 230 at 90, 90 and 100 for both
  //! [package]
  assert(package.mixed.profit == 230.0);

  //! [assessment]
  pricing::price_options<> const spending{.unit_cost = 20.0, .fixed_cost = 300.0};
  auto const assessed =
      pricing::assess(best, spending, {.capacity = 40.0, .lowest_observed = 30.0, .highest_observed = 75.0});
  // assessed.feasible, profitable, observed; assessed.break_even 5.9 units, assessed.safety 0.84
  //! [assessment]
  assert(assessed.feasible && assessed.profitable && assessed.observed);

  //! [doubt]
  std::vector<demand::logit<>> draws(500, demand);  // what is known of the demand
  random_stream rng(1);
  for (auto& d : draws) { d.intercept = normal(rng, 4.0, 0.3); }
  auto const risk = pricing::assess(best, spending, {}, draws).loss_probability;
  auto const doubt = pricing::regret_of_prices(draws, std::vector{60.0, 70.0, 80.0}, spending);
  // doubt.best_price: where nine of ten best prices lie; doubt.points[1].regret: what 70 loses in the mean; risk 0
  //! [doubt]
  assert(risk == 0.0 && doubt.robust_price == 70.0 && doubt.best_price.contains(best.price));

  //! [merger]
  std::vector<pricing::observed_product> const seen{
      {30.0, 0.30, 0.45, 0}, {28.0, 0.25, 0.45, 1}, {40.0, 0.20, 0.35, 2}};
  auto const rivals = pricing::calibrate_market(seen);  // sensitivity and unit costs that explain these prices
  std::vector<double> const now{30.0, 28.0, 40.0};
  auto const merged = pricing::nash_prices(rivals.market, rivals.unit_costs, std::vector<std::size_t>{0, 0, 2}, now);
  // merged.market.prices: after sellers 0 and 1 have become one; merged.largest_gain: 0 at an equilibrium
  //! [merger]
  assert(merged.market.outcome == status::converged && merged.market.prices[0] > 30.0);
}
