// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/money/detail/whole_number.hpp>

namespace mentorics::fees {

/// How many units of `size` are begun by `amount`: a unit that was begun counts whole, and 0 begins none.
///
/// ceil(amount / size), but a quotient within 8 ulp above an integer is that integer: 2.1 h in units of 0.7 h are 3
/// units, although 2.1 / 0.7 = 3.0000000000000004 in binary.
/// \throws std::invalid_argument if `amount` is negative or not finite, or `size` is not finite and positive, or their
///         quotient overflows.
template <real_scalar Real>
[[nodiscard]] constexpr Real round_up_units(Real const& amount, non_deduced<Real> size)
{
  constexpr auto where = "fees::round_up_units";
  require_amount(where, "amount", amount);
  require_positive(where, "size", size);
  Real const quotient = Real(amount / size);
  require(is_finite(quotient), where, "size", "not be so small that the quotient overflows", size);
  Real const whole = detail::whole_part(quotient);
  return Real(quotient - whole) <= detail::slack(quotient) ? whole : Real(whole + Real(1));
}

}  // namespace mentorics::fees
