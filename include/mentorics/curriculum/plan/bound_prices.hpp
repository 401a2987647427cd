// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// What it is worth that `course` need not wait for `before` in a week.
struct requisite_price {
  std::size_t course = 0;
  std::size_t before = 0;  ///< one of its prerequisites or corequisites
  std::size_t week = 0;
  double price = 0.0;  ///< [value], >= 0
};

/// Multipliers that prove a bound on the value of all plans: see `certify`.
///
/// They are also an answer to "what would one more hour be worth?": time in week t raises the bound by the sum of `hour`
/// from t on, per hour, as long as it is not enough for a course to be finished in an earlier week.
struct bound_prices {
  std::vector<double> hour = {};  ///< by week t: of one hour of the weeks 0..t [value/h], >= 0
  std::vector<requisite_price> requisites = {};
};

}  // namespace mentorics::curriculum
