// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/demand_model.hpp>

#include <cmath>

namespace mentorics::demand {

/// q(p) = scale p^-e: one percent on the price loses e percent of the units, at every price.
template <real_scalar Real = double>
struct isoelastic {
  using real = Real;

  Real scale = Real(1);     ///< units per period at price 1, >= 0
  Real exponent = Real(2);  ///< e, > 0; the elasticity is -e. Profit has a finite optimum only for e > 1

  /// Infinite at price 0.
  /// \throws std::invalid_argument if the model is not valid, or `price` is negative or not finite.
  [[nodiscard]] Real operator()(Real price) const
  {
    using std::exp;
    using std::log;
    validate(*this);
    require_amount("demand::isoelastic", "price", price);
    if (!(scale > Real(0))) { return Real(0); }
    if (!(price > Real(0))) { return Real(no_limit); }
    return Real(scale * exp(Real(-exponent * log(price))));
  }
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(isoelastic<Real> const& d)
{
  constexpr auto where = "demand::isoelastic";
  require_amount(where, "scale", d.scale);
  require_positive(where, "exponent", d.exponent);
}

/// -e, whatever the price.
/// \throws std::invalid_argument if the model is not valid or `price` is negative.
template <real_scalar Real>
[[nodiscard]] constexpr Real elasticity(isoelastic<Real> const& d, non_deduced<Real> price)
{
  validate(d);
  require(is_non_negative(price), "demand::elasticity", "price", "not be negative", price);
  return Real(-d.exponent);
}

/// p q(p) / (e - 1); infinite for e <= 1.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] Real consumer_surplus(isoelastic<Real> const& d, non_deduced<Real> price)
{
  Real const units = d(price);
  return d.exponent > Real(1) && price > Real(0) ? Real(price * units / (d.exponent - Real(1))) : Real(no_limit);
}

/// p* = c e / (e - 1); infinity for e <= 1, where profit rises without end.
template <real_scalar Real>
[[nodiscard]] constexpr Real unconstrained_optimal_price(isoelastic<Real> const& d, non_deduced<Real> unit_cost)
{
  return d.exponent > Real(1) ? Real(unit_cost * d.exponent / (d.exponent - Real(1))) : Real(no_limit);
}

}  // namespace mentorics::demand
