// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/demand_model.hpp>

#include <cmath>

namespace mentorics::demand {

/// q(p) = scale exp(-b p): every unit of price loses the same share of buyers.
template <real_scalar Real = double>
struct exponential {
  using real = Real;

  Real scale = Real(1);        ///< units per period at price 0, >= 0
  Real sensitivity = Real(1);  ///< b: share of buyers lost per unit of price [1/currency], > 0

  /// \throws std::invalid_argument if the model is not valid or `price` is not finite.
  [[nodiscard]] Real operator()(Real price) const
  {
    using std::exp;
    validate(*this);
    require_finite("demand::exponential", "price", price);
    return Real(scale * exp(Real(-sensitivity * price)));
  }
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(exponential<Real> const& d)
{
  constexpr auto where = "demand::exponential";
  require_amount(where, "scale", d.scale);
  require_positive(where, "sensitivity", d.sensitivity);
}

/// -b p.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr Real elasticity(exponential<Real> const& d, non_deduced<Real> price)
{
  validate(d);
  require_finite("demand::elasticity", "price", Real(price));
  return Real(-d.sensitivity * price);
}

/// q(p) / b.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] Real consumer_surplus(exponential<Real> const& d, non_deduced<Real> price)
{
  return Real(d(price) / d.sensitivity);
}

/// p* = c + 1 / b.
template <real_scalar Real>
[[nodiscard]] constexpr Real unconstrained_optimal_price(exponential<Real> const& d, non_deduced<Real> unit_cost)
{
  return Real(unit_cost + Real(1) / d.sensitivity);
}

}  // namespace mentorics::demand
