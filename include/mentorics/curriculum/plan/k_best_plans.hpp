// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/observer_series.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/what_if.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

struct [[nodiscard]] k_best_result {
  status outcome = status::not_solved;  ///< `optimal`: proved; `limit_reached` or `stopped`: the plans found so far
  std::vector<plan> plans = {};         ///< by value, from the top; different sets of courses
  bool proved = true;                   ///< no set that was not chosen could have taken a place in the list
};

namespace detail {

/// Offers the best set of courses, the second best, ... to `take` until it returns false or there is none left; true if the
/// order is proved.
template <class Take, observer Observer>
[[nodiscard]] bool for_best_sets(problem const& p, schedule_options const& options, observer_series<Observer>& series,
                                 Take take)
{
  struct part {
    problem rules;
    std::size_t decided = 0;  // courses below this index are fixed by the rules
    plan best;
  };
  bool proved = true;
  std::vector<part> open;
  auto const add = [&](problem rules, std::size_t decided) {
    auto best = schedule(rules, options, series.observer());
    series.end_solve();
    proved = proved && (best.outcome == status::optimal || best.outcome == status::infeasible);
    if (has_solution(best.outcome)) {
      open.push_back({.rules = std::move(rules), .decided = decided, .best = std::move(best)});
    }
  };
  add(p, 0);
  while (!open.empty() && !series.stopped()) {
    auto const top = std::ranges::max_element(open, {}, [](part const& x) { return x.best.value; });
    auto now = std::move(*top);
    open.erase(top);
    if (!take(now.best)) { break; }
    auto rules = std::move(now.rules);
    for (std::size_t i = now.decided; i < p.catalogue.size() && !series.stopped(); ++i) {
      if (std::ranges::find(p.completed, i) != p.completed.end()) { continue; }
      bool const taken = now.best.finish_week[i] != not_scheduled;
      auto with = rules;
      with.mandatory.push_back(i);
      auto without = detail::without(rules, i);
      add(taken ? without : with, i + 1);
      rules = taken ? std::move(with) : std::move(without);
    }
  }
  return proved;
}

/// Returns the number of courses that are in one plan and not in the other.
template <class = void>
[[nodiscard]] inline std::size_t difference(plan const& a, plan const& b)
{
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.finish_week.size(); ++i) {
    if ((a.finish_week[i] == not_scheduled) != (b.finish_week[i] == not_scheduled)) { ++count; }
  }
  return count;
}

}  // namespace detail

/// Returns the `k` best sets of courses, each with its best plan.
///
/// The best plan is found, then the best of each part of the remaining sets: those that agree with it on the first courses
/// of the catalogue and differ on the next one. Only sets in which every course is worth something, or needed by one that
/// is, or mandatory, are looked for by the scheduler itself; forcing a course in can add one that only costs time.
/// The observer sees the states of all solves in a row; stopping returns the plans found so far, the best first.
/// Cost: at most one `schedule` for each plan and course.
/// \throws std::invalid_argument as `schedule`, or if k is 0.
/// Source: Lawler (1972), A procedure for computing the k best solutions.
template <observer Observer = null_observer>
[[nodiscard]] k_best_result k_best_plans(problem const& p, std::size_t k, schedule_options const& options = {},
                                         Observer watch = {})
{
  require(k > 0, "curriculum::k_best_plans", "k", "be positive", k);
  k_best_result result;
  observer_series series(watch);
  result.proved = detail::for_best_sets(p, options, series, [&](plan const& next) {
    result.plans.push_back(next);
    return result.plans.size() < k;
  });
  result.proved = result.proved && !series.stopped();
  result.outcome = series.stopped() ? status::stopped : (result.proved ? status::optimal : status::limit_reached);
  return result;
}

/// The best plan, then the best one that differs from it in at least `difference` courses, then the best one that differs so
/// from both, up to `k` plans: plans that differ in at least `difference` courses.
///
/// Cost: as `k_best_plans` for all the sets on the way; after `max_sets` of them the list ends, not proved to be complete.
/// \throws std::invalid_argument as `schedule`, or if k or `max_sets` is 0.
template <observer Observer = null_observer>
[[nodiscard]] k_best_result diverse_plans(problem const& p, std::size_t k, std::size_t difference,
                                          std::size_t max_sets = 1000, schedule_options const& options = {},
                                          Observer watch = {})
{
  require(k > 0, "curriculum::diverse_plans", "k", "be positive", k);
  require(max_sets > 0, "curriculum::diverse_plans", "max_sets", "be positive", max_sets);
  k_best_result result;
  std::size_t seen = 0;
  observer_series series(watch);
  bool const proved = detail::for_best_sets(p, options, series, [&](plan const& next) {
    auto const differs = [&](plan const& x) { return detail::difference(x, next) >= difference; };
    if (std::ranges::all_of(result.plans, differs)) { result.plans.push_back(next); }
    return ++seen < max_sets && result.plans.size() < k;
  });
  result.proved = proved && !series.stopped() && (seen < max_sets || result.plans.size() == k);
  result.outcome = series.stopped() ? status::stopped : (result.proved ? status::optimal : status::limit_reached);
  return result;
}

}  // namespace mentorics::curriculum
