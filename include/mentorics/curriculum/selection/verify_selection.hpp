// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/selection/selection_defect.hpp>
#include <mentorics/curriculum/selection/selection_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <vector>

namespace mentorics::curriculum {

namespace detail {

/// Teaches the courses one after another, as far as that goes; those that cannot be finished are left.
template <class = void>
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
/// Hours are compared to 1e-6 h for each course, values to 1e-9 relative. Whether the bound itself holds is not
/// checked.
/// \throws std::invalid_argument if the problem is not valid.
template <class = void>
[[nodiscard]] inline verification<selection_defect> verify(selection_problem const& p, selection const& made)
{
  validate(p);
  verification<selection_defect> result;
  auto const n = p.catalogue.size();
  for (std::size_t k = 0; k < made.courses.size(); ++k) {
    if (made.courses[k] >= n) { result.report(selection_defect::unknown_course, k); }
    if (k > 0 && made.courses[k] <= made.courses[k - 1]) { result.report(selection_defect::wrong_order, k); }
  }
  if (!result.ok()) { return result; }  // nothing else can be looked up safely
  auto const taken = [&](std::size_t i) { return std::binary_search(made.courses.begin(), made.courses.end(), i); };
  double hours = 0.0;
  double value = 0.0;
  for (auto const i : made.courses) {
    hours += p.catalogue[i].hours;
    value += p.values[i];
    for (auto const r : p.catalogue[i].prerequisites) {
      if (!taken(r)) { result.report(selection_defect::missing_prerequisite, i, 0.0, static_cast<double>(r)); }
    }
    for (auto const& group : p.catalogue[i].any_of) {
      if (std::none_of(group.begin(), group.end(), taken)) { result.report(selection_defect::missing_prerequisite, i); }
    }
    for (auto const r : p.catalogue[i].corequisites) {
      if (!taken(r)) { result.report(selection_defect::missing_corequisite, i, 0.0, static_cast<double>(r)); }
    }
  }
  if (result.ok()) {
    for (auto const i : detail::left_unfinished(p.catalogue, made.courses)) {
      result.report(selection_defect::no_order, i);
    }
  }
  double const slack = 1e-6 * static_cast<double>(1 + n);
  if (hours > p.hours + slack) { result.report(selection_defect::too_many_hours, 0, p.hours, hours); }
  if (!(std::abs(made.hours - hours) <= slack)) { result.report(selection_defect::wrong_hours, 0, hours, made.hours); }
  double const tolerance = 1e-9 * value;
  if (!(std::abs(made.value - value) <= tolerance)) {
    result.report(selection_defect::wrong_value, 0, value, made.value);
  }
  auto const& [claimed, bound, kind] = made.certificate;
  bool const consistent = std::abs(claimed - value) <= tolerance && bound >= value - tolerance;
  bool const proved = made.outcome != status::optimal ||
                      (bound <= value + 2.0 * tolerance && kind != proof::none && kind != proof::local);
  if (!consistent || !proved) { result.report(selection_defect::wrong_certificate, 0, value, bound); }
  return result;
}

}  // namespace mentorics::curriculum
