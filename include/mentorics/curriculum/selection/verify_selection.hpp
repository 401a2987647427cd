// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/selection/selection_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

namespace mentorics::curriculum {

/// What can be wrong with a selection.
enum class selection_defect : unsigned char {
  unknown_course,        ///< an index is no course of the catalogue
  wrong_order,           ///< the courses are not ascending, or one is there twice
  missing_prerequisite,  ///< a prerequisite of a selected course, or all of one of its groups, are not selected
  missing_corequisite,   ///< a corequisite of a selected course is not selected
  no_order,              ///< the courses wait for each other: there is no order in which this one can be finished
  too_many_hours,        ///< more than there are
  wrong_hours,           ///< `hours` is not the sum
  wrong_value,           ///< `value` is not the sum
  wrong_certificate,     ///< the bound is below the value, or an unproved selection is called optimal
};

[[nodiscard]] constexpr std::string_view to_string(selection_defect d) noexcept
{
  constexpr std::string_view names[] = {"unknown_course",      "wrong_order", "missing_prerequisite",
                                        "missing_corequisite", "no_order",    "too_many_hours",
                                        "wrong_hours",         "wrong_value", "wrong_certificate"};
  return names[static_cast<std::size_t>(d)];
}

/// One thing that is wrong; `where` is a place in `courses` or a course, as the kind says.
struct selection_violation {
  selection_defect kind = selection_defect::unknown_course;
  std::size_t where = 0;
  double expected = 0.0;
  double found = 0.0;
};

struct [[nodiscard]] selection_verification {
  std::vector<selection_violation> violations = {};

  [[nodiscard]] bool ok() const noexcept { return violations.empty(); }
  [[nodiscard]] explicit operator bool() const noexcept { return ok(); }
};

namespace detail {

/// Teaches the courses one after another, as far as that goes; those that cannot be finished are left.
[[nodiscard]] inline std::vector<std::size_t> left_unfinished(catalogue const& all,
                                                              std::vector<std::size_t> const& courses)
{
  std::vector<char> taught(all.size(), 0);
  auto const finished = [&](std::size_t i) {  // all that is linked to it by corequisites has been taught
    std::vector<std::size_t> linked{i};
    for (std::size_t k = 0; k < linked.size(); ++k) {
      if (taught[linked[k]] == 0) { return false; }
      for (auto const j : all[linked[k]].corequisites) {
        if (std::find(linked.begin(), linked.end(), j) == linked.end()) { linked.push_back(j); }
      }
    }
    return true;
  };
  for (bool more = true; more;) {
    more = false;
    for (auto const i : courses) {
      auto const& c = all[i];
      bool ready = taught[i] == 0 && std::all_of(c.prerequisites.begin(), c.prerequisites.end(), finished);
      for (auto const& group : c.any_of) { ready = ready && std::any_of(group.begin(), group.end(), finished); }
      if (!ready) { continue; }
      taught[i] = 1;
      more = true;
    }
  }
  std::vector<std::size_t> left;
  std::copy_if(courses.begin(), courses.end(), std::back_inserter(left), [&](std::size_t i) { return !finished(i); });
  return left;
}

}  // namespace detail

/// Recomputes a selection from the problem definition; shares no code with the solvers.
///
/// Hours are compared to 1e-6 h for each course, values to 1e-9 relative. Whether the bound itself holds is not checked.
/// \throws std::invalid_argument if the problem is not valid.
[[nodiscard]] inline selection_verification verify(selection_problem const& p, selection const& made)
{
  validate(p);
  selection_verification result;
  auto const report = [&](selection_defect kind, std::size_t where, double expected = 0.0, double found = 0.0) {
    result.violations.push_back({.kind = kind, .where = where, .expected = expected, .found = found});
  };
  auto const n = p.catalogue.size();
  for (std::size_t k = 0; k < made.courses.size(); ++k) {
    if (made.courses[k] >= n) { report(selection_defect::unknown_course, k); }
    if (k > 0 && made.courses[k] <= made.courses[k - 1]) { report(selection_defect::wrong_order, k); }
  }
  if (!result.ok()) { return result; }  // nothing else can be looked up safely
  auto const taken = [&](std::size_t i) { return std::binary_search(made.courses.begin(), made.courses.end(), i); };
  double hours = 0.0;
  double value = 0.0;
  for (auto const i : made.courses) {
    hours += p.catalogue[i].hours;
    value += p.values[i];
    for (auto const r : p.catalogue[i].prerequisites) {
      if (!taken(r)) { report(selection_defect::missing_prerequisite, i, 0.0, static_cast<double>(r)); }
    }
    for (auto const& group : p.catalogue[i].any_of) {
      if (std::none_of(group.begin(), group.end(), taken)) { report(selection_defect::missing_prerequisite, i); }
    }
    for (auto const r : p.catalogue[i].corequisites) {
      if (!taken(r)) { report(selection_defect::missing_corequisite, i, 0.0, static_cast<double>(r)); }
    }
  }
  if (result.ok()) {
    for (auto const i : detail::left_unfinished(p.catalogue, made.courses)) { report(selection_defect::no_order, i); }
  }
  double const slack = 1e-6 * static_cast<double>(1 + n);
  if (hours > p.hours + slack) { report(selection_defect::too_many_hours, 0, p.hours, hours); }
  if (!(std::abs(made.hours - hours) <= slack)) { report(selection_defect::wrong_hours, 0, hours, made.hours); }
  double const tolerance = 1e-9 * value;
  if (!(std::abs(made.value - value) <= tolerance)) { report(selection_defect::wrong_value, 0, value, made.value); }
  auto const& [claimed, bound, kind] = made.certificate;
  bool const consistent = std::abs(claimed - value) <= tolerance && bound >= value - tolerance;
  bool const proved = made.outcome != status::optimal ||
                      (bound <= value + 2.0 * tolerance && kind != proof::none && kind != proof::local);
  if (!consistent || !proved) { report(selection_defect::wrong_certificate, 0, value, bound); }
  return result;
}

}  // namespace mentorics::curriculum
