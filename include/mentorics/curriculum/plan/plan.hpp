// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/dual_multipliers.hpp>

#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::curriculum {

/// The finish week of a course that is not in the plan.
inline constexpr std::size_t not_scheduled = (std::numeric_limits<std::size_t>::max)();

/// Hours of one course in one week.
struct lesson {
  std::size_t course = 0;
  std::size_t week = 0;  ///< 0 is the first week of the calendar
  double hours = 0.0;    ///< [h]

  friend bool operator==(lesson const&, lesson const&) = default;
};

/// What to learn when, what it is worth, and what no plan can be worth.
struct [[nodiscard]] plan {
  status outcome = status::not_solved;
  std::vector<lesson> lessons = {};           ///< in the order in which they are held
  std::vector<std::size_t> order = {};        ///< courses taken, in order
  std::vector<std::size_t> finish_week = {};  ///< by course; `not_scheduled` if it is not taken
  double value = 0.0;                         ///< sum of the values of the courses finished
  mentorics::certificate<> certificate = {};  ///< no plan is worth more than `certificate.bound`
  dual_multipliers multipliers = {};          ///< proof of the relaxation's bound, for `certify`; may be empty
  std::size_t states = 0;                     ///< sets of finished courses that were examined
  std::size_t bytes = 0;                      ///< of memory that the search could need, tables at their largest
};

}  // namespace mentorics::curriculum
