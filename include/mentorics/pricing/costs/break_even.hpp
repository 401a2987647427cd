// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>

namespace mentorics::pricing {

/// Returns the units at which the contribution covers the fixed cost: F / (p - c); infinite for p <= c, 0 without fixed cost.
/// \throws std::invalid_argument if an amount is negative or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr Real break_even_units(Real price, non_deduced<Real> unit_cost, non_deduced<Real> fixed_cost)
{
  constexpr auto where = "pricing::break_even_units";
  require_amount(where, "price", price);
  require_amount(where, "unit_cost", Real(unit_cost));
  require_amount(where, "fixed_cost", Real(fixed_cost));
  if (!(fixed_cost > Real(0))) { return Real(0); }
  return price > unit_cost ? Real(fixed_cost / (price - unit_cost)) : Real(no_limit);
}

/// Returns the price at which `units` cover unit and fixed cost: c + F / units.
/// \throws std::invalid_argument if an amount is negative or not finite, or `units` is not positive.
template <real_scalar Real>
[[nodiscard]] constexpr Real break_even_price(Real unit_cost, non_deduced<Real> fixed_cost, non_deduced<Real> units)
{
  constexpr auto where = "pricing::break_even_price";
  require_amount(where, "unit_cost", unit_cost);
  require_amount(where, "fixed_cost", Real(fixed_cost));
  require_positive(where, "units", Real(units));
  return Real(unit_cost + fixed_cost / units);
}

}  // namespace mentorics::pricing
