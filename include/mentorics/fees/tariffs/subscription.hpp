// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/money/round_up_units.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/detail/checks.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <vector>

namespace mentorics::fees {

/// What the last period costs if it is not used to its end.
enum class partial_period : unsigned char {
  whole,     ///< a period begun is due
  prorated,  ///< its share: hours taken by hours the student takes in a period, as if it were ended that day
};

/// A price per period with unlimited or included hours: F(T) = price * periods + what goes beyond them.
///
/// A student who takes `weekly_hours` a week needs T / weekly_hours weeks; every period begun is due, and no hours
/// need none, but for the minimum term. In each period the hours up to `included` cost nothing more, those up to
/// `fair_use` cost `overage`, those above cost `beyond_fair_use`. For the use of one period set `weekly_hours` high.
template <real_scalar Real = double>
struct subscription {
  using real = Real;

  Real price = Real(0);                         ///< per period [currency], >= 0
  Real period_weeks = Real(52.0 / 12.0);        ///< length of a period [weeks], > 0; a month is 52 / 12
  Real weekly_hours = Real(1);                  ///< pace of the student [h/week], > 0
  Real included = Real(no_limit);               ///< hours in the price of a period [h], >= 0; infinity: unlimited
  Real overage = Real(0);                       ///< hours above the included ones [currency/h], >= 0
  Real fair_use = Real(no_limit);               ///< most hours of a period that those terms are for [h], >= 0
  Real beyond_fair_use = Real(0);               ///< hours above it, included or not [currency/h], >= 0
  Real minimum_periods = Real(0);               ///< least term, due from the start [periods], whole, >= 0
  partial_period last = partial_period::whole;  ///< the last period

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if a field is outside its range, `hours` is negative or not finite, or the fee
  ///         overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const;
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(subscription<Real> const& t)
{
  constexpr auto where = "fees::subscription";
  require_amount(where, "price", t.price);
  require_positive(where, "period_weeks", t.period_weeks);
  require_positive(where, "weekly_hours", t.weekly_hours);
  detail::require_limit(where, "included", t.included);
  require_amount(where, "overage", t.overage);
  detail::require_limit(where, "fair_use", t.fair_use);
  require_amount(where, "beyond_fair_use", t.beyond_fair_use);
  require_amount(where, "minimum_periods", t.minimum_periods);
  require(detail::whole_part(t.minimum_periods) == t.minimum_periods, where, "minimum_periods", "be whole",
          t.minimum_periods);
}

/// Periods begun by `hours` [h] at the student's pace.
/// \throws std::invalid_argument as the tariff's call.
template <real_scalar Real>
[[nodiscard]] constexpr Real periods(subscription<Real> const& t, non_deduced<Real> hours)
{
  validate(t);
  require_amount("fees::subscription", "hours", hours);
  return round_up_units(hours, Real(t.weekly_hours * t.period_weeks));
}

namespace detail {

/// What is charged of a subscription.
template <real_scalar Real>
struct subscription_use {
  Real periods = Real(0);
  Real overage = Real(0);  ///< [h]
  Real beyond = Real(0);   ///< [h]
};

/// Hours of one period that are charged.
template <real_scalar Real>
[[nodiscard]] constexpr subscription_use<Real> use_of_period(subscription<Real> const& t, Real const& hours)
{
  Real const fair = hours < t.fair_use ? hours : t.fair_use;
  return {.overage = fair > t.included ? Real(fair - t.included) : Real(0), .beyond = Real(hours - fair)};
}

template <real_scalar Real>
[[nodiscard]] constexpr subscription_use<Real> use_of_all(subscription<Real> const& t, Real const& hours)
{
  Real const begun = periods(t, hours);
  Real const pace = Real(t.weekly_hours * t.period_weeks);  // hours in a period
  Real const full = begun > Real(0) ? Real(begun - Real(1)) : Real(0);
  Real const rest = Real(hours - full * pace);
  Real const due = t.last == partial_period::whole || rest >= pace ? begun : Real(full + rest / pace);
  auto const each = use_of_period(t, pace);
  auto const last = use_of_period(t, rest);
  return {.periods = due < t.minimum_periods ? t.minimum_periods : due,
          .overage = Real(full * each.overage + last.overage),
          .beyond = Real(full * each.beyond + last.beyond)};
}

}  // namespace detail

template <real_scalar Real>
constexpr Real subscription<Real>::operator()(Real hours) const
{
  auto const use = detail::use_of_all(*this, hours);
  Real const fee = Real(Real(use.periods * price + use.overage * overage) + use.beyond * beyond_fair_use);
  return detail::finite_fee("fees::subscription", fee, hours);
}

/// The periods, then the overage and what is beyond fair use; the latter two only where they can occur.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(subscription<Real> const& t, non_deduced<Real> hours)
{
  static_cast<void>(t(hours));
  auto const use = detail::use_of_all(t, hours);
  std::vector<charge<Real>> lines{charge_for(charge_kind::period, 0, use.periods, t.price)};
  if (is_finite(t.included)) { lines.push_back(charge_for(charge_kind::overage, 0, use.overage, t.overage)); }
  if (is_finite(t.fair_use)) {
    lines.push_back(charge_for(charge_kind::beyond_fair_use, 0, use.beyond, t.beyond_fair_use));
  }
  return lines;
}

/// The point 0, and up to three segments for each period; each includes its end. `until` [h] must be finite.
/// \throws std::invalid_argument if the tariff is not valid, or `until` is not positive or above a million periods.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(subscription<Real> const& t, non_deduced<Real> until)
{
  validate(t);
  Real const pace = Real(t.weekly_hours * t.period_weeks);
  detail::require_horizon("fees::subscription", until, pace);
  detail::segment_builder<Real> segments("fees::subscription", until);
  segments.add(Real(0), true, Real(0), Real(t.minimum_periods * t.price), Real(0));

  Real const fair = t.fair_use < pace ? t.fair_use : pace;
  Real const included = t.included < fair ? t.included : fair;
  Real const use = Real(t.overage * Real(fair - included) + t.beyond_fair_use * Real(pace - fair));  // of a full period
  for (Real k(0); !segments.is_full(); k = Real(k + Real(1))) {
    bool const whole = t.last == partial_period::whole || k < t.minimum_periods;
    Real const count = whole ? Real(k + Real(1)) : k;
    Real const from = Real(k * pace);
    Real const start = Real(t.price * (count < t.minimum_periods ? t.minimum_periods : count) + k * use);
    Real const slope = whole ? Real(0) : Real(t.price / pace);
    Real const after_included = Real(start + slope * included);
    Real const after_fair = Real(after_included + Real(slope + t.overage) * Real(fair - included));
    segments.add(Real(from + included), true, from, start, slope);
    segments.add(Real(from + fair), true, Real(from + included), after_included, Real(slope + t.overage));
    segments.add(Real(Real(k + Real(1)) * pace), true, Real(from + fair), after_fair, Real(slope + t.beyond_fair_use));
  }
  return segments.finish();
}

}  // namespace mentorics::fees
