// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/detail/boost_policy.hpp>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <cmath>
#include <limits>

namespace mentorics::statistics {

/// Returns ln B(a, b) for a, b > 0, without the cancellation of ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b) wherever
/// B(a, b) itself is a double.
template <class = void>
[[nodiscard]] inline double log_beta(double a, double b)
{
  constexpr detail::boost_policy policy;
  double const value = boost::math::beta(a, b, policy);
  if (value > (std::numeric_limits<double>::min)() && value < (std::numeric_limits<double>::max)()) {
    return std::log(value);
  }
  using boost::math::lgamma;
  return lgamma(a, policy) + lgamma(b, policy) - lgamma(a + b, policy);
}

}  // namespace mentorics::statistics
