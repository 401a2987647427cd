// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/assignment_defect.hpp>
#include <mentorics/curriculum/detail/verify_assignment.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Recomputes the plan of `minimize_weeks` from the problem definition; shares no code with the solver.
///
/// Checks weeks, prerequisites, hours, the number of weeks, and that the certificate is consistent. Hours are compared
/// to 1e-6 h for each course. Whether the bound itself holds is not checked.
/// \throws std::invalid_argument if the problem is not valid.
template <class = void>
[[nodiscard]] inline verification<assignment_defect> verify(week_problem const& p, term_plan const& made)
{
  validate(p);
  verification<assignment_defect> result;
  auto const n = p.catalogue.size();
  std::size_t weeks = 0;
  for (auto const t : made.term) { weeks = (std::max)(weeks, t < n ? t + 1 : weeks); }
  std::size_t const distance = p.order == week_order::earlier_weeks ? 1 : 0;
  if (!detail::check_terms(p.catalogue, made, weeks, distance, result)) { return result; }
  double const slack = 1e-6 * static_cast<double>(1 + n);
  std::vector<double> load(weeks, 0.0);
  for (std::size_t i = 0; i < n; ++i) { load[made.term[i]] += p.catalogue[i].hours; }
  for (std::size_t t = 0; t < weeks; ++t) {
    if (load[t] > p.week_hours + slack) { result.report(assignment_defect::overfull_term, t, p.week_hours, load[t]); }
  }
  detail::check_minimum(made, static_cast<double>(weeks), 1e-9, result);
  return result;
}

}  // namespace mentorics::curriculum
