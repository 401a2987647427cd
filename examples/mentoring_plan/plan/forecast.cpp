// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/plan/forecast.hpp"

#include <mentorics/core/random/normal_quantile.hpp>

#include <algorithm>

namespace examples {

using namespace mentorics;

forecast_point forecast::at(double hours) const
{
  // Progress rises with the efficiency, so the band of progress is the progress at the ends of the band of efficiency.
  // Below the cap it is progress -+ 1.96 progress_deviation, and it stays right where the expected progress is 1.
  double const spread = normal_quantile(0.975) * deviation;
  auto const with = [&](double efficiency) {
    constexpr double least = 1e-9;  // efficiencies are positive
    return progress(
        learning::linear_progress<>{.efficiency = (std::max)(efficiency, least), .commitment = linear.commitment},
        hours);
  };
  return {.hours = hours,
          .progress = progress(linear, hours),
          .lower = with(linear.efficiency - spread),
          .upper = with(linear.efficiency + spread),
          .exponential = progress(exponential, hours)};
}

forecast make_forecast(offer const& offered, student const& learner, study_plan const& made)
{
  forecast result;
  double commitment = 0.0;  // catalogue hours of the plan
  for (auto const i : made.plan.order) { commitment += offered.catalogue[i].hours; }
  if (!(commitment > 0.0)) { return result; }

  result.linear = {.efficiency = learner.efficiency, .commitment = commitment};
  result.exponential = {.rate = learner.efficiency / commitment};
  result.deviation = learner.efficiency_deviation;
  auto const weeks = made.problem.calendar.weeks();
  for (std::size_t week = 0; week < weeks; ++week) { result.weeks.push_back(result.at(hours_of(made.plan, week))); }

  for (double const share : {0.5, 0.8, 1.0}) {
    milestone reached{.progress = share,
                      .hours = hours_to(result.linear, share),
                      .exponential_hours = hours_to(result.exponential, share)};
    constexpr double slack = 1e-4;  // plans count in whole milliseconds
    auto const week = std::ranges::find_if(
        result.weeks, [&](double hours) { return hours >= reached.hours - slack; }, &forecast_point::hours);
    if (week != result.weeks.end()) { reached.week = static_cast<std::size_t>(week - result.weeks.begin()); }
    result.milestones.push_back(reached);
  }
  return result;
}

}  // namespace examples
