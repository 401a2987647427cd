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

/// How units of a size are counted.
enum class unit_count : unsigned char {
  started,  ///< a unit that was begun counts whole
  exact,    ///< parts of a unit count as parts
};

/// Blocks of hours bought ahead: F(T) = price * ceil((T - free)+ / package_hours). What is left of the last block is
/// not paid back here; see `refund_unused`.
///
/// Where packages expire, a student who takes `weekly_hours` a week uses at most weekly_hours * expires_after_weeks
/// hours of each and buys the next one then.
template <real_scalar Real = double>
struct package {
  using real = Real;

  Real price = Real(0);                       ///< per package [currency], >= 0
  Real package_hours = Real(10);              ///< hours in a package [h], > 0
  Real free = Real(0);                        ///< the first hours, without charge [h], >= 0
  unit_count count = unit_count::started;     ///< how packages are counted
  Real expires_after_weeks = Real(no_limit);  ///< from its first hour on [weeks], > 0; infinity: never
  Real weekly_hours = Real(1);                ///< pace of the student [h/week], > 0; for the expiry only

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if a field is outside its range, `hours` is negative or not finite, or the fee
  ///         overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    return detail::finite_fee("fees::package", Real(packages(*this, hours) * price), hours);
  }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(package<Real> const& t)
{
  constexpr auto where = "fees::package";
  require_amount(where, "price", t.price);
  require_positive(where, "package_hours", t.package_hours);
  require_amount(where, "free", t.free);
  require(!is_nan(t.expires_after_weeks) && t.expires_after_weeks > Real(0), where, "expires_after_weeks",
          "be positive", t.expires_after_weeks);
  require_positive(where, "weekly_hours", t.weekly_hours);
}

/// The hours of a package that the student gets to use [h].
/// \throws std::invalid_argument if the tariff is not valid.
template <real_scalar Real>
[[nodiscard]] constexpr Real usable_hours(package<Real> const& t)
{
  validate(t);
  if (!is_finite(t.expires_after_weeks)) { return t.package_hours; }
  Real const most = Real(t.expires_after_weeks * t.weekly_hours);
  return most < t.package_hours ? most : t.package_hours;
}

/// How many packages `hours` [h] take.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr Real packages(package<Real> const& t, non_deduced<Real> hours)
{
  Real const size = usable_hours(t);
  require_amount("fees::package", "hours", hours);
  Real const charged = hours > t.free ? Real(hours - t.free) : Real(0);
  return t.count == unit_count::started ? round_up_units(charged, size) : Real(charged / size);
}

/// One line.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(package<Real> const& t, non_deduced<Real> hours)
{
  return {charge_for(charge_kind::package, 0, packages(t, hours), t.price)};
}

/// The free hours, then a segment for each package, which includes its end. `until` [h] must be finite where packages
/// are counted as started.
/// \throws std::invalid_argument if the tariff is not valid, or `until` is not positive or above a million packages.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(package<Real> const& t, non_deduced<Real> until)
{
  constexpr auto where = "fees::package";
  Real const size = usable_hours(t);
  detail::segment_builder<Real> segments(where, until);
  segments.add(t.free, true, Real(0), Real(0), Real(0));
  if (t.count == unit_count::exact) {
    segments.add_rest(t.free, Real(0), Real(t.price / size));
    return segments.finish();
  }
  detail::require_horizon(where, until, size);
  for (Real k(1); !segments.is_full(); k = Real(k + Real(1))) {
    segments.add(Real(t.free + k * size), true, Real(0), Real(k * t.price), Real(0));
  }
  return segments.finish();
}

}  // namespace mentorics::fees
