// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/curriculum/plan/dual_multipliers.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// A bound on the value of every plan, computed from the problem and the prices alone; shares no code with the solvers.
///
/// Lagrangian relaxation of the integer program over weeks: sum_t hour_t C_t + sum_i max(0, max_t c_i(t)), where C_t are the
/// hours of the weeks 0..t and c_i(t) = v_i(t) - h_i sum_{s >= t} hour_s + sum_{s >= t} (requisite prices that i receives
/// minus those that it pays). No course can finish before the first week in which it and its requirements fit. A mandatory course
/// contributes its best week, even if negative. Any prices that are not negative give a bound that holds; good ones come
/// with a plan of `schedule`. O(courses * (courses + weeks) + prices).
/// \throws std::invalid_argument if the problem is not valid, there is not one hour price for each week, a price is negative
///         or not finite, or a requisite price is for no pre- or corequisite or no week.
template <class = void>
[[nodiscard]] inline double certify(problem const& p, dual_multipliers const& prices)
{
  constexpr auto where = "curriculum::certify";
  validate(p);
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  require(prices.capacity.size() == weeks, where, "capacity", "be as many as weeks", prices.capacity.size());
  std::vector<bool> completed(n, false);
  for (auto const c : p.completed) { completed[c] = true; }

  std::vector<double> hour_from(weeks + 1, 0.0);
  std::vector<double> capacity(weeks, 0.0);
  double bound = 0.0;
  double so_far = 0.0;
  for (std::size_t t = 0; t < weeks; ++t) {
    double const price = prices.capacity[t];
    require_amount(where, {"capacity", t}, price);
    capacity[t] = so_far += p.calendar.hours[t];
    bound += price * capacity[t];
  }
  for (std::size_t t = weeks; t-- > 0;) { hour_from[t] = hour_from[t + 1] + prices.capacity[t]; }

  std::vector<double> transfer(n * weeks, 0.0);
  for (std::size_t k = 0; k < prices.precedence.size(); ++k) {
    auto const& [course, before, week, price] = prices.precedence[k];
    require(course < n && before < n && week < weeks, where, {"precedence", k}, "name courses and a week", week);
    auto const& c = p.catalogue[course];
    bool const related = std::ranges::find(c.prerequisites, before) != c.prerequisites.end() ||
                         std::ranges::find(c.corequisites, before) != c.corequisites.end();
    require(related, where, {"precedence", k, "before"}, "be a pre- or corequisite of the course", before);
    require_amount(where, {"precedence", k, "price"}, price);
    if (completed[course] || completed[before]) { continue; }  // nothing to wait for
    transfer[course * weeks + week] -= price;
    transfer[before * weeks + week] += price;
  }
  std::vector<bool> mandatory(n, false);
  for (auto const c : p.mandatory) { mandatory[c] = true; }
  auto const hours_of = [&](std::size_t i) { return p.hours_left.empty() ? p.catalogue[i].hours : p.hours_left[i]; };
  for (std::size_t i = 0; i < n; ++i) {
    if (completed[i]) { continue; }
    double const hours = hours_of(i);
    double needed = 0.0;  // of the course and all that it requires
    std::vector<std::size_t> required{i};
    for (std::size_t k = 0; k < required.size(); ++k) {
      needed += hours_of(required[k]);
      for (auto const* list : {&p.catalogue[required[k]].prerequisites, &p.catalogue[required[k]].corequisites}) {
        for (auto const j : *list) {
          if (!completed[j] && std::ranges::find(required, j) == required.end()) { required.push_back(j); }
        }
      }
    }
    double best = mandatory[i] ? -no_limit : 0.0;
    double received = 0.0;
    for (std::size_t t = weeks; t-- > 0;) {
      received += transfer[i * weeks + t];
      if (capacity[t] < needed - 1e-6) { break; }  // it cannot be finished this early
      best = (std::max)(best, p.values(i, t) - hours * hour_from[t] + received);
    }
    bound += best;
  }
  return bound;
}

}  // namespace mentorics::curriculum
