// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/random/normal_quantile.hpp>
#include <mentorics/core/scalar.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mentorics {

namespace detail {

/// Gamma(a + 1/2) / Gamma(a).
/// Source: DLMF 5.11.8 with h = 3/4 and 1/4, whose difference has even powers alone.
[[nodiscard]] inline double half_step_of_gamma(double a)
{
  if (a < 25.0) { return std::tgamma(a + 0.5) / std::tgamma(a); }
  double const w = a - 0.25;
  double const v = 1.0 / (w * w);
  return std::sqrt(w) * std::exp(v * horner(std::array{1.0 / 64.0, -5.0 / 2048.0, 61.0 / 49152.0, -1385.0 / 1048576.0}, v));
}

/// Where Student's |T| with n degrees of freedom is below and above t, and t times its density there.
struct student_parts {
  double below = 0.0;
  double above = 0.0;
  double slope = 0.0;
};

/// The parts at t = sqrt(n) exp(u): both are incomplete beta functions, of which the smaller is exact to its own size.
/// Source: Abramowitz, Stegun (1964), 26.7.1, 26.5.4 for the middle and 26.5.8 for the tails.
[[nodiscard]] inline student_parts parts_of_student(double n, double u)
{
  double const a = 0.5 * n;
  double const stretch = 2.0 * u > 40.0 ? 2.0 * u : std::log1p(std::exp(2.0 * u));  // ln(1 + t^2 / n)
  student_parts at{.slope = 2.0 / std::sqrt(std::numbers::pi) * half_step_of_gamma(a) * std::exp(u - (a + 0.5) * stretch)};
  double const x = std::exp(-stretch);
  if (x > (a + 1.0) / (a + 2.5)) {
    double const y = -std::expm1(-stretch);
    double term = 1.0;
    double sum = 1.0;
    for (double k = 0.0; term > 1e-17 * sum; k += 1.0) {
      term *= y * (a + 0.5 + k) / (1.5 + k);
      sum += term;
    }
    at.below = at.slope * sum;
    at.above = 1.0 - at.below;
    return at;
  }
  // Lentz's evaluation of 1 / (1 + d_1 / (1 + d_2 / (1 + ...))).
  double c = 1.0;
  double d = 0.0;
  double fraction = 1.0;
  double change = 0.0;
  for (double k = 1.0; std::abs(change - 1.0) > 2.5e-16 && k < 1e4; k += 1.0) {
    double const m = std::floor(0.5 * k);
    bool const odd = k > 2.0 * m;
    double const e = odd ? -(a + m) * (a + 0.5 + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
                         : m * (0.5 - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
    d = 1.0 / (1.0 + e * d);
    c = 1.0 + e / c;
    change = c * d;
    fraction *= change;
  }
  at.above = at.slope / (n * fraction);
  at.below = 1.0 - at.above;
  return at;
}

}  // namespace detail

/// The quantile of Student's T: t with P(T <= t) = p at `freedom` degrees of freedom, whole or not; relative error about
/// 1e-13. Infinite at 0 and 1; the normal quantile at infinite `freedom`.
///
/// Newton's steps for the logarithm of the probability against that of t, in which the tails and the middle are concave:
/// from the normal quantile, which lies nearer to 0, at most one step goes too far. With many degrees of freedom the
/// expansion around the normal quantile, whose next term is below 1e-14 there.
/// \throws std::invalid_argument if `p` is outside [0, 1] or `freedom` is below 1.
/// Source: Abramowitz, Stegun (1964), 26.7.5 for the expansion.
[[nodiscard]] inline double student_quantile(double p, double freedom)
{
  constexpr auto where = "student_quantile";
  require(p >= 0.0 && p <= 1.0, where, "p", "be in [0, 1]", p);
  require(freedom >= 1.0, where, "freedom", "be at least 1", freedom);
  double const z = normal_quantile(p);
  double const q = z * z;
  double const n = freedom;
  if (z == 0.0 || q == no_limit) { return z; }
  if (n > 1000.0 + 250.0 * q) {
    using detail::horner;
    double const w = 1.0 / n;
    return z * horner(std::array{1.0, (q + 1.0) / 4.0, horner(std::array{3.0, 16.0, 5.0}, q) / 96.0,
                                 horner(std::array{-15.0, 17.0, 19.0, 3.0}, q) / 384.0,
                                 horner(std::array{-945.0, -1920.0, 1482.0, 776.0, 79.0}, q) / 92160.0}, w);
  }
  double const outside = 2.0 * (p < 0.5 ? p : 1.0 - p);
  double u = std::log(std::abs(z)) - 0.5 * std::log(n);
  double change = 1.0;
  for (int step = 0; step < 100 && std::abs(change) > 1e-8; ++step) {  // what is left is its square
    auto const at = detail::parts_of_student(n, u);
    if (outside > 0.5) {
      change = std::log(2.0 * std::abs(p - 0.5) / at.below) * at.below / at.slope;
    } else if (at.above > 0.0 && at.slope > 0.0) {
      change = std::log((std::min)(at.above / outside, 1e300)) * at.above / at.slope;  // finite for tiny tails too
    } else {
      change *= -0.5;  // so much too far that nothing is left of the tail
    }
    u += change;
  }
  return std::copysign(std::sqrt(n) * std::exp(u), z);
}

}  // namespace mentorics
