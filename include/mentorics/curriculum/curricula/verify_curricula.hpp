// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/assignment_defect.hpp>
#include <mentorics/curriculum/curricula/curricula_problem.hpp>
#include <mentorics/curriculum/detail/verify_assignment.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <utility>

namespace mentorics::curriculum {

/// Recomputes the plan of `balance_curricula` from the problem definition; shares no code with the solver.
///
/// Checks terms, prerequisites, loads, the number of courses of each curriculum in each term, the value to 1e-9
/// relative, and that the certificate is consistent. Whether the bound itself holds, and that there is no plan, is not
/// checked.
/// \throws std::invalid_argument if the problem is not valid.
template <class = void>
[[nodiscard]] inline verification<assignment_defect> verify(curricula_problem const& p, term_plan const& made)
{
  validate(p);
  verification<assignment_defect> result;
  if (!detail::check_terms(p.catalogue, made, p.terms, 1, result)) { return result; }
  auto const number = [](std::size_t k) { return static_cast<double>(k); };
  double squares = 0.0;
  for (auto const& listed : p.curricula) {
    std::set<std::size_t> const members(listed.begin(), listed.end());
    double total = 0.0;
    for (auto const c : members) { total += p.catalogue[c].hours; }
    double const steps = total / number(p.terms) / p.load_step;
    double const low = std::floor(steps + 1e-9) * p.load_step;
    double const high = std::ceil(steps - 1e-9) * p.load_step;
    for (std::size_t t = 0; t < p.terms; ++t) {
      double load = 0.0;
      std::size_t count = 0;
      for (auto const c : members) {
        load += made.term[c] == t ? p.catalogue[c].hours : 0.0;
        count += made.term[c] == t ? 1U : 0U;
      }
      double const d = (std::max)(0.0, (std::max)(load - high, low - load));
      squares += d * d;
      if (count > p.count_max) {
        result.report(assignment_defect::too_many_courses, t, number(p.count_max), number(count));
      }
      if (count < p.count_min) {
        result.report(assignment_defect::too_few_courses, t, number(p.count_min), number(count));
      }
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> wishes;
  for (auto const& u : p.undesired) { wishes.insert({u.course, u.term_of_year}); }
  double unmet = 0.0;
  for (auto const& [course, term] : wishes) { unmet += made.term[course] % p.terms_per_year == term ? 1.0 : 0.0; }
  double const value = p.balance_weight * squares + p.undesired_weight * unmet;
  detail::check_minimum(made, value, 1e-6 * p.balance_weight + 1e-9 * (1.0 + value), result);
  return result;
}

}  // namespace mentorics::curriculum
