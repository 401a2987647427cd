// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/piecewise/piecewise_algebra.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/charges_of.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <utility>
#include <vector>

namespace mentorics::fees {

/// What is missing from `amount` to `minimum` [currency]: (minimum - amount)+.
/// \throws std::invalid_argument if `amount` is not finite or `minimum` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr Real true_up(Real const& amount, non_deduced<Real> minimum)
{
  require(is_finite(amount), "fees::true_up", "amount", "be finite", amount);
  require_amount("fees::true_up", "minimum", minimum);
  return minimum > amount ? Real(minimum - amount) : Real(0);
}

/// A tariff with a least fee: F(T) = larger of A(T) and M. The true-up M - A(T) is a line of its own.
///
/// The minimum is for the whole of the hours and due at T = 0 too. For part of a period, prorate it before.
template <tariff_like Tariff>
struct minimum_commitment {
  using real = typename Tariff::real;

  Tariff tariff;
  real minimum = real(0);  ///< M [currency], >= 0

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument as the tariff, or if `minimum` is negative or not finite.
  [[nodiscard]] constexpr real operator()(real hours) const
  {
    require_amount("fees::minimum_commitment", "minimum", minimum);
    real const amount = tariff(hours);
    return amount < minimum ? minimum : amount;
  }
};

/// Joins a tariff with a minimum [currency].
/// \throws std::invalid_argument if `minimum` is negative or not finite.
template <tariff_like Tariff>
[[nodiscard]] constexpr minimum_commitment<Tariff> with_minimum(Tariff tariff, typename Tariff::real minimum)
{
  require_amount("fees::minimum_commitment", "minimum", minimum);
  return {.tariff = std::move(tariff), .minimum = minimum};
}

/// The lines of the tariff, then the true-up if there is one.
/// \throws std::invalid_argument as the call.
template <class Tariff>
[[nodiscard]] constexpr auto charges(minimum_commitment<Tariff> const& t, typename Tariff::real hours)
{
  using real = typename Tariff::real;
  auto lines = charges_of(t.tariff, hours);
  real const missing = true_up(real(t.tariff(hours)), t.minimum);
  if (missing > real(0)) { lines.push_back(charge_for(charge_kind::true_up, 0, real(1), missing)); }
  return lines;
}

/// The larger of the tariff and the minimum.
/// \throws std::invalid_argument as the tariff, or if `minimum` is negative or not finite.
template <piecewise_affine Tariff>
[[nodiscard]] constexpr auto to_piecewise(minimum_commitment<Tariff> const& t, typename Tariff::real until)
{
  require_amount("fees::minimum_commitment", "minimum", t.minimum);
  return upper_of(to_piecewise(t.tariff, until), constant(t.minimum, until));
}

}  // namespace mentorics::fees
