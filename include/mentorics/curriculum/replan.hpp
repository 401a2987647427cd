// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/curriculum/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// The best plan for a problem that has changed a little: a lesson was held, took longer, weights or weeks are new.
///
/// `running` is a plan for the same catalogue. What of it can still be held is the first plan, and its prices the first
/// bound, so that most of the work is saved; the answer is as good as that of `schedule`, with the same proof (of several
/// optimal plans it can be another one). Put what has happened into `p`: `completed`, `hours_left`, the calendar from now on.
/// If weeks have passed, say how many: prices move with them.
/// \throws std::invalid_argument as `schedule`, or if `running` names a course that the catalogue does not have.
template <observer Watch = silent>
[[nodiscard]] plan replan(problem const& p, plan const& running, std::size_t weeks_passed = 0,
                          schedule_options const& options = {}, Watch watch = {})
{
  for (std::size_t k = 0; k < running.order.size(); ++k) {
    bool const known = running.order[k] < p.catalogue.size();
    require(known, "curriculum::replan", {"running.order", k}, "be the index of a course", running.order[k]);
  }
  auto const hour = std::span(running.prices.hour);
  return detail::schedule_from(p, {.order = running.order, .hour = hour.subspan((std::min)(weeks_passed, hour.size()))},
                               options, watch);
}

/// The problem in which it costs `cost` to finish a course of the `announced` plan later than announced, or never.
///
/// Such a course is worth `cost` more up to its announced week. A plan's value then has `cost` for each announcement that
/// is kept; what is left without those is its value in `p`. Values stay not rising with the week.
/// \throws std::invalid_argument if the problem is not valid, `cost` is negative or not finite, or the announced plan is not
///         for this catalogue.
[[nodiscard]] inline problem with_announcement(problem p, plan const& announced, double cost)
{
  constexpr auto where = "curriculum::with_announcement";
  validate(p);
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  require(is_finite(cost) && cost >= 0.0, where, "cost", "be finite and not negative", cost);
  require(announced.finish_week.size() == n, where, "announced.finish_week", "be as many as courses",
          announced.finish_week.size());
  if (weeks == 0) { return p; }
  std::vector<double> rows;
  rows.reserve(n * weeks);
  for (std::size_t i = 0; i < n; ++i) {
    auto const week = announced.finish_week[i];
    for (std::size_t t = 0; t < weeks; ++t) {
      rows.push_back(p.values(i, t) + (week != never && t <= week ? cost : 0.0));
    }
  }
  p.values = value_table(std::move(rows), weeks);
  return p;
}

}  // namespace mentorics::curriculum
