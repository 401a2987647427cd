// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/plan/detail/estimated_bytes.hpp>
#include <mentorics/curriculum/plan/detail/inherited_bound.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

namespace detail {

/// The prices of a running plan for a problem that begins `weeks_passed` weeks later.
template <class = void>
[[nodiscard]] inline dual_multipliers later_prices(dual_multipliers const& running, std::size_t weeks_passed,
                                                   std::size_t weeks)
{
  dual_multipliers result;
  if (running.capacity.empty()) { return result; }
  result.capacity.assign(weeks, 0.0);
  for (std::size_t t = 0; t < weeks && t + weeks_passed < running.capacity.size(); ++t) {
    result.capacity[t] = running.capacity[t + weeks_passed];
  }
  auto const there = [&](precedence_multiplier const& x) {
    return x.week >= weeks_passed && x.week - weeks_passed < weeks;
  };
  result.precedence.reserve(static_cast<std::size_t>(std::ranges::count_if(running.precedence, there)));
  for (auto x : running.precedence) {
    if (!there(x)) { continue; }
    x.week -= weeks_passed;
    result.precedence.push_back(x);
  }
  return result;
}

template <class = void>
inline void require_known_courses(plan const& running, problem const& now)
{
  for (std::size_t k = 0; k < running.order.size(); ++k) {
    bool const known = running.order[k] < now.catalogue.size();
    require(known, "curriculum::replan", {"running.order", k}, "be the index of a course", running.order[k]);
  }
}

[[nodiscard]] inline warm_start rest_of(plan const& running, std::size_t weeks_passed, double bound)
{
  auto const hour = std::span(running.multipliers.capacity);
  return {.order = running.order, .capacity = hour.subspan((std::min)(weeks_passed, hour.size())), .bound = bound};
}

}  // namespace detail

/// The best plan for a problem that has changed a little: a lesson was held, took longer, weights or weeks are new.
///
/// `running` is a plan for the same catalogue. Warm start: its still feasible part is the first incumbent, and its
/// multipliers give the first bound; the answer is as good as that of `schedule`, with the same proof (of several
/// optimal plans it can be another one). Put what has happened into `now`: `completed`, `hours_left`, the calendar from now
/// on. If weeks have passed, say how many: prices move with them.
/// \throws std::invalid_argument as `schedule`, or if `running` names a course that the catalogue does not have.
template <observer Observer = null_observer>
[[nodiscard]] plan replan(problem const& now, plan const& running, std::size_t weeks_passed = 0,
                          schedule_options const& options = {}, Observer watch = {})
{
  detail::require_known_courses(running, now);
  return detail::schedule_from(now, detail::rest_of(running, weeks_passed, no_limit), options, watch);
}

/// The same, given the problem that `running` is a plan for, by `schedule` or `replan`: its proof is kept as well.
///
/// If `now` is what is left of `before`, or less (fewer hours, higher fees, lower values), no plan is worth more than the
/// bound of `running` without what has been earned; so the rest of an optimal plan is seen to be optimal without a search,
/// in O(courses^2 + courses * weeks). Values of `now` are those of `before`, later weeks first.
/// \throws std::invalid_argument as above, or if `before` is not valid.
/// Source: Bellman (1957), the principle of optimality.
template <observer Observer = null_observer>
[[nodiscard]] plan replan(problem const& before, plan const& running, problem const& now, std::size_t weeks_passed = 0,
                          schedule_options const& options = {}, Observer watch = {})
{
  validate(before);
  validate(now);
  detail::require_known_courses(running, before);
  detail::require_known_courses(running, now);
  bool const has_room = detail::estimated_bytes(before).model <= options.max_bytes;
  double const bound = has_room ? detail::inherited_bound<>(before, now, weeks_passed)(running) : no_limit;
  auto made = detail::schedule_from(now, detail::rest_of(running, weeks_passed, bound), options, watch);
  if (made.multipliers.capacity.empty() && made.outcome == status::optimal) {
    made.multipliers = detail::later_prices(running.multipliers, weeks_passed, now.calendar.weeks());
  }
  return made;
}

/// The problem in which it costs `cost` to finish a course of the `announced` plan later than announced, or never.
///
/// Such a course is worth `cost` more up to its announced week. A plan's value then has `cost` for each announcement that
/// is kept; what is left without those is its value in `p`. Values stay not rising with the week.
/// \throws std::invalid_argument if the problem is not valid, `cost` is negative or not finite, or the announced plan is not
///         for this catalogue.
template <class = void>
[[nodiscard]] inline problem with_announcement(problem p, plan const& announced, double cost)
{
  constexpr auto where = "curriculum::with_announcement";
  validate(p);
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  require_amount(where, "cost", cost);
  require(announced.finish_week.size() == n, where, "announced.finish_week", "be as many as courses",
          announced.finish_week.size());
  if (weeks == 0) { return p; }
  std::vector<double> rows;
  rows.reserve(n * weeks);
  for (std::size_t i = 0; i < n; ++i) {
    auto const week = announced.finish_week[i];
    for (std::size_t t = 0; t < weeks; ++t) {
      rows.push_back(p.values(i, t) + (week != not_scheduled && t <= week ? cost : 0.0));
    }
  }
  p.values = value_table(std::move(rows), weeks);
  return p;
}

}  // namespace mentorics::curriculum
