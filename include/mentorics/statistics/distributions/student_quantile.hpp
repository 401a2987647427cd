// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/statistics/detail/boost_policy.hpp>

#include <boost/math/distributions/students_t.hpp>

namespace mentorics::statistics {

/// Returns the quantile of Student's T: t with P(T <= t) = p at `degrees_of_freedom`, whole or not.
///
/// Infinite at 0 and 1; the normal quantile at infinite `degrees_of_freedom`. Relative error about 1e-12 in the tails, down to
/// 1e-100; near the median the error is absolute, with 4 degrees of freedom up to 1e-8 (Boost.Math 1.74).
/// \throws std::invalid_argument if `p` is outside [0, 1] or `degrees_of_freedom` is below 1.
template <class = void>
[[nodiscard]] inline double student_quantile(double p, double degrees_of_freedom)
{
  constexpr auto where = "statistics::student_quantile";
  require(p >= 0.0 && p <= 1.0, where, "p", "be in [0, 1]", p);
  require(degrees_of_freedom >= 1.0, where, "degrees_of_freedom", "be at least 1", degrees_of_freedom);
  if (p == 0.0) { return -no_limit; }
  if (p == 1.0) { return no_limit; }
  using distribution = boost::math::students_t_distribution<double, detail::boost_policy>;
  return boost::math::quantile(distribution(degrees_of_freedom), p);
}

}  // namespace mentorics::statistics
