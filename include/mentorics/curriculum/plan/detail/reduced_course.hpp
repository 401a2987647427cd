// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// What is left to decide about one course; other courses by their numbers.
struct reduced_course {
  std::size_t id = 0;  ///< index in the catalogue
  milliseconds time = 0;
  milliseconds release = 0;  ///< study time before the week in which lessons may begin
  double fee = 0.0;
  bool mandatory = false;
  bool forced = false;  ///< mandatory, or required by a mandatory course: in every complete plan
  std::vector<std::size_t> prerequisites = {};        ///< ascending
  std::vector<std::vector<std::size_t>> any_of = {};  ///< groups, each ascending
  std::vector<std::size_t> together = {};             ///< corequisites and theirs; without the course
  std::vector<std::size_t> limits = {};               ///< prerequisites and corequisites: finished no later than this
  std::vector<std::size_t> required = {};             ///< all that must be finished no later than this course
  bool fits = true;                                   ///< with all that is required, before the last week ends
};

}  // namespace mentorics::curriculum::detail
