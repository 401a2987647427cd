// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/curriculum/schedule.hpp>
#include <mentorics/curriculum/what_if.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

struct [[nodiscard]] k_best_result {
  std::vector<plan> plans = {};  ///< by value, from the top; different sets of courses
  bool proved = true;            ///< no set that is not in the list is worth more than the last
};

/// The `k` best sets of courses, each with its best plan.
///
/// The best plan is found, then the best of each part of the remaining sets: those that agree with it on the first courses
/// of the catalogue and differ on the next one. Only sets in which every course is worth something, or needed by one that
/// is, or mandatory, are looked for by the scheduler itself; forcing a course in can add one that only costs time.
/// Cost: at most one `schedule` for each plan and course.
/// \throws std::invalid_argument as `schedule`, or if k is 0.
/// Source: Lawler (1972), A procedure for computing the k best solutions.
[[nodiscard]] inline k_best_result k_best_plans(problem const& p, std::size_t k, schedule_options const& options = {})
{
  require(k > 0, "curriculum::k_best_plans", "k", "be positive", k);
  struct part {
    problem rules;
    std::size_t decided = 0;  // courses below this index are fixed by the rules
    plan best;
  };
  k_best_result result;
  std::vector<part> open;
  auto const add = [&](problem rules, std::size_t decided) {
    auto best = schedule(rules, options);
    result.proved = result.proved && (best.outcome == status::optimal || best.outcome == status::infeasible);
    if (has_solution(best.outcome)) {
      open.push_back({.rules = std::move(rules), .decided = decided, .best = std::move(best)});
    }
  };
  add(p, 0);
  while (!open.empty() && result.plans.size() < k) {
    auto const top = std::ranges::max_element(open, {}, [](part const& x) { return x.best.value; });
    auto now = std::move(*top);
    open.erase(top);
    auto rules = now.rules;
    for (std::size_t i = now.decided; i < p.catalogue.size(); ++i) {
      if (std::ranges::find(p.completed, i) != p.completed.end()) { continue; }
      bool const taken = now.best.finish_week[i] != never;
      auto with = rules;
      with.mandatory.push_back(i);
      auto without = detail::without(rules, i);
      add(taken ? without : with, i + 1);
      rules = taken ? std::move(with) : std::move(without);
    }
    result.plans.push_back(std::move(now.best));
  }
  return result;
}

}  // namespace mentorics::curriculum
