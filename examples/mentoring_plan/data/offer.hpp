// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/catalogue.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace examples {

/// The hours that a student has, where a catalogue file brings them.
struct study_time {
  double hours_per_week = 0.0;  ///< [h]
  std::size_t weeks = 0;
};

/// What a mentor can teach, and where that comes from.
struct offer {
  std::string name = {};
  std::string source = {};              ///< a file, or "built in"
  std::string kind = {};                ///< "built in", "bacp" or "curr"
  bool made_up = false;                 ///< our own invention, not data
  bool has_categories = false;          ///< if not, a student's interest in categories has no say
  std::vector<std::string> notes = {};  ///< what a reader must know about hours and values

  mentorics::curriculum::catalogue catalogue = {};  ///< hours [h] are those of a student of efficiency 1
  std::vector<double> values = {};                  ///< by course [points], if finished in week 1
  double discount = 1.0;                            ///< of the value, per week
  std::vector<std::size_t> deadlines = {};          ///< last week (0 is the first) by course; may be empty
  std::optional<study_time> calendar = {};          ///< only in files of kind curr
};

}  // namespace examples
