// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/normal_quantile.hpp>

#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace mentorics::learning::detail {

/// A(theta) = P(|T| <= sqrt(n) tan theta) for Student's T with n degrees of freedom, and dA / dtheta.
struct student_center {
  double value = 0.0;
  double slope = 0.0;
};

/// Source: Abramowitz, Stegun (1964), 26.7.3 and 26.7.4.
[[nodiscard]] inline student_center center_of_student(std::size_t n, double theta)
{
  double const c = std::cos(theta);
  double const s = std::sin(theta);
  bool const odd = n % 2 == 1;
  // terms c^k prod: with even n 1, 1/2 c^2, 1 3 / (2 4) c^4, ...; with odd n c, 2/3 c^3, 2 4 / (3 5) c^5, ...
  double term = odd ? c : 1.0;
  double sum = n == 1 ? 0.0 : term;
  double slope = odd ? 2.0 / std::numbers::pi : 1.0;
  for (std::size_t k = odd ? 3 : 2; k + 2 <= n; k += 2) {
    auto const x = static_cast<double>(k);
    term *= c * c * (x - 1.0) / x;
    sum += term;
  }
  for (std::size_t k = odd ? 3 : 4; k <= n; k += 2) { slope *= static_cast<double>(k - 1) / static_cast<double>(k - 2); }
  slope *= std::pow(c, static_cast<double>(n) - 1.0);
  return {.value = odd ? 2.0 / std::numbers::pi * (theta + s * sum) : s * sum, .slope = slope};
}

/// The t for which P(|T| <= t) = level, Student's T with n >= 1 degrees of freedom; relative error about 1e-13.
///
/// The exact finite sums for n up to 1000: A is concave in theta, so Newton's steps from 0 rise to the solution. The
/// expansion around the normal quantile beyond, whose next term is below 1e-14 there for levels up to 0.9999.
/// Source: Abramowitz, Stegun (1964), 26.7.5.
[[nodiscard]] inline double student_quantile(std::size_t n, double level)
{
  assert(n >= 1 && level > 0.0 && level < 1.0);
  if (n > 1000) {
    double const z = normal_quantile(0.5 + 0.5 * level);
    double const q = z * z;
    double const v = static_cast<double>(n);
    return z * (1.0 + (q + 1.0) / (4.0 * v) + ((5.0 * q + 16.0) * q + 3.0) / (96.0 * v * v) +
                (((3.0 * q + 19.0) * q + 17.0) * q - 15.0) / (384.0 * v * v * v) +
                ((((79.0 * q + 776.0) * q + 1482.0) * q - 1920.0) * q - 945.0) / (92160.0 * v * v * v * v));
  }
  double theta = 0.0;
  for (int step = 0; step < 200; ++step) {
    auto const a = center_of_student(n, theta);
    double const next = theta + (level - a.value) / a.slope;
    if (!(next > theta) || !(next < std::numbers::pi / 2.0)) { break; }
    theta = next;
  }
  return std::sqrt(static_cast<double>(n)) * std::tan(theta);
}

}  // namespace mentorics::learning::detail
