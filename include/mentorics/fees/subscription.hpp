// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/started_units.hpp>
#include <mentorics/fees/tariff_like.hpp>

namespace mentorics::fees {

/// A fee per period with unlimited lessons: F(T) = price * periods begun.
///
/// A student who takes `weekly_hours` a week needs T / weekly_hours weeks; every period begun is due, and no hours
/// need none. Taken as hours in one period the fee does not depend on them: set `weekly_hours` high.
template <real_scalar Real = double>
struct subscription {
  using real = Real;

  Real price = Real(0);                  ///< per period [currency], >= 0
  Real period_weeks = Real(52.0 / 12.0);  ///< length of a period [weeks], > 0; a month is 52 / 12
  Real weekly_hours = Real(1);           ///< pace of the student [h/week], > 0

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if a field is outside its range, or `hours` is negative or not finite.
  [[nodiscard]] Real operator()(Real hours) const { return Real(price * periods(*this, hours)); }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(subscription<Real> const& t)
{
  constexpr auto where = "fees::subscription";
  detail::require_amount(where, "price", t.price);
  detail::require_size(where, "period_weeks", t.period_weeks);
  detail::require_size(where, "weekly_hours", t.weekly_hours);
}

/// Periods begun by `hours` [h] at the student's pace.
/// \throws std::invalid_argument as the tariff's call.
template <real_scalar Real>
[[nodiscard]] Real periods(subscription<Real> const& t, argument<Real> hours)
{
  validate(t);
  detail::require_amount("fees::subscription", "hours", hours);
  return started_units(hours, Real(t.weekly_hours * t.period_weeks));
}

}  // namespace mentorics::fees
