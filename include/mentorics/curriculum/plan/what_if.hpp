// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/observer_series.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

// Sensitivity questions, each answered by re-solving. Each answer is the difference of two plans by `schedule`, so it is exact
// where both are proved optimal. The observer sees the states of both solves in a row.
namespace mentorics::curriculum {

/// The best plan under another condition, and how much more it is worth than the best plan as things are.
struct [[nodiscard]] alternative {
  status outcome = status::not_solved;  ///< `optimal`: proved, see `proved`; else `limit_reached` or `stopped`
  curriculum::plan plan = {};
  double gain = 0.0;    ///< value of `plan` minus that of the best plan; negative: a regret
  bool proved = false;  ///< both are proved optimal, or the change is proved infeasible
};

namespace detail {

template <observer Observer>
[[nodiscard]] alternative compare(problem const& now, problem const& changed, schedule_options const& options,
                                  Observer& watch)
{
  observer_series series(watch);
  auto const base = schedule(now, options, series.observer());
  series.end_solve();
  alternative result;
  if (series.stopped()) {
    result.outcome = status::stopped;
    return result;
  }
  result.plan = schedule(changed, options, series.observer());
  result.gain = result.plan.value - base.value;
  bool const settled = result.plan.outcome == status::optimal || result.plan.outcome == status::infeasible;
  result.proved = base.outcome == status::optimal && settled;
  result.outcome = result.proved ? status::optimal : (series.stopped() ? status::stopped : status::limit_reached);
  return result;
}

/// The same problem without a course: it never begins.
template <class = void>
[[nodiscard]] inline problem without(problem p, std::size_t course)
{
  p.earliest.resize(p.catalogue.size(), 0);
  p.earliest[course] = p.calendar.weeks() + 1;
  return p;
}

}  // namespace detail

/// What `hours` more in every week that has any are worth; the gain is not negative.
/// \throws std::invalid_argument as `schedule`, or if `hours` is negative or not finite.
template <observer Observer = null_observer>
[[nodiscard]] alternative with_more_hours(problem const& p, double hours, schedule_options const& options = {},
                                          Observer watch = {})
{
  require_amount("curriculum::with_more_hours", "hours", hours);
  auto changed = p;
  for (auto& week : changed.calendar.hours) { week += week > 0.0 ? hours : 0.0; }
  return detail::compare(p, changed, options, watch);
}

/// What `money` more in the budget is worth; nothing if there is no budget.
/// \throws std::invalid_argument as `schedule`, or if `money` is negative or not finite.
template <observer Observer = null_observer>
[[nodiscard]] alternative with_more_budget(problem const& p, double money, schedule_options const& options = {},
                                           Observer watch = {})
{
  require_amount("curriculum::with_more_budget", "money", money);
  auto changed = p;
  changed.budget += money;
  return detail::compare(p, changed, options, watch);
}

/// What `weeks` more weeks of `hours` hours at the end are worth, if a course is worth as much there as in the last week.
/// \throws std::invalid_argument as `schedule`, or if `hours` is negative or not finite, or `weeks` is above 10000.
template <observer Observer = null_observer>
[[nodiscard]] alternative with_more_weeks(problem const& p, std::size_t weeks, double hours,
                                          schedule_options const& options = {}, Observer watch = {})
{
  constexpr auto where = "curriculum::with_more_weeks";
  require(weeks <= 10'000, where, "weeks", "be at most 10000", weeks);
  require_amount(where, "hours", hours);
  validate(p);
  auto changed = p;
  changed.calendar.hours.resize(p.calendar.weeks() + weeks, hours);
  if (p.values.weeks() > 0) {
    std::vector<double> rows;
    for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
      for (std::size_t t = 0; t < changed.calendar.weeks(); ++t) {
        rows.push_back(p.values(i, (std::min)(t, p.values.weeks() - 1)));
      }
    }
    changed.values = value_table(std::move(rows), changed.calendar.weeks());
  }
  for (auto& first : changed.earliest) { first += first > p.calendar.weeks() ? weeks : 0; }  // never stays never
  return detail::compare(p, changed, options, watch);
}

/// What is lost if the plan has to have this course. `infeasible` if no plan can: then it is the course that does not fit.
/// \throws std::invalid_argument as `schedule`, or if the course is not in the catalogue.
template <observer Observer = null_observer>
[[nodiscard]] alternative with_course(problem const& p, std::size_t course, schedule_options const& options = {},
                                      Observer watch = {})
{
  require(course < p.catalogue.size(), "curriculum::with_course", "course", "be the index of a course", course);
  auto changed = p;
  changed.mandatory.push_back(course);
  return detail::compare(p, changed, options, watch);
}

/// What is lost if the plan may not have this course.
/// \throws std::invalid_argument as `schedule`, or if the course is not in the catalogue.
template <observer Observer = null_observer>
[[nodiscard]] alternative without_course(problem const& p, std::size_t course, schedule_options const& options = {},
                                         Observer watch = {})
{
  require(course < p.catalogue.size(), "curriculum::without_course", "course", "be the index of a course", course);
  return detail::compare(p, detail::without(p, course), options, watch);
}

/// Returns a smallest irreducible infeasible subset (IIS) of the mandatory courses; empty if a plan has them all, or nothing was
/// proved within the limits or until the observer stopped. Of several of that size the first in index order. Tries sets by
/// size: 2^m plans at most.
/// \throws std::invalid_argument as `schedule`, or if more than 20 courses are mandatory.
template <observer Observer = null_observer>
[[nodiscard]] std::vector<std::size_t> irreducible_infeasible_subset(problem const& p,
                                                                     schedule_options const& options = {},
                                                                     Observer watch = {})
{
  auto wanted = p.mandatory;
  std::ranges::sort(wanted);
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  require(wanted.size() <= 20, "curriculum::irreducible_infeasible_subset", "mandatory", "be at most 20 courses",
          wanted.size());
  observer_series series(watch);
  auto const is_infeasible = [&](problem const& part) {
    bool const proved = schedule(part, options, series.observer()).outcome == status::infeasible;
    series.end_solve();
    return proved && !series.stopped();
  };
  if (!is_infeasible(p)) { return {}; }
  for (std::size_t size = 1; size <= wanted.size() && !series.stopped(); ++size) {
    std::vector<bool> chosen(wanted.size(), false);
    std::fill_n(chosen.begin(), size, true);
    do {
      auto part = p;
      part.mandatory.clear();
      for (std::size_t k = 0; k < wanted.size(); ++k) {
        if (chosen[k]) { part.mandatory.push_back(wanted[k]); }
      }
      if (is_infeasible(part)) { return part.mandatory; }
    } while (!series.stopped() && std::prev_permutation(chosen.begin(), chosen.end()));
  }
  return {};
}

}  // namespace mentorics::curriculum
