// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>

namespace mentorics::pricing {

/// Returns the price at which a student is as well off as with the next best offer: its price plus what ours is worth more,
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
