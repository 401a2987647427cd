// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>

namespace mentorics::fees {

/// Cost-plus: p = c (1 + markup) [currency]. The markup is on the cost: 0.25 of it is a margin of 0.2.
/// \throws std::invalid_argument if `cost` is negative or not finite, or `markup` is below -1 or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr Real cost_plus(Real const& cost, non_deduced<Real> markup)
{
  require_amount("fees::cost_plus", "cost", cost);
  bool const good = is_finite(markup) && markup >= Real(-1);
  require(good, "fees::cost_plus", "markup", "be finite and at least -1", markup);
  return Real(cost * Real(Real(1) + markup));
}

/// Target margin: p = c / (1 - margin) [currency]. The margin is on the price: 0.2 of it is a markup of 0.25.
/// \throws std::invalid_argument if `cost` is negative or not finite, or `margin` is not below 1 or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr Real price_for_margin(Real const& cost, non_deduced<Real> margin)
{
  require_amount("fees::price_for_margin", "cost", cost);
  bool const good = is_finite(margin) && margin < Real(1);
  require(good, "fees::price_for_margin", "margin", "be finite and below 1", margin);
  return Real(cost / Real(Real(1) - margin));
}

}  // namespace mentorics::fees
