// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>

namespace mentorics::pricing {

/// Returns the cost and a markup on it: c (1 + m) [currency].
///
/// The markup is on the cost: 0.25 of it is a margin of 0.2. A price below cost is refused.
/// \throws std::invalid_argument if an amount is negative or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr Real cost_plus_price(Real unit_cost, non_deduced<Real> markup)
{
  constexpr auto where = "pricing::cost_plus_price";
  require_amount(where, "unit_cost", unit_cost);
  require_amount(where, "markup", Real(markup));
  return Real(unit_cost * Real(Real(1) + markup));
}

/// Returns the price of which the share `margin` remains after the unit cost: c / (1 - m) [currency].
///
/// The margin is on the price: 0.2 of it is a markup of 0.25. A price below cost is refused.
/// \throws std::invalid_argument if the cost is negative or not finite, or `margin` is outside [0, 1).
template <real_scalar Real>
[[nodiscard]] constexpr Real target_margin_price(Real unit_cost, non_deduced<Real> margin)
{
  constexpr auto where = "pricing::target_margin_price";
  require_amount(where, "unit_cost", unit_cost);
  bool const inside = is_finite(Real(margin)) && margin >= Real(0) && margin < Real(1);
  require(inside, where, "margin", "be in [0, 1)", Real(margin));
  return Real(unit_cost / Real(Real(1) - margin));
}

}  // namespace mentorics::pricing
