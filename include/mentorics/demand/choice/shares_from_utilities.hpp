// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <cmath>
#include <cstddef>
#include <span>

namespace mentorics::demand {

/// Turns utilities into shares outside their exponentials' range: u_i becomes e^u_i / (outside + sum e^u).
///
/// Returns ln(outside + sum e^u). Nothing overflows: everything is scaled by the largest exponential.
template <real_scalar Real>
Real shares_from_utilities(std::span<Real> u, Real const& outside)
{
  using std::exp;
  using std::log;
  bool const nobody_else = !(outside > Real(0));
  Real largest = nobody_else ? u[0] : Real(log(outside));
  for (auto const& x : u) {
    if (x > largest) { largest = x; }
  }
  Real total = nobody_else ? Real(0) : Real(outside * exp(Real(-largest)));
  for (auto& x : u) {
    x = Real(exp(Real(x - largest)));
    total = Real(total + x);
  }
  for (auto& x : u) { x = Real(x / total); }
  return Real(largest + log(total));
}

}  // namespace mentorics::demand
