// SPDX-License-Identifier: BSL-1.0
#include "mentoring_plan/plan/payment_modes.hpp"

#include <mentorics/fees/comparison/cheapest.hpp>
#include <mentorics/fees/money/round_up_units.hpp>
#include <mentorics/fees/tariffs/course_price.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>
#include <mentorics/fees/tariffs/project_price.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace examples {

using namespace mentorics;

namespace {

/// An amount as it would stand on a price list.
[[nodiscard]] double whole_tens(double amount) { return 10.0 * std::round(amount / 10.0); }

/// The amounts are our own invention.
[[nodiscard]] std::vector<payment_mode> make_modes(student const& learner, study_plan const& made,
                                                   forecast const& expected)
{
  double const hours = hours_of(made.plan);
  std::vector<payment_mode> modes;

  auto const hourly = fees::two_part_tariff<>{.fixed = 60.0, .rate = 65.0};
  modes.push_back(
      {.key = "hourly",
       .name = "hourly",
       .terms = fmt::format("{:.2f} once for the first talk, then {:.2f} an hour", hourly.fixed, hourly.rate),
       .fee = hourly});

  auto const rewarded =
      fees::progress_tariff<>{.fixed = 60.0,
                              .rate = 65.0,
                              .steps = {{.progress = 0.5, .rate = 56.0}, {.progress = 0.8, .rate = 48.0}},
                              .rule = fees::discount_rule::marginal};
  modes.push_back(
      {.key = "hourly_with_reward",
       .name = "hourly with mastery reward",
       .terms = fmt::format("{:.2f} once, {:.2f} an hour; {:.2f} for hours after half of the plan is mastered, "
                            "{:.2f} after 80 %",
                            rewarded.fixed, rewarded.rate, rewarded.steps[0].rate, rewarded.steps[1].rate),
       .fee = fees::for_student(rewarded, expected.linear)});

  constexpr double monthly_rate = 48.0;  // [EUR/h], if the student uses all hours of the month
  auto monthly = fees::subscription<>{.weekly_hours = learner.hours_per_week};
  monthly.price = whole_tens(monthly_rate * monthly.weekly_hours * monthly.period_weeks);
  modes.push_back(
      {.key = "subscription",
       .name = "subscription",
       .terms = fmt::format("{:.2f} for each month begun, with lessons for the {:g} hours a week of this student",
                            monthly.price, learner.hours_per_week),
       .fee = monthly});

  constexpr double project_hours = 25.0;
  auto const project = fees::project_price<>{.price = 1400.0, .projects = fees::round_up_units(hours, project_hours)};
  modes.push_back(
      {.key = "per_project",
       .name = "per project",
       .terms = fmt::format("{:.2f} for each of {:g} agreed projects (one for {:g} planned hours), whatever hours "
                            "they take",
                            project.price, project.projects, project_hours),
       .fee = project});

  constexpr double course_rate = 61.0;  // [EUR/h]
  auto course = fees::course_price<>{.course_hours = hours / static_cast<double>(made.plan.order.size())};
  course.price = whole_tens(course_rate * course.course_hours);
  modes.push_back(
      {.key = "per_course",
       .name = "per course",
       .terms = fmt::format("{:.2f} for each course begun; a course of this plan takes {:.1f} hours on average",
                            course.price, course.course_hours),
       .fee = course});

  auto const package = fees::package<>{.price = 600.0, .package_hours = 10.0};
  modes.push_back({.key = "package",
                   .name = "package",
                   .terms = fmt::format("{:.2f} for {:g} hours bought ahead, whole packages only", package.price,
                                        package.package_hours),
                   .fee = package});
  return modes;
}

/// Looks for crossovers on a grid, then halves the interval that holds one.
[[nodiscard]] std::vector<cheapest_range> cheapest_ranges(std::vector<payment_mode> const& modes, double until)
{
  constexpr int steps = 4000;
  auto const best_at = [&](double hours) { return fees::cheapest(modes, hours).index; };
  double before = until / steps;  // 0 hours say nothing: some modes are free then
  std::vector<cheapest_range> ranges{{.from = 0.0, .to = until, .mode = best_at(before)}};
  for (int k = 2; k <= steps; ++k) {
    double const hours = until * k / steps;
    if (auto const mode = best_at(hours); mode != ranges.back().mode) {
      double low = before;
      double high = hours;
      for (int halving = 0; halving < 40; ++halving) {
        double const middle = low + (high - low) / 2.0;
        (best_at(middle) == ranges.back().mode ? low : high) = middle;
      }
      ranges.back().to = high;
      ranges.push_back({.from = high, .to = until, .mode = mode});
    }
    before = hours;
  }
  return ranges;
}

}  // namespace

quote_list make_quotes(student const& learner, study_plan const& made, forecast const& expected)
{
  quote_list result{.hours = hours_of(made.plan)};
  if (!(result.hours > 0.0)) { return result; }
  result.modes = make_modes(learner, made, expected);
  for (auto const& mode : result.modes) { result.fees.push_back(mode(result.hours)); }
  result.cheapest = fees::cheapest(result.modes, result.hours).index;
  constexpr double least_hours = 20.0;  // of the chart, so that a small plan shows something
  result.chart_hours = (std::max)(least_hours, 1.25 * result.hours);
  result.ranges = cheapest_ranges(result.modes, result.chart_hours);
  return result;
}

}  // namespace examples
