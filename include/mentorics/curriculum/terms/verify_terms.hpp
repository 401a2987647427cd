// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/assignment_defect.hpp>
#include <mentorics/curriculum/detail/verify_assignment.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Recomputes the plan of `balance_terms` from the problem definition; shares no code with the solver.
///
/// Checks terms, prerequisites, loads, numbers of courses, value, and that the certificate is consistent. Loads are
/// compared to 1e-6 h for each course. Whether the bound itself holds, and that there is no plan, is not checked.
/// \throws std::invalid_argument if the problem is not valid.
template <class = void>
[[nodiscard]] inline verification<assignment_defect> verify(term_problem const& p, term_plan const& made)
{
  validate(p);
  verification<assignment_defect> result;
  if (!detail::check_terms(p.catalogue, made, p.terms, 1, result)) { return result; }
  double const slack = 1e-6 * static_cast<double>(1 + p.catalogue.size());
  std::vector<double> load(p.terms, 0.0);
  std::vector<std::size_t> count(p.terms, 0);
  for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
    load[made.term[i]] += p.catalogue[i].hours;
    ++count[made.term[i]];
  }
  auto const number = [](std::size_t k) { return static_cast<double>(k); };
  for (std::size_t t = 0; t < p.terms; ++t) {
    if (load[t] > p.load_max + slack) { result.report(assignment_defect::overfull_term, t, p.load_max, load[t]); }
    if (load[t] < p.load_min - slack) { result.report(assignment_defect::underfull_term, t, p.load_min, load[t]); }
    if (count[t] > p.count_max) {
      result.report(assignment_defect::too_many_courses, t, number(p.count_max), number(count[t]));
    }
    if (count[t] < p.count_min) {
      result.report(assignment_defect::too_few_courses, t, number(p.count_min), number(count[t]));
    }
  }
  detail::check_minimum(made, *std::max_element(load.begin(), load.end()), slack, result);
  return result;
}

}  // namespace mentorics::curriculum
