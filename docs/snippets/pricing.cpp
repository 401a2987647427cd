#include <mentorics/pricing.hpp>

#include <cassert>
#include <cmath>
#include <vector>

using namespace mentorics;

int main()
{
  //! [price]
  auto const demand = pricing::logit_demand<>{.intercept = 4.0, .sensitivity = 0.05, .market = 60.0};
  auto const best = pricing::maximize_profit(demand, {.unit_cost = 20.0, .fixed_cost = 300.0});
  // best.price 71.14, best.demand 36.5, best.profit 1568.6, best.certificate.kind == proof::closed_form
  //! [price]
  assert(best.outcome == status::optimal && std::abs(best.profit - 1568.57) < 0.01);

  //! [refusal]
  auto const inelastic = pricing::isoelastic_demand<>{.scale = 100.0, .exponent = 0.53};
  auto const none = pricing::maximize_profit(inelastic, {.unit_cost = 20.0});
  // none.outcome == status::unbounded, none.reason == refusal::demand_inelastic, none.price is NaN
  //! [refusal]
  assert(none.reason == refusal::demand_inelastic && std::isnan(none.price));

  //! [fit]
  std::vector<pricing::sale> const sales{{40.0, 31.0}, {50.0, 22.0}, {60.0, 18.0}, {75.0, 12.0}, {90.0, 9.5}};
  auto const fit = pricing::fit_isoelastic(sales);
  if (has_solution(fit.outcome)) {
    auto const price = pricing::maximize_profit(fit.model, {.unit_cost = 20.0}).price;
    bool const known_ground = fit.observed(price);  // false: the best price lies outside the prices that were tried
    static_cast<void>(known_ground);
  }
  //! [fit]
  assert(has_solution(fit.outcome));
}
