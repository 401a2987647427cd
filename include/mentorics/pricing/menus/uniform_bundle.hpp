// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>

#include <cmath>

namespace mentorics::pricing {

/// Best prices of two offers without cost, whose values are independent and uniform on [0, highest], per student.
template <real_scalar Real = double>
struct uniform_bundle_prices {
  Real separate_price;    ///< of each, highest / 2
  Real separate_revenue;  ///< highest / 2
  Real pure_price;        ///< of the package alone, sqrt(2 / 3) highest
  Real pure_revenue;      ///< (2 / 3)^(3 / 2) highest
  Real mixed_price;       ///< of each beside the package, 2 / 3 highest
  Real package_price;     ///< (4 - sqrt 2) / 3 highest
  Real mixed_revenue;     ///< (12 + 2 sqrt 2) / 27 highest: no mechanism earns more
};

/// Closed form, exact and global; the mixed package is the best of all selling mechanisms.
/// \throws std::invalid_argument if `highest` is not finite and positive.
/// Source: Manelli and Vincent (2006).
template <real_scalar Real>
[[nodiscard]] uniform_bundle_prices<Real> uniform_bundle(Real const& highest)
{
  using std::sqrt;
  require_positive("pricing::uniform_bundle", "highest", highest);
  Real const root = Real(sqrt(Real(2)));
  Real const share = Real(sqrt(Real(Real(2) / Real(3))));
  return {Real(highest / Real(2)),
          Real(highest / Real(2)),
          Real(highest * share),
          Real(highest * share * Real(2) / Real(3)),
          Real(highest * Real(2) / Real(3)),
          Real(highest * (Real(4) - root) / Real(3)),
          Real(highest * (Real(12) + Real(2) * root) / Real(27))};
}

}  // namespace mentorics::pricing
