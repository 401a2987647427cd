// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/csv/csv_file.hpp"

#include <mentorics/curriculum/catalogue.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace examples {

/// What a student is to learn and has learned, from two files.
struct student_record {
  std::vector<mentorics::curriculum::course> courses = {};
  std::vector<double> values = {};  ///< by course, in the first week
  double week_hours = 0.0;
  std::size_t weeks = 0;
  double discount = 1.0;
  std::size_t weeks_passed = 0;
  std::vector<std::size_t> completed = {};
  std::vector<double> hours_left = {};  ///< by course
};

/// The courses and the calendar, from records `week_hours`, `weeks`, `discount`, `course`, `requires`.
/// \throws bad_input that names `source`, line and field.
void read_courses(student_record& r, std::string const& source, std::vector<csv_row> const& rows);

/// What has happened since, from records `weeks_passed`, `week_hours`, `finished`, `hours_left`, `value`.
/// \throws bad_input that names `source`, line and field.
void read_progress(student_record& r, std::string const& source, std::vector<csv_row> const& rows);

}  // namespace examples
