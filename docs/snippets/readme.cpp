// SPDX-License-Identifier: BSL-1.0
#include <mentorics/mentorics.hpp>

#include <cassert>
#include <cmath>
#include <tuple>
#include <vector>

int main()
{
  //! [tour]
  using namespace mentorics;

  // How far is a student after 20 hours, and when is mastery 0.8 reached?
  auto const ana = learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  double const after = progress(ana, 20.0);  // 0.5333...
  double const needed = hours_to(ana, 0.8);  // 30 h

  // What does it cost? The rate falls from 100 to 80 an hour once her progress is 0.8.
  auto const rewarded = fees::progress_tariff<>{
      .fixed = 500.0, .rate = 100.0, .steps = {{.progress = 0.8, .rate = 80.0}}, .rule = fees::discount_rule::marginal};
  double const cost = fee(rewarded, ana, 35.0);  // 500 + 100 * 30 + 80 * 5 = 3900

  // What to teach in which week? Exact, with a proof.
  auto const problem = curriculum::problem{.catalogue = {{.name = "syntax", .hours = 6.0},
                                                         {.name = "structures", .hours = 8.0, .prerequisites = {0}},
                                                         {.name = "testing", .hours = 5.0, .prerequisites = {0}}},
                                           .values = {2.0, 9.0, 4.0},
                                           .calendar = curriculum::weekly(6.0, 2)};
  auto const plan = curriculum::schedule(problem);  // syntax, then testing: 12 h are too few for structures
  bool const sound = curriculum::verify(problem, plan).ok();

  // What to charge an hour? The best price, in closed form.
  auto const demand = demand::logit<>{.intercept = 4.0, .sensitivity = 0.05};
  auto const best = pricing::maximize_profit(demand, {.unit_cost = 20.0});  // best.price is 71.14291198
  //! [tour]
  assert(std::abs(after - 16.0 / 30.0) < 1e-15 && needed == 30.0 && cost == 3900.0 && sound);
  assert(plan.outcome == status::optimal && plan.value == 6.0);
  assert(std::abs(best.price - 71.14291198) < 1e-8);
}
