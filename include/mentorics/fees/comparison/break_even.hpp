// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/comparison/crossovers.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include <vector>

namespace mentorics::fees {

/// When a two-part tariff covers a cost line C0 + c T.
enum class break_even_kind : unsigned char {
  never,       ///< the fee is below the cost for all hours
  from_start,  ///< the fee is at least the cost for all hours
  from_hours,  ///< from `hours` on
  until_hours  ///< up to `hours`: every hour loses money, and the fixed part is used up then
};

/// Where fee and cost meet.
template <real_scalar Real = double>
struct [[nodiscard]] break_even_result {
  break_even_kind kind = break_even_kind::never;
  Real hours = Real(no_limit);  ///< [h]; infinity if never, 0 from the start
};

/// Break-even hours T = (C0 - F0) / (r - c) of a tariff F0 + r T against the cost line C0 + c T. O(1).
/// \throws std::invalid_argument if one of the two is not valid.
template <real_scalar Real>
[[nodiscard]] constexpr break_even_result<Real> break_even(two_part_tariff<Real> const& tariff,
                                                           two_part_tariff<Real> const& cost)
{
  validate(tariff);
  validate(cost);
  Real const missing = Real(cost.fixed - tariff.fixed);
  Real const margin = Real(tariff.rate - cost.rate);
  if (missing <= Real(0) && margin >= Real(0)) { return {.kind = break_even_kind::from_start, .hours = Real(0)}; }
  if (missing > Real(0) && margin <= Real(0)) { return {}; }
  auto const kind = margin > Real(0) ? break_even_kind::from_hours : break_even_kind::until_hours;
  return {.kind = kind, .hours = Real(missing / margin)};
}

/// The rate [currency/h] at which `hours` [h] with a fixed fee cover the cost line: c + (C0 - F0) / T; 0 if less than
/// that would do.
/// \throws std::invalid_argument if an amount is negative or not finite, or `hours` is not finite and positive.
template <real_scalar Real>
[[nodiscard]] constexpr Real break_even_rate(Real const& fixed, two_part_tariff<Real> const& cost,
                                             non_deduced<Real> hours)
{
  validate(cost);
  require_amount("fees::break_even_rate", "fixed", fixed);
  require_positive("fees::break_even_rate", "hours", hours);
  Real const rate = Real(cost.rate + Real(cost.fixed - fixed) / hours);
  return rate > Real(0) ? rate : Real(0);
}

/// The ranges of hours in which a tariff brings at least what it costs; both have the same end. O(n + m).
/// \throws std::invalid_argument if the ends differ.
template <real_scalar Real>
[[nodiscard]] constexpr std::vector<comparison_range<Real>> profitable_hours(piecewise<Real> const& tariff,
                                                                             piecewise<Real> const& cost)
{
  std::vector<comparison_range<Real>> result;
  for (auto const& range : compare(cost, tariff)) {
    if (range.fee == cheaper_side::second) { continue; }
    bool const joins =
        !result.empty() && result.back().to == range.from && (result.back().includes_to || range.includes_from);
    if (joins) {
      result.back().to = range.to;
      result.back().includes_to = range.includes_to;
    } else {
      result.push_back(range);
    }
    result.back().fee = cheaper_side::first;  // the cost, or they are equal
  }
  return result;
}

}  // namespace mentorics::fees
