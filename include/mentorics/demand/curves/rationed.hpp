// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/curves/demand_distribution.hpp>
#include <mentorics/demand/demand_model.hpp>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>

namespace mentorics::demand {

/// Expected sales when buyers arrive at random and there are only so many seats: E min(Poisson(horizon q(p)), seats).
///
/// A demand model itself: `maximize_profit` of it is the best fixed price for a workshop with fixed seats.
template <demand_model Demand>
  requires std::same_as<typename Demand::real, double>
struct rationed {
  using real = double;

  Demand rate = {};       ///< buyers per unit of time at a price
  double horizon = 1.0;   ///< time left to sell, > 0
  std::size_t seats = 1;  ///< >= 1

  /// \throws std::invalid_argument if the model is not valid or `price` is not valid for it.
  [[nodiscard]] double operator()(double price) const
  {
    validate(*this);
    return sold(horizon * rate(price));
  }

  /// E min(Poisson(expected), seats) = seats - sum_{k < seats} (seats - k) P(k).
  [[nodiscard]] double sold(double expected) const
  {
    auto const n = static_cast<double>(seats);
    if (!(expected > 0.0)) { return 0.0; }
    if (expected > 1e6) { return n; }
    double left = 0.0;   // sum of (seats - k) P(k)
    double tails = 0.0;  // the same from the other side, where it is small: sum of P(D > k)
    double below = 0.0;
    double mass = std::exp(-expected);
    for (std::size_t k = 0; k < seats; ++k) {
      if (k > 0) {
        mass = expected < 600.0 ? mass * expected / static_cast<double>(k) : detail::poisson_mass(expected, k);
      }
      left += (n - static_cast<double>(k)) * mass;
      below += mass;
      tails += below < 1.0 ? 1.0 - below : 0.0;
    }
    return expected < 0.01 * n ? (std::min)(expected, tails > 0.0 ? tails : expected) : n - left;
  }
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class Demand>
constexpr void validate(rationed<Demand> const& d)
{
  constexpr auto where = "demand::rationed";
  require_positive(where, "horizon", d.horizon);
  require(d.seats >= 1, where, "seats", "be at least 1", d.seats);
}

/// Elasticity of the expected sales: that of the rate, times m P(Poisson(m) < seats) / E min(Poisson(m), seats).
template <class Demand>
[[nodiscard]] double elasticity(rationed<Demand> const& d, double price)
{
  double const m = d.horizon * d.rate(price);
  double const sold = d(price);
  if (!(sold > 0.0)) { return -no_limit; }
  double below = 0.0;
  for (std::size_t k = 0; k < d.seats; ++k) { below += detail::poisson_mass(m, k); }
  return elasticity(d.rate, price) * m * below / sold;
}

/// The surplus of all who want a seat, times the share of them that gets one.
template <class Demand>
[[nodiscard]] double consumer_surplus(rationed<Demand> const& d, double price)
{
  double const m = d.horizon * d.rate(price);
  return m > 0.0 ? d.horizon * consumer_surplus(d.rate, price) * d(price) / m : 0.0;
}

}  // namespace mentorics::demand
