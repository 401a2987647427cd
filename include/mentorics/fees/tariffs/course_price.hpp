// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/money/round_up_units.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/detail/checks.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <vector>

namespace mentorics::fees {

/// A price per course, whole from its first hour on: F(T) = price * ceil(T / course_hours). For cheaper sets of
/// courses see `course_bundles`.
template <real_scalar Real = double>
struct course_price {
  using real = Real;

  Real price = Real(0);          ///< per course [currency], >= 0
  Real course_hours = Real(10);  ///< length of a course [h], > 0

  /// The fee [currency] for `hours` [h] of courses.
  /// \throws std::invalid_argument if a field is outside its range, `hours` is negative or not finite, or the fee
  ///         overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    validate(*this);
    require_amount("fees::course_price", "hours", hours);
    return detail::finite_fee("fees::course_price", Real(price * round_up_units(hours, course_hours)), hours);
  }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(course_price<Real> const& t)
{
  require_amount("fees::course_price", "price", t.price);
  require_positive("fees::course_price", "course_hours", t.course_hours);
}

/// One line.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(course_price<Real> const& t, non_deduced<Real> hours)
{
  static_cast<void>(t(hours));
  return {charge_for(charge_kind::course, 0, round_up_units(hours, t.course_hours), t.price)};
}

/// The point 0, then a segment for each course, which includes its end. `until` [h] must be finite.
/// \throws std::invalid_argument if the tariff is not valid, or `until` is not positive or above a million courses.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(course_price<Real> const& t, non_deduced<Real> until)
{
  validate(t);
  detail::require_horizon("fees::course_price", until, t.course_hours);
  detail::segment_builder<Real> segments("fees::course_price", until);
  for (Real k(0); !segments.is_full(); k = Real(k + Real(1))) {
    segments.add(Real(k * t.course_hours), true, Real(0), Real(k * t.price), Real(0));
  }
  return segments.finish();
}

}  // namespace mentorics::fees
