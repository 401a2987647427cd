// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/assignment_defect.hpp>
#include <mentorics/curriculum/catalogue.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// What holds for every plan by terms: one term each, prerequisites at least `distance` terms before, corequisites not
/// after, loads that add up. False if nothing else can be looked up safely.
template <class = void>
inline bool check_terms(catalogue const& courses, term_plan const& made, std::size_t terms, std::size_t distance,
                        verification<assignment_defect>& result)
{
  bool const expected = made.outcome == status::optimal;
  bool const none = made.outcome == status::infeasible;
  if (none || (made.term.empty() && made.load.empty() && !expected && made.value == no_limit)) {
    if (!made.term.empty() || made.value != no_limit) { result.report(assignment_defect::wrong_outcome); }
    return false;
  }
  auto const n = courses.size();
  if (made.term.size() != n) {
    result.report(assignment_defect::not_one_each, 0, static_cast<double>(n), static_cast<double>(made.term.size()));
    return false;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (made.term[i] >= terms) {
      result.report(assignment_defect::unknown_term, i, 0.0, static_cast<double>(made.term[i]));
    }
  }
  if (!result.ok()) { return false; }
  std::vector<double> load(terms, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    load[made.term[i]] += courses[i].hours;
    for (auto const r : courses[i].prerequisites) {
      if (made.term[r] + distance > made.term[i]) {
        result.report(assignment_defect::missing_prerequisite, i, 0.0, static_cast<double>(r));
      }
    }
    for (auto const& group : courses[i].any_of) {
      auto const before = [&](std::size_t j) { return made.term[j] + distance <= made.term[i]; };
      if (std::none_of(group.begin(), group.end(), before)) {
        result.report(assignment_defect::missing_prerequisite, i);
      }
    }
    for (auto const j : courses[i].corequisites) {
      if (made.term[j] > made.term[i]) {
        result.report(assignment_defect::missing_corequisite, i, 0.0, static_cast<double>(j));
      }
    }
  }
  for (std::size_t t = 0; t < terms; ++t) {
    double const claimed = t < made.load.size() ? made.load[t] : -1.0;
    if (!(std::abs(claimed - load[t]) <= 1e-6 * static_cast<double>(1 + n)) || made.load.size() != terms) {
      result.report(assignment_defect::wrong_load, t, load[t], claimed);
    }
  }
  return true;
}

/// The value must be `value` and the certificate of a minimization must fit it, both within `slack`.
template <class = void>
inline void check_minimum(term_plan const& made, double value, double slack, verification<assignment_defect>& result)
{
  if (!(std::abs(made.value - value) <= slack)) { result.report(assignment_defect::wrong_value, 0, value, made.value); }
  auto const& [claimed, bound, kind] = made.certificate;
  bool const consistent = std::abs(claimed - value) <= slack && bound <= value + slack;
  bool const proved =
      made.outcome != status::optimal || (bound >= value - slack && kind != proof::none && kind != proof::local);
  if (!consistent || !proved) { result.report(assignment_defect::wrong_certificate, 0, value, bound); }
}

}  // namespace mentorics::curriculum::detail
