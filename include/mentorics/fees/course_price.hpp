// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/started_units.hpp>
#include <mentorics/fees/tariff_like.hpp>

namespace mentorics::fees {

/// A price per course, whole from its first hour on: F(T) = price * ceil(T / course_hours).
template <real_scalar Real = double>
struct course_price {
  using real = Real;

  Real price = Real(0);          ///< per course [currency], >= 0
  Real course_hours = Real(10);  ///< length of a course [h], > 0

  /// The fee [currency] for `hours` [h] of courses.
  /// \throws std::invalid_argument if a field is outside its range, or `hours` is negative or not finite.
  [[nodiscard]] Real operator()(Real hours) const
  {
    validate(*this);
    detail::require_amount("fees::course_price", "hours", hours);
    return Real(price * started_units(hours, course_hours));
  }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(course_price<Real> const& t)
{
  detail::require_amount("fees::course_price", "price", t.price);
  detail::require_size("fees::course_price", "course_hours", t.course_hours);
}

}  // namespace mentorics::fees
