// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/detail/checks.hpp>

#include <cmath>
#include <limits>

namespace mentorics::fees {

/// How many units of `size` are begun by `amount`: a unit that was begun counts whole, and 0 begins none.
///
/// ceil(amount / size), but a quotient within 8 ulp above an integer is that integer: 2.1 h in units of 0.7 h are 3
/// units, although 2.1 / 0.7 = 3.0000000000000004 in binary.
/// \throws std::invalid_argument if `amount` is negative or not finite, or `size` is not finite and positive.
template <real_scalar Real>
[[nodiscard]] Real started_units(Real const& amount, argument<Real> size)
{
  using std::ceil;
  using std::floor;
  detail::require_amount("fees::started_units", "amount", amount);
  detail::require_size("fees::started_units", "size", size);
  Real const quotient = amount / size;
  Real const whole = floor(quotient);
  Real const slack = quotient * Real(8) * Real(std::numeric_limits<Real>::epsilon());
  return Real(quotient - whole) <= slack ? whole : Real(ceil(quotient));
}

}  // namespace mentorics::fees
