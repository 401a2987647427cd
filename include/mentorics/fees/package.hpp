// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/started_units.hpp>
#include <mentorics/fees/tariff_like.hpp>

namespace mentorics::fees {

/// Blocks of hours bought ahead: F(T) = price * ceil(T / package_hours). What is left of the last block is not paid
/// back.
template <real_scalar Real = double>
struct package {
  using real = Real;

  Real price = Real(0);           ///< per package [currency], >= 0
  Real package_hours = Real(10);  ///< hours in a package [h], > 0

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if a field is outside its range, or `hours` is negative or not finite.
  [[nodiscard]] Real operator()(Real hours) const
  {
    validate(*this);
    detail::require_amount("fees::package", "hours", hours);
    return Real(price * started_units(hours, package_hours));
  }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(package<Real> const& t)
{
  detail::require_amount("fees::package", "price", t.price);
  detail::require_size("fees::package", "package_hours", t.package_hours);
}

}  // namespace mentorics::fees
