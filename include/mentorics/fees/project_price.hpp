// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/detail/checks.hpp>
#include <mentorics/fees/tariff_like.hpp>

namespace mentorics::fees {

/// A price agreed for projects, whatever hours they take: F(T) = price * difficulty * projects, also for T = 0. The
/// mentor bears the risk of the hours.
template <real_scalar Real = double>
struct project_price {
  using real = Real;

  Real price = Real(0);       ///< of one project of difficulty 1 [currency], >= 0
  Real difficulty = Real(1);  ///< multiplies the price, > 0
  Real projects = Real(1);    ///< how many, >= 0

  /// The fee [currency]; `hours` [h] do not change it.
  /// \throws std::invalid_argument if a field is outside its range, or `hours` is negative or not finite.
  [[nodiscard]] constexpr Real operator()(Real hours) const
  {
    validate(*this);
    detail::require_amount("fees::project_price", "hours", hours);
    return Real(price * difficulty * projects);
  }
};

/// \throws std::invalid_argument if a field is outside its range.
template <real_scalar Real>
constexpr void validate(project_price<Real> const& t)
{
  constexpr auto where = "fees::project_price";
  detail::require_amount(where, "price", t.price);
  detail::require_size(where, "difficulty", t.difficulty);
  detail::require_amount(where, "projects", t.projects);
}

}  // namespace mentorics::fees
