// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

namespace mentorics::curriculum {

/// What can be wrong with a plan.
enum class defect : unsigned char {
  unknown_course,        ///< a lesson names no course of the catalogue
  unknown_week,          ///< a lesson lies outside the calendar
  bad_hours,             ///< hours of a lesson are negative or not finite
  repeated_course,       ///< the course was completed before, or stands twice in `order`
  interrupted,           ///< lessons of courses are mixed, or not in the order of time
  wrong_hours,           ///< the lessons of a course do not add up to its hours
  overfull_week,         ///< more hours than the calendar has
  missing_prerequisite,  ///< a prerequisite is neither completed nor taught before
  wrong_order,           ///< `order` is not the order of the lessons
  wrong_finish_week,     ///< `finish_week` is not the week of the last lesson
  wrong_value,           ///< `value` is not the sum of the courses' values
  wrong_certificate,     ///< the bound is below the value, or an unproved plan is called optimal
};

[[nodiscard]] constexpr std::string_view to_string(defect d) noexcept
{
  constexpr std::string_view names[] = {"unknown_course",   "unknown_week",  "bad_hours",     "repeated_course",
                                        "interrupted",      "wrong_hours",   "overfull_week", "missing_prerequisite",
                                        "wrong_order",      "wrong_finish_week", "wrong_value", "wrong_certificate"};
  return names[static_cast<std::size_t>(d)];
}

/// One thing that is wrong. `where` is a course, a week or the index of a lesson, as the kind says.
struct violation {
  defect kind = defect::unknown_course;
  std::size_t where = 0;
  double expected = 0.0;
  double found = 0.0;
};

struct [[nodiscard]] verification {
  std::vector<violation> violations = {};

  [[nodiscard]] bool ok() const noexcept { return violations.empty(); }
  [[nodiscard]] explicit operator bool() const noexcept { return ok(); }
};

/// Recomputes a plan from the text of the problem, hour by hour; shares no code with the solvers.
///
/// Checks lessons, hours, weeks, prerequisites, finish weeks, value, and that the certificate is consistent. Hours are
/// compared to 1e-6 h for each lesson, values to 1e-9 relative. A plan that is called optimal must have a gap of at most
/// `gap_allowed` * max(1, value), the scheduler's tolerance. Whether the bound itself holds is not checked.
/// \throws std::invalid_argument if the problem is not valid.
[[nodiscard]] inline verification verify(problem const& p, plan const& made, double gap_allowed = 1e-9)
{
  constexpr double hour_slack = 1e-6;
  validate(p);
  verification result;
  auto const report = [&](defect kind, std::size_t where, double expected = 0.0, double found = 0.0) {
    result.violations.push_back({.kind = kind, .where = where, .expected = expected, .found = found});
  };

  auto const n = p.catalogue.size();
  for (std::size_t k = 0; k < made.lessons.size(); ++k) {
    auto const& [course, week, hours] = made.lessons[k];
    if (course >= n) { report(defect::unknown_course, k, static_cast<double>(n), static_cast<double>(course)); }
    if (week >= p.calendar.weeks()) { report(defect::unknown_week, k, 0.0, static_cast<double>(week)); }
    if (!is_finite(hours) || hours < 0.0) { report(defect::bad_hours, k, 0.0, hours); }
  }
  if (!result.ok()) { return result; }  // nothing else can be looked up safely

  // Runs of lessons of one course, in the order in which they are held.
  std::vector<std::size_t> held;
  std::vector<std::size_t> last_week(n, never);
  std::vector<double> taught(n, 0.0);
  std::vector<double> load(p.calendar.weeks(), 0.0);
  std::vector<bool> known(n, false);
  for (auto const c : p.completed) { known[c] = true; }
  auto const completed = known;
  for (std::size_t k = 0; k < made.lessons.size(); ++k) {
    auto const& [course, week, hours] = made.lessons[k];
    if (k > 0 && week < made.lessons[k - 1].week) { report(defect::interrupted, k); }
    if (k == 0 || course != made.lessons[k - 1].course) {
      if (completed[course]) { report(defect::repeated_course, course); }
      if (std::find(held.begin(), held.end(), course) != held.end()) { report(defect::interrupted, k); }
      if (!held.empty()) { known[held.back()] = true; }
      for (auto const before : p.catalogue[course].prerequisites) {
        if (!known[before]) { report(defect::missing_prerequisite, course, 0.0, static_cast<double>(before)); }
      }
      held.push_back(course);
    }
    taught[course] += hours;
    load[week] += hours;
    last_week[course] = week;
  }
  double const slack = hour_slack * static_cast<double>(1 + made.lessons.size());
  for (std::size_t t = 0; t < load.size(); ++t) {
    if (load[t] > p.calendar.hours[t] + slack) { report(defect::overfull_week, t, p.calendar.hours[t], load[t]); }
  }
  double value = 0.0;
  for (auto const c : held) {
    double const hours = p.catalogue[c].hours;
    if (std::abs(taught[c] - hours) > slack) { report(defect::wrong_hours, c, hours, taught[c]); }
    value += p.values(c, last_week[c]);
  }
  if (made.order != held) { report(defect::wrong_order, made.order.size()); }
  for (std::size_t c = 0; c < n; ++c) {
    auto const claimed = c < made.finish_week.size() ? made.finish_week[c] : never;
    if (claimed != last_week[c] || made.finish_week.size() != n) {
      report(defect::wrong_finish_week, c, static_cast<double>(last_week[c]), static_cast<double>(claimed));
    }
  }
  double const tolerance = 1e-9 * (std::max)(1.0, std::abs(value));
  if (!(std::abs(made.value - value) <= tolerance)) { report(defect::wrong_value, 0, value, made.value); }
  auto const& [claimed, bound, kind] = made.certificate;
  bool const consistent = std::abs(claimed - value) <= tolerance && bound >= value - tolerance;
  bool const no_gap = bound - value <= (gap_allowed + 1e-12) * (std::max)(1.0, std::abs(value));
  bool const proved = made.outcome != status::optimal || (no_gap && kind != proof::none && kind != proof::local);
  if (!consistent || !proved) { report(defect::wrong_certificate, 0, value, bound); }
  return result;
}

}  // namespace mentorics::curriculum
