// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Lagrange multiplier of the precedence `before` -> `course` in a week.
struct precedence_multiplier {
  std::size_t course = 0;
  std::size_t before = 0;  ///< one of its prerequisites or corequisites
  std::size_t week = 0;
  double price = 0.0;  ///< [value], >= 0
};

/// Multipliers that prove a bound on the value of all plans: see `certify`.
///
/// They are also an answer to "what would one more hour be worth?": time in week t raises the bound by the sum of `capacity`
/// from t on, per hour, as long as it is not enough for a course to be finished in an earlier week.
struct dual_multipliers {
  std::vector<double> capacity = {};  ///< by week t: of one hour of the weeks 0..t [value/h], >= 0
  std::vector<precedence_multiplier> precedence = {};
};

}  // namespace mentorics::curriculum
