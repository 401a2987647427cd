// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/statistics/special/wright_omega.hpp>

#include <cmath>

namespace mentorics::demand {

/// Each of `market` buyers compares one offer with not buying: q(p) = market / (1 + exp(-(a - b p))).
template <real_scalar Real = double>
struct logit {
  using real = Real;

  Real intercept = Real(0);    ///< a: utility of the offer at price 0, not buying has 0
  Real sensitivity = Real(1);  ///< b: utility lost per unit of price [1/currency], > 0
  Real market = Real(1);       ///< potential buyers per period, >= 0

  /// \throws std::invalid_argument if the model is not valid or `price` is not finite.
  [[nodiscard]] Real operator()(Real price) const
  {
    using std::exp;
    validate(*this);
    require_finite("demand::logit", "price", price);
    Real const u = intercept - sensitivity * price;
    if (u < Real(0)) {
      Real const e = exp(u);
      return Real(market * e / (Real(1) + e));
    }
    return Real(market / (Real(1) + exp(Real(-u))));
  }
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(logit<Real> const& d)
{
  constexpr auto where = "demand::logit";
  require_finite(where, "intercept", d.intercept);
  require_positive(where, "sensitivity", d.sensitivity);
  require_amount(where, "market", d.market);
}

/// -b p (1 - share of buyers).
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] Real elasticity(logit<Real> const& d, non_deduced<Real> price)
{
  logit<Real> const others{.intercept = -d.intercept, .sensitivity = d.sensitivity, .market = Real(1)};
  return Real(-d.sensitivity * price * others(Real(-price)));
}

/// market / b * ln(1 + exp(a - b p)).
/// \throws std::invalid_argument as the call.
/// Source: Small and Rosen (1981).
template <real_scalar Real>
[[nodiscard]] Real consumer_surplus(logit<Real> const& d, non_deduced<Real> price)
{
  using std::exp;
  using std::log1p;
  validate(d);
  require_finite("demand::consumer_surplus", "price", Real(price));
  Real const u = d.intercept - d.sensitivity * price;
  Real const benefit = u > Real(0) ? Real(u + log1p(Real(exp(Real(-u))))) : Real(log1p(Real(exp(u))));
  return Real(d.market / d.sensitivity * benefit);
}

/// p* = c + (1 + w) / b with w + ln w = a - b c - 1: the markup is one over b plus the profit per potential buyer.
/// Source: Aravindakshan and Ratchford (2011); Li and Huh (2011), theorem 1.
template <real_scalar Real>
[[nodiscard]] Real unconstrained_optimal_price(logit<Real> const& d, non_deduced<Real> unit_cost)
{
  Real const w = statistics::wright_omega(Real(d.intercept - d.sensitivity * unit_cost - Real(1)));
  return Real(unit_cost + (Real(1) + w) / d.sensitivity);
}

}  // namespace mentorics::demand
