// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// What a plan may use, within the problem's own limits.
struct plan_limits {
  std::size_t weeks = 0;
  double budget = 0.0;
};

/// The memory of one decoding, to be used again, and what came of it.
struct decoded_plan {
  std::vector<std::size_t> order = {};  ///< courses, by their numbers
  std::vector<milliseconds> end = {};   ///< by place in the order
  milliseconds time = 0;
  double fees = 0.0;
  double value = 0.0;
  std::size_t missing_mandatory = 0;
  std::vector<std::size_t> ready = {};    // a heap
  std::vector<std::size_t> unmet = {};    // demands by course
  std::vector<std::size_t> missing = {};  // parts without which a course is not finished
  std::vector<std::uint8_t> met = {};     // by demand
  std::vector<std::size_t> place = {};    // by course

  /// Lexicographic: the fewest mandatory courses missing, then the value, in one number. Values are not negative.
  [[nodiscard]] double objective() const
  {
    return missing_mandatory > 0 ? -static_cast<double>(missing_mandatory) : value;
  }
};

}  // namespace mentorics::curriculum::detail
