// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mentorics::curriculum {

/// What can be wrong with a plan or a policy. `where` of a violation is a course, a week or the index of a lesson, as
/// the kind says.
enum class plan_defect : unsigned char {
  unknown_course,        ///< a lesson names no course of the catalogue
  unknown_week,          ///< a lesson lies outside the calendar
  bad_hours,             ///< hours of a lesson are negative or not finite
  repeated_course,       ///< the course was completed before, or stands twice in `order`
  interrupted,           ///< lessons of courses are mixed, or not in the order of time
  wrong_hours,           ///< the lessons of a course do not add up to its hours
  overfull_week,         ///< more hours than the calendar has
  missing_prerequisite,  ///< a prerequisite is neither completed nor finished before, or none of a group is
  missing_corequisite,   ///< a course is taught without one of its corequisites
  missing_mandatory,     ///< a mandatory course is not finished
  too_early,             ///< a lesson is held before the course's earliest week
  over_budget,           ///< the fees are above the budget
  wrong_order,           ///< `order` is not the order of the lessons
  wrong_finish_week,     ///< `finish_week` is not the week of the last lesson
  wrong_value,           ///< `value` is not the sum of the courses' values
  wrong_probability,     ///< of a policy: not the probability that all mandatory courses are finished
  wrong_certificate,     ///< the bound is below the value, or an unproved plan is called optimal
};

[[nodiscard]] constexpr std::string_view to_string(plan_defect d) noexcept
{
  constexpr std::string_view names[] = {
      "unknown_course",      "unknown_week",      "bad_hours",     "repeated_course",
      "interrupted",         "wrong_hours",       "overfull_week", "missing_prerequisite",
      "missing_corequisite", "missing_mandatory", "too_early",     "over_budget",
      "wrong_order",         "wrong_finish_week", "wrong_value",   "wrong_probability",
      "wrong_certificate"};
  return names[static_cast<std::size_t>(d)];
}

}  // namespace mentorics::curriculum
