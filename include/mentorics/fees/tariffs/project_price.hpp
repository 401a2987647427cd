// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/piecewise/detail/segment_builder.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <vector>

namespace mentorics::fees {

/// A price agreed for projects, whatever hours they take: F(T) = price * difficulty * projects, also for T = 0. The
/// mentor bears the risk of the hours. For projects of different difficulty see `project_list`.
template <real_scalar Real = double>
struct project_price {
  using real = Real;

  Real price = Real(0);       ///< of one project of difficulty 1 [currency], >= 0
  Real difficulty = Real(1);  ///< multiplies the price, > 0
  Real projects = Real(1);    ///< how many, >= 0

  /// The fee [currency]; `hours` [h] do not change it.
  /// \throws std::invalid_argument if a field is outside its range, `hours` is negative or not finite, or the fee
  ///         overflows.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    validate(*this);
    require_amount("fees::project_price", "hours", hours);
    Real const fee = Real(price * difficulty * projects);
    require(is_finite(fee), "fees::project_price", "projects", "not be so many that the fee overflows", projects);
    return fee;
  }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(project_price<Real> const& t)
{
  constexpr auto where = "fees::project_price";
  require_amount(where, "price", t.price);
  require_positive(where, "difficulty", t.difficulty);
  require_amount(where, "projects", t.projects);
}

/// One line.
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<charge<Real>> charges(project_price<Real> const& t, non_deduced<Real> hours)
{
  static_cast<void>(t(hours));
  return {charge_for(charge_kind::project, 0, t.projects, Real(t.price * t.difficulty))};
}

/// One segment. `until` [h] may be infinity.
/// \throws std::invalid_argument if the tariff is not valid or `until` is not positive.
template <real_scalar Real>
[[nodiscard]] constexpr piecewise<Real> to_piecewise(project_price<Real> const& t, non_deduced<Real> until)
{
  detail::segment_builder<Real> segments("fees::project_price", until);
  segments.add_rest(Real(0), t(Real(0)), Real(0));
  return segments.finish();
}

}  // namespace mentorics::fees
