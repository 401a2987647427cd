// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/plan.hpp>

#include <cstddef>

namespace mentorics::curriculum {

/// A plan of a front and what it is in each goal, whether that goal was asked for or not.
struct plan_choice {
  curriculum::plan plan = {};
  double value = 0.0;
  double fee = 0.0;        ///< of the courses taken [currency]
  std::size_t weeks = 0;   ///< until the last course is finished
  double imbalance = 0.0;  ///< standard deviation of the hours of those weeks, without holidays [h]
};

}  // namespace mentorics::curriculum
