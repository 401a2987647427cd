// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <cmath>
#include <limits>
#include <numbers>

namespace mentorics::statistics {

/// phi(z), the standard normal density.
template <real_scalar Real>
[[nodiscard]] Real normal_density(Real const& z)
{
  using std::atan;
  using std::exp;
  using std::sqrt;
  Real const two_pi = Real(Real(8) * atan(Real(1)));
  return Real(exp(Real(-z * z / Real(2))) / sqrt(two_pi));
}

/// 1 - Phi(z), without cancellation.
template <real_scalar Real>
[[nodiscard]] Real normal_tail(Real const& z)
{
  using std::erfc;
  using std::sqrt;
  return Real(erfc(Real(z / sqrt(Real(2)))) / Real(2));
}

/// M(z) = (1 - Phi(z)) / phi(z): falls, and M' = z M - 1. For z above 10 by Laplace's continued fraction.
template <real_scalar Real>
[[nodiscard]] Real mills_ratio(Real const& z)
{
  if (!(z > Real(10))) { return Real(normal_tail(z) / normal_density(z)); }
  constexpr int terms = std::numeric_limits<Real>::digits10 > 40   ? 400
                        : std::numeric_limits<Real>::digits10 > 16 ? 60
                                                                   : 25;
  Real below = z;
  for (int k = terms; k >= 1; --k) { below = Real(z + Real(static_cast<double>(k)) / below); }
  return Real(Real(1) / below);
}

/// E (Z - z)^+ = phi(z) - z (1 - Phi(z)), the standard normal loss; for large z from Mills' ratio, where that cancels.
template <real_scalar Real>
[[nodiscard]] Real normal_loss(Real const& z)
{
  if (z > Real(4)) {
    // phi (1 - z M): with M = 1 / (z + r), 1 - z M = r / (z + r)
    constexpr int terms = std::numeric_limits<Real>::digits10 > 40 ? 2000 : 100;
    Real below = z;
    for (int k = terms; k >= 2; --k) { below = Real(z + Real(static_cast<double>(k)) / below); }
    Real const r = Real(Real(1) / below);
    return Real(normal_density(z) * r / (z + r));
  }
  return Real(normal_density(z) - z * normal_tail(z));
}

}  // namespace mentorics::statistics
