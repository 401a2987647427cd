// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

namespace mentorics::learning::detail {

/// ln Gamma(x) for x > 0, error a few ulp of the larger of 1 and the value; unlike `std::lgamma` it writes no global.
///
/// Stirling's series from x = 12 on, the recurrence Gamma(x + 1) = x Gamma(x) below.
[[nodiscard]] inline double log_gamma(double x)
{
  double product = 1.0;
  for (; x < 12.0; x += 1.0) { product *= x; }
  double const y = 1.0 / (x * x);
  double const series =
      (1.0 / 12.0 - y * (1.0 / 360.0 - y * (1.0 / 1260.0 - y * (1.0 / 1680.0 - y * (1.0 / 1188.0 - y * 691.0 / 360360.0))))) / x;
  constexpr double half_log_two_pi = 0.91893853320467274178;
  return (x - 0.5) * std::log(x) - x + half_log_two_pi + series - std::log(product);
}

/// ln B(a, b) for a, b > 0.
[[nodiscard]] inline double log_beta(double a, double b) { return log_gamma(a) + log_gamma(b) - log_gamma(a + b); }

}  // namespace mentorics::learning::detail
