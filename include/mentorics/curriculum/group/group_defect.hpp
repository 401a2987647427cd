// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mentorics::curriculum {

/// What can be wrong with the plans of a group, besides the plans themselves. `where` of a violation is a student, a
/// session or a week, as the kind says.
enum class group_defect : unsigned char {
  wrong_number,       ///< there is not one plan for each student
  bad_plan,           ///< a student's plan does not pass `verify`
  bad_session,        ///< a session is unknown, is held twice, or a participant has no seat
  apart,              ///< the participants of a session do not sit in it in the same weeks for the same hours
  overfull_week,      ///< the mentor has fewer hours
  wrong_hours,        ///< the hours used are not those of the lessons
  wrong_value,        ///< total value, smallest value or smallest share is not that of the plans
  wrong_certificate,  ///< its value is none of these three, or the bound is below it
};

[[nodiscard]] constexpr std::string_view to_string(group_defect d) noexcept
{
  constexpr std::string_view names[] = {"wrong_number",  "bad_plan",    "bad_session", "apart",
                                        "overfull_week", "wrong_hours", "wrong_value", "wrong_certificate"};
  return names[static_cast<std::size_t>(d)];
}

}  // namespace mentorics::curriculum
