// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mentorics::curriculum {

/// What can be wrong with courses put into terms. `where` of a violation is a course or a term, as the kind says.
enum class assignment_defect : unsigned char {
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

[[nodiscard]] constexpr std::string_view to_string(assignment_defect d) noexcept
{
  constexpr std::string_view names[] = {"not_one_each",        "unknown_term",      "missing_prerequisite",
                                        "missing_corequisite", "overfull_term",     "underfull_term",
                                        "too_many_courses",    "too_few_courses",   "wrong_load",
                                        "wrong_value",         "wrong_certificate", "wrong_outcome"};
  return names[static_cast<std::size_t>(d)];
}

}  // namespace mentorics::curriculum
