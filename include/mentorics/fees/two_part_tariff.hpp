// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/detail/checks.hpp>
#include <mentorics/fees/tariff_like.hpp>

namespace mentorics::fees {

/// A fixed fee and an hourly rate: F(T) = F0 + r T. The fixed fee is due at T = 0 too. With F0 = 0 it is the plain
/// hourly rate.
template <real_scalar Real = double>
struct two_part_tariff {
  using real = Real;

  Real fixed = Real(0);  ///< F0 [currency], >= 0
  Real rate = Real(0);   ///< r [currency/h], >= 0

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if a field or `hours` is negative or not finite.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    validate(*this);
    detail::require_amount("fees::two_part_tariff", "hours", hours);
    return Real(fixed + rate * hours);
  }
};

/// \throws std::invalid_argument if a field is negative or not finite.
template <real_scalar Real>
constexpr void validate(two_part_tariff<Real> const& t)
{
  constexpr auto where = "fees::two_part_tariff";
  detail::require_amount(where, "fixed", t.fixed);
  detail::require_amount(where, "rate", t.rate);
}

}  // namespace mentorics::fees
