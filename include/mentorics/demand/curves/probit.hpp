// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/statistics/special/mills_ratio.hpp>

#include <cmath>
#include <limits>

namespace mentorics::demand {

/// Reservation prices are normal: q(p) = market * Phi((mean - p) / s), s the standard deviation.
template <real_scalar Real = double>
struct probit {
  using real = Real;

  Real mean = Real(0);                ///< of the reservation prices [currency]
  Real standard_deviation = Real(1);  ///< of the reservation prices [currency], > 0
  Real market = Real(1);              ///< potential buyers per period, >= 0

  /// \throws std::invalid_argument if the model is not valid or `price` is not finite.
  [[nodiscard]] Real operator()(Real price) const
  {
    validate(*this);
    require_finite("demand::probit", "price", price);
    return Real(market * statistics::normal_tail(Real((price - mean) / standard_deviation)));
  }
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(probit<Real> const& d)
{
  constexpr auto where = "demand::probit";
  require_finite(where, "mean", d.mean);
  require_positive(where, "standard_deviation", d.standard_deviation);
  require_amount(where, "market", d.market);
}

/// -p / (s M(z)), with z = (p - mean) / s and Mills' ratio M.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] Real elasticity(probit<Real> const& d, non_deduced<Real> price)
{
  validate(d);
  require_finite("demand::elasticity", "price", price);
  return Real(-price / (d.standard_deviation * statistics::mills_ratio(Real((price - d.mean) / d.standard_deviation))));
}

/// market s (phi(z) - z (1 - Phi(z))).
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] Real consumer_surplus(probit<Real> const& d, non_deduced<Real> price)
{
  validate(d);
  require_finite("demand::consumer_surplus", "price", price);
  return Real(d.market * d.standard_deviation * statistics::normal_loss(Real((price - d.mean) / d.standard_deviation)));
}

/// p* = mean + s z, where z + (mean - c) / s = M(z), Mills' ratio: the one root, because M falls.
///
/// The left side less the right is concave and rises with z, so Newton comes from below and never passes the root.
template <real_scalar Real>
[[nodiscard]] Real unconstrained_optimal_price(probit<Real> const& d, non_deduced<Real> unit_cost)
{
  Real const ahead = Real((d.mean - unit_cost) / d.standard_deviation);
  Real z = Real(-ahead / Real(2));
  if (z < Real(-5)) { z = Real(-5); }
  Real const eps = Real(std::numeric_limits<Real>::epsilon());
  for (int step = 0; step < 100; ++step) {
    Real const m = statistics::mills_ratio(z);
    Real const next = Real(z - (z + ahead - m) / (Real(2) - z * m));
    Real const moved = next > z ? Real(next - z) : Real(z - next);
    z = next;
    if (!(moved > eps * (Real(1) + (z < Real(0) ? Real(-z) : z)))) { break; }
  }
  return Real(d.mean + d.standard_deviation * z);
}

}  // namespace mentorics::demand
