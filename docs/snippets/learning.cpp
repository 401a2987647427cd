// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning.hpp>

#include <mentorics/core/random/random_stream.hpp>

#include <cassert>
#include <cmath>
#include <cstddef>
#include <vector>

using namespace mentorics;

int main()
{
  //! [models]
  auto const ana = learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  double const after = progress(ana, 20.0);                   // 0.5333: P = T E / C
  double const done = hours_to(ana, 1.0);                     // 37.5 h: C / E
  double const spread = progress_deviation(ana, 20.0, 0.05);  // 0.0333: E is only known to +- 0.05

  auto const ben = learning::exponential_progress<>{.initial = 0.1, .ceiling = 0.95, .rate = 0.04};
  double const most = hours_to(ben, 0.8);  // 43.4 h
  double const all = hours_to(ben, 0.95);  // infinity: the ceiling is never reached
  //! [models]
  assert(std::abs(after - 16.0 / 30.0) < 1e-15 && done == 37.5 && std::abs(spread - 1.0 / 30.0) < 1e-15);
  assert(std::abs(most - 43.4) < 0.05 && std::isinf(all));

  //! [estimate]
  std::vector<learning::study_record> const seen{
      {.hours = 10.0, .progress = 0.25}, {.hours = 20.0, .progress = 0.55}, {.hours = 30.0, .progress = 0.8}};
  auto const found = learning::estimate_efficiency(seen, 30.0);
  double deviation = 1.0;
  if (has_solution(found.outcome)) {
    auto const hers = learning::linear_progress<>{.efficiency = found.efficiency, .commitment = 30.0};
    deviation = progress_deviation(hers, 35.0, found.standard_error);  // 0.0153
  }
  //! [estimate]
  assert(std::abs(deviation - 0.0153) < 1e-4);

  std::vector<learning::practice_point> observations;
  for (int h = 1; h <= 24; ++h) {
    observations.push_back({.x = 1.0 * h, .y = 0.95 - 0.85 * std::exp(-0.08 * h) + 0.01 * std::sin(2.0 * h)});
  }
  //! [curves]
  auto const choice =
      learning::choose_curve(observations);           // observations: share of tasks solved after hours of practice
  auto const& best = choice.candidates[choice.best];  // exponential; the others are not identified by these
  auto const make = learning::curve_maker(best.fit);
  auto const estimate = learning::curve_estimate(best.fit);
  auto const hours = forecast_hours(make, estimate, 0.8);  // 21.7 h, 95 %: 21.2 to 22.2
  random_stream rng(1);
  auto const drawn = simulate_hours(make, estimate, 0.8, rng);  // the same from draws; drawn.never: share of "never"
  //! [curves]
  assert(has_solution(choice.outcome) && best.family == learning::curve_family::exponential);
  assert(std::abs(hours.value - 21.7) < 0.3 && hours.range.contains(21.7) && drawn.never == 0.0);

  //! [breaks]
  std::vector<learning::study_session> const sessions{{.day = 0.0, .hours = 6.0}, {.day = 7.0, .hours = 6.0}};
  auto const forgetting = learning::wickelgren_forgetting<>{.rate = 0.3, .exponent = 0.2};
  double const left = progress_on(28.0, ben, forgetting, sessions);  // 0.25, after three weeks without study
  //! [breaks]
  assert(left > 0.1 && left < progress(ben, 12.0));

  //! [memory]
  learning::fsrs const memory;  // the published weights; see fit_fsrs for those of one learner
  auto state = first_state(memory, learning::rating::good);
  state = next_state(memory, state, learning::rating::good, 3.0);  // three days later
  double const recall = retrievability(memory, state, 10.0);       // 0.92, ten days after that
  int const wait = review_interval(memory, state);                 // 14 days, to a recall of 0.9
  //! [memory]
  assert(recall > 0.85 && recall < 0.95 && wait >= 5 && wait <= 20);

  //! [plan]
  std::vector<learning::review_topic> const topics{{.memory = {.stability = 4.0}, .days_since = 6.0},
                                                   {.memory = {.stability = 20.0}, .days_since = 3.0, .weight = 2.0},
                                                   {.memory = {.stability = 9.0}, .days_since = 30.0}};
  auto const plan = plan_reviews(memory, topics, {.days = 7, .minutes_a_day = 8.0, .max_reviews = 2});
  // plan.reviews: day, topic, minutes; plan.mastery: 3.9 of 4 expected on day 7; plan.outcome: optimal
  //! [plan]
  assert(plan.outcome == status::optimal && plan.mastery > plan.without && plan.mastery <= 4.0);
}
