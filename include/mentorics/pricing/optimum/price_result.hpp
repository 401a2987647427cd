// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <limits>

namespace mentorics::pricing {

/// What selling costs, and which prices are allowed.
template <real_scalar Real = double>
struct price_options {
  Real unit_cost = Real(0);     ///< of one more unit [currency], >= 0
  Real fixed_cost = Real(0);    ///< per period, whatever is sold [currency], >= 0; does not move the price
  Real lower = Real(0);         ///< price floor [currency], >= 0
  Real upper = Real(no_limit);  ///< price ceiling [currency], >= lower
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(price_options<Real> const& o)
{
  constexpr auto where = "pricing::price_options";
  require_amount(where, "unit_cost", o.unit_cost);
  require_amount(where, "fixed_cost", o.fixed_cost);
  require_amount(where, "lower", o.lower);
  bool const above = !is_nan(o.upper) && o.upper >= o.lower;
  require(above, where, "upper", "be at least lower", o.upper);
}

/// A price and what it brings. Without an answer the numbers are NaN: see `outcome` and `reason`.
template <real_scalar Real = double>
struct [[nodiscard]] price_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  Real price = Real(unknown);                     ///< [currency]
  Real demand = Real(unknown);                    ///< at `price` [units per period]
  Real revenue = Real(unknown);                   ///< [currency per period]
  Real profit = Real(unknown);                    ///< after unit and fixed costs [currency per period]
  Real consumer_surplus = Real(unknown);          ///< [currency per period]
  Real elasticity = Real(unknown);                ///< of demand at `price`
  mentorics::certificate<Real> certificate = {};  ///< of the profit
};

}  // namespace mentorics::pricing
