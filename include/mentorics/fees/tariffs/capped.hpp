// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/piecewise/piecewise_algebra.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/charges_of.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <utility>
#include <vector>

namespace mentorics::fees {

/// A tariff with a floor and a cap: F(T) = A(T), but at least `lowest` and at most `highest`.
template <tariff_like Tariff>
struct capped {
  using real = typename Tariff::real;

  Tariff tariff;
  real lowest = real(0);          ///< [currency], >= 0
  real highest = real(no_limit);  ///< [currency], >= lowest; infinity: no cap

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument as the tariff, or if the bounds are not in their range.
  [[nodiscard]] constexpr real operator()(real hours) const
  {
    validate(*this);
    real const amount = tariff(hours);
    return amount < lowest ? lowest : (amount > highest ? highest : amount);
  }
};

/// \throws std::invalid_argument if `lowest` is negative or not finite, or `highest` is below it.
template <class Tariff>
constexpr void validate(capped<Tariff> const& t)
{
  constexpr auto where = "fees::capped";
  require_amount(where, "lowest", t.lowest);
  require(!is_nan(t.highest) && t.highest >= t.lowest, where, "highest", "be at least lowest", t.highest);
}

/// Joins a tariff with a floor and a cap [currency].
/// \throws std::invalid_argument as `validate`.
template <tariff_like Tariff>
[[nodiscard]] constexpr capped<Tariff> with_bounds(Tariff tariff, typename Tariff::real lowest,
                                                   typename Tariff::real highest)
{
  capped<Tariff> result{.tariff = std::move(tariff), .lowest = lowest, .highest = highest};
  validate(result);
  return result;
}

/// The lines of the tariff, then the true-up to the floor or what the cap takes off.
/// \throws std::invalid_argument as the call.
template <class Tariff>
[[nodiscard]] constexpr auto charges(capped<Tariff> const& t, typename Tariff::real hours)
{
  using real = typename Tariff::real;
  validate(t);
  auto lines = charges_of(t.tariff, hours);
  real const amount = t.tariff(hours);
  if (amount < t.lowest) { lines.push_back(charge_for(charge_kind::true_up, 0, real(1), real(t.lowest - amount))); }
  if (amount > t.highest) { lines.push_back(charge_for(charge_kind::cap, 0, real(1), real(t.highest - amount))); }
  return lines;
}

/// \throws std::invalid_argument as the tariff, or if the bounds are not in their range.
template <piecewise_affine Tariff>
[[nodiscard]] constexpr auto to_piecewise(capped<Tariff> const& t, typename Tariff::real until)
{
  validate(t);
  return detail::clamped(to_piecewise(t.tariff, until), t.lowest, t.highest);
}

}  // namespace mentorics::fees
