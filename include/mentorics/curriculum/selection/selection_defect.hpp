// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mentorics::curriculum {

/// What can be wrong with a selection. `where` of a violation is a place in `courses` or a course, as the kind says.
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

}  // namespace mentorics::curriculum
