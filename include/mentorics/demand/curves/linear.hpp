// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/demand_model.hpp>

namespace mentorics::demand {

/// q(p) = max(a - b p, 0): nobody buys from the choke price a / b on.
template <real_scalar Real = double>
struct linear {
  using real = Real;

  Real intercept = Real(0);  ///< a: units per period at price 0, >= 0
  Real slope = Real(1);      ///< b: units per period lost per unit of price, > 0

  /// \throws std::invalid_argument if the model is not valid or `price` is not finite.
  [[nodiscard]] constexpr Real operator()(Real price) const
  {
    validate(*this);
    require_finite("demand::linear", "price", price);
    Real const units = intercept - slope * price;
    return units > Real(0) ? units : Real(0);
  }
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(linear<Real> const& d)
{
  constexpr auto where = "demand::linear";
  require_amount(where, "intercept", d.intercept);
  require_positive(where, "slope", d.slope);
}

/// -b p / q(p); minus infinity from the choke price on.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr Real elasticity(linear<Real> const& d, non_deduced<Real> price)
{
  Real const units = d(price);
  return units > Real(0) ? Real(-d.slope * price / units) : Real(-no_limit);
}

/// The triangle q(p)^2 / (2 b).
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr Real consumer_surplus(linear<Real> const& d, non_deduced<Real> price)
{
  Real const units = d(price);
  return Real(units * units / (Real(2) * d.slope));
}

/// p* = (a / b + c) / 2, halfway between cost and choke price.
template <real_scalar Real>
[[nodiscard]] constexpr Real unconstrained_optimal_price(linear<Real> const& d, non_deduced<Real> unit_cost)
{
  return Real((d.intercept / d.slope + unit_cost) / Real(2));
}

}  // namespace mentorics::demand
