// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/weeks/detail/minimize_weeks_run.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <cstddef>

namespace mentorics::curriculum {

struct fewest_weeks_options {
  std::size_t max_states = 10'000'000;            ///< sets of courses to expand, >= 1; about 10 us each for 100 courses
  std::size_t max_bytes = std::size_t{1} << 30U;  ///< for the sets that are remembered and those that wait, >= 65536
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(fewest_weeks_options const& o)
{
  constexpr auto where = "curriculum::fewest_weeks_options";
  bool const countable = o.max_states >= 1 && o.max_states <= 4'000'000'000;
  require(countable, where, "max_states", "be in [1, 4000000000]", o.max_states);
  require(o.max_bytes >= 65536, where, "max_bytes", "be at least 65536", o.max_bytes);
}

/// SALBP-1: minimizes the weeks of a plan of all courses, no course split between weeks, with a proof, or returns the best
/// plan found and a bound.
///
///   min  weeks   with  sum of hours in a week <= week_hours,  week(r) <= week(i) for every prerequisite r of i
///   (week(r) < week(i) if the order is `earlier_weeks`).
///
/// Branch, bound and remember over the sets of finished courses: only full weeks, no load that another one dominates, no
/// set twice. Bounds: dual feasible functions, among them weights from a matching of the courses that can share a week,
/// which knows the prerequisites; and the weeks that a course and all that follows it need.
/// `value` and bound are weeks, `term` the week of each course, `load` its hours. Outcomes: `optimal`, `infeasible` (a
/// course is longer than a week), `limit_reached` or `stopped` (a plan is there unless the limit was smaller than the
/// number of courses; the bound holds). The observer sees sets as evaluations, at every 64th. Exact, deterministic.
/// Cost: exponential in the worst case; memory at most `max_bytes` and O(courses^2).
/// \throws std::invalid_argument if the problem or the options are not valid.
/// Source: Sewell and Jacobson (2012); Morrison, Sewell and Jacobson (2014); Scholl and Klein (1997).
template <observer Observer = null_observer>
[[nodiscard]] term_plan minimize_weeks(week_problem const& p, fewest_weeks_options const& options = {},
                                       Observer watch = {})
{
  validate(p);
  validate(options);
  detail::minimize_weeks_run<Observer> run(p, options.max_states, options.max_bytes, watch);
  term_plan result;
  result.outcome = run.solve();
  result.states = run.expanded();
  if (result.outcome == status::infeasible) {
    result.certificate = {.value = no_limit, .bound = no_limit, .kind = proof::closed_form};
    return result;
  }
  if (run.has_plan()) {
    result.term = run.plan();
    result.value = static_cast<double>(run.weeks());
    std::vector<detail::milliseconds> time(run.weeks(), 0);
    for (std::size_t i = 0; i < result.term.size(); ++i) {
      time[result.term[i]] += detail::to_milliseconds(p.catalogue[i].hours);
    }
    for (auto const t : time) { result.load.push_back(detail::to_hours(t)); }
  }
  result.certificate = {.value = result.value,
                        .bound = static_cast<double>(run.bound()),
                        .kind = run.searched() ? proof::branch_and_bound : proof::relaxation};
  return result;
}

}  // namespace mentorics::curriculum
