// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "mentoring_plan/data/offer.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace examples {

/// One student, or the typical one of a segment.
struct student {
  std::string name = {};
  std::string about = {};             ///< one sentence
  double efficiency = 1.0;            ///< progress per committed hour, in (0, 10]
  double efficiency_deviation = 0.1;  ///< how well it is known: its standard deviation
  double hours_per_week = 5.0;        ///< [h], in (0, 168]
  std::size_t weeks = 12;
  std::array<double, 5> interest = {1.0, 1.0, 1.0, 1.0, 1.0};  ///< by content category, multiplies values
  std::vector<std::string_view> known = {};                    ///< courses of the built in catalogue, by name
};

/// The five typical students, invented for this example; the first one is the default.
[[nodiscard]] std::vector<student> const& segments();

/// The student that an option `segment|efficiency,hours-per-week,weeks` asks for.
/// \throws bad_input that names the field.
[[nodiscard]] student read_student(std::string_view text);

/// The student whom the calendar of a file describes: efficiency 1.
[[nodiscard]] student student_of(study_time const& calendar);

}  // namespace examples
