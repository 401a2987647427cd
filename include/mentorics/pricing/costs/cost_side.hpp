// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/tariffs/price_targets.hpp>

namespace mentorics::pricing {

/// Units at which the contribution covers the fixed cost: F / (p - c); infinite for p <= c, 0 without fixed cost.
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

/// The price at which `units` cover unit and fixed cost: c + F / units.
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

/// The price of which the share `margin` remains after the unit cost: c / (1 - m). `fees::price_for_margin`, but a price
/// below cost is refused.
/// \throws std::invalid_argument if the cost is negative or not finite, or `margin` is outside [0, 1).
template <real_scalar Real>
[[nodiscard]] constexpr Real target_margin_price(Real unit_cost, non_deduced<Real> margin)
{
  constexpr auto where = "pricing::target_margin_price";
  require_amount(where, "unit_cost", unit_cost);
  bool const inside = is_finite(Real(margin)) && margin >= Real(0) && margin < Real(1);
  require(inside, where, "margin", "be in [0, 1)", Real(margin));
  return fees::price_for_margin(unit_cost, margin);
}

/// Cost and a markup on it: c (1 + m). A markup of 1 is a margin of one half. `fees::cost_plus`, but a price below cost is
/// refused.
/// \throws std::invalid_argument if an amount is negative or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr Real cost_plus_price(Real unit_cost, non_deduced<Real> markup)
{
  constexpr auto where = "pricing::cost_plus_price";
  require_amount(where, "unit_cost", unit_cost);
  require_amount(where, "markup", Real(markup));
  return fees::cost_plus(unit_cost, markup);
}

/// The price at which a student is as well off as with the next best offer: its price plus what ours is worth more,
/// less what changing costs; not below 0.
/// \throws std::invalid_argument if a number is not finite, or the price or the cost of changing is negative.
template <real_scalar Real>
[[nodiscard]] constexpr Real value_based_price(Real reference_price, non_deduced<Real> extra_value,
                                               non_deduced<Real> switching_cost)
{
  constexpr auto where = "pricing::value_based_price";
  require_amount(where, "reference_price", reference_price);
  require_finite(where, "extra_value", Real(extra_value));
  require_amount(where, "switching_cost", Real(switching_cost));
  Real const price = Real(reference_price + extra_value - switching_cost);
  return price > Real(0) ? price : Real(0);
}

}  // namespace mentorics::pricing
