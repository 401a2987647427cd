// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/detail/checks.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <vector>

namespace mentorics::fees {

/// A fixed fee and an hourly rate: F(T) = F0 + r T. The fixed fee is due at T = 0 too. With F0 = 0 it is the plain
/// hourly rate.
template <real_scalar Real = double>
struct two_part_tariff {
  using real = Real;

  Real fixed = Real(0);  ///< F0 [currency], >= 0
  Real rate = Real(0);   ///< r [currency/h], >= 0

  /// The fee [currency] for `hours` [h].
  /// \throws std::invalid_argument if a field or `hours` is negative or not finite, or the fee overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    validate(*this);
    require_amount("fees::two_part_tariff", "hours", hours);
    return detail::finite_fee("fees::two_part_tariff", Real(fixed + rate * hours), hours);
  }
};

/// \throws std::invalid_argument if a field is negative or not finite.
template <real_scalar Real>
constexpr void validate(two_part_tariff<Real> const& t)
{
  constexpr auto where = "fees::two_part_tariff";
  require_amount(where, "fixed", t.fixed);
  require_amount(where, "rate", t.rate);
}

/// The fixed part, then the hours.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(two_part_tariff<Real> const& t, non_deduced<Real> hours)
{
  static_cast<void>(t(hours));
  return {charge_for(charge_kind::fixed, 0, Real(1), t.fixed), charge_for(charge_kind::hours, 0, hours, t.rate)};
}

/// One segment. `until` [h] may be infinity.
/// \throws std::invalid_argument if the tariff is not valid or `until` is not positive.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(two_part_tariff<Real> const& t, non_deduced<Real> until)
{
  validate(t);
  detail::segment_builder<Real> segments("fees::two_part_tariff", until);
  segments.add_rest(Real(0), t.fixed, t.rate);
  return segments.finish();
}

}  // namespace mentorics::fees
