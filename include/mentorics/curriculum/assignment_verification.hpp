// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/assignment.hpp>
#include <mentorics/curriculum/catalogue.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

namespace mentorics::curriculum {

/// What can be wrong with courses put into terms.
enum class term_defect : unsigned char {
  not_one_each,          ///< `term` does not have one entry for each course
  unknown_term,          ///< a course lies outside the terms
  missing_prerequisite,  ///< a prerequisite, or all of a group, lie too late
  missing_corequisite,   ///< a corequisite lies in a later term
  overfull_term,         ///< more load than allowed
  underfull_term,        ///< less load than required
  too_many_courses,      ///< in a term
  too_few_courses,       ///< in a term
  wrong_load,            ///< `load` is not what the courses add up to
  wrong_value,           ///< `value` is not what the plan comes to
  wrong_certificate,     ///< the bound is above the value, or an unproved plan is called optimal
  wrong_outcome,         ///< a plan where there can be none, or none where there must be one
};

[[nodiscard]] constexpr std::string_view to_string(term_defect d) noexcept
{
  constexpr std::string_view names[] = {"not_one_each",        "unknown_term",      "missing_prerequisite",
                                        "missing_corequisite", "overfull_term",     "underfull_term",
                                        "too_many_courses",    "too_few_courses",   "wrong_load",
                                        "wrong_value",         "wrong_certificate", "wrong_outcome"};
  return names[static_cast<std::size_t>(d)];
}

/// One thing that is wrong. `where` is a course or a term, as the kind says.
struct term_violation {
  term_defect kind = term_defect::wrong_outcome;
  std::size_t where = 0;
  double expected = 0.0;
  double found = 0.0;
};

struct [[nodiscard]] term_verification {
  std::vector<term_violation> violations = {};

  [[nodiscard]] bool ok() const noexcept { return violations.empty(); }
  [[nodiscard]] explicit operator bool() const noexcept { return ok(); }

  void report(term_defect kind, std::size_t where = 0, double expected = 0.0, double found = 0.0)
  {
    violations.push_back({.kind = kind, .where = where, .expected = expected, .found = found});
  }
};

namespace detail {

/// What holds for every plan by terms: one term each, prerequisites at least `distance` terms before, corequisites not after,
/// loads that add up.
/// False if nothing else can be looked up safely.
inline bool check_terms(catalogue const& courses, term_plan const& made, std::size_t terms, std::size_t distance,
                        term_verification& result)
{
  bool const expected = made.outcome == status::optimal;
  bool const none = made.outcome == status::infeasible;
  if (none || (made.term.empty() && made.load.empty() && !expected && made.value == no_limit)) {
    if (!made.term.empty() || made.value != no_limit) { result.report(term_defect::wrong_outcome); }
    return false;
  }
  auto const n = courses.size();
  if (made.term.size() != n) {
    result.report(term_defect::not_one_each, 0, static_cast<double>(n), static_cast<double>(made.term.size()));
    return false;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (made.term[i] >= terms) { result.report(term_defect::unknown_term, i, 0.0, static_cast<double>(made.term[i])); }
  }
  if (!result.ok()) { return false; }
  std::vector<double> load(terms, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    load[made.term[i]] += courses[i].hours;
    for (auto const r : courses[i].prerequisites) {
      if (made.term[r] + distance > made.term[i]) {
        result.report(term_defect::missing_prerequisite, i, 0.0, static_cast<double>(r));
      }
    }
    for (auto const& group : courses[i].any_of) {
      auto const before = [&](std::size_t j) { return made.term[j] + distance <= made.term[i]; };
      if (std::none_of(group.begin(), group.end(), before)) { result.report(term_defect::missing_prerequisite, i); }
    }
    for (auto const j : courses[i].corequisites) {
      if (made.term[j] > made.term[i]) {
        result.report(term_defect::missing_corequisite, i, 0.0, static_cast<double>(j));
      }
    }
  }
  for (std::size_t t = 0; t < terms; ++t) {
    double const claimed = t < made.load.size() ? made.load[t] : -1.0;
    if (!(std::abs(claimed - load[t]) <= 1e-6 * static_cast<double>(1 + n)) || made.load.size() != terms) {
      result.report(term_defect::wrong_load, t, load[t], claimed);
    }
  }
  return true;
}

/// The value must be `value` and the certificate of a minimization must fit it, both within `slack`.
inline void check_minimum(term_plan const& made, double value, double slack, term_verification& result)
{
  if (!(std::abs(made.value - value) <= slack)) { result.report(term_defect::wrong_value, 0, value, made.value); }
  auto const& [claimed, bound, kind] = made.certificate;
  bool const consistent = std::abs(claimed - value) <= slack && bound <= value + slack;
  bool const proved =
      made.outcome != status::optimal || (bound >= value - slack && kind != proof::none && kind != proof::local);
  if (!consistent || !proved) { result.report(term_defect::wrong_certificate, 0, value, bound); }
}

}  // namespace detail

}  // namespace mentorics::curriculum
