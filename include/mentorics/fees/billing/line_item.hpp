// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/fees/billing/detail/round_lines.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/rounding.hpp>
#include <mentorics/fees/money/to_money.hpp>
#include <mentorics/fees/tariffs/charge.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::fees {

/// A line of a quote or an invoice: what it is for and how it came about, and the money.
struct line_item {
  charge<double> what = {};  ///< reason, quantity, unit price and the amount before rounding
  money amount = {};         ///< what is due
};

/// Where amounts become money.
enum class rounding_point : unsigned char {
  each_line,  ///< every line is rounded; the total is the sum of the rounded lines
  total,      ///< the total is rounded once, and the lines are made to sum to it by largest remainder, ties in order
};

/// In what money, and how amounts become it.
struct billing_terms {
  fees::currency currency = {};
  rounding rule = rounding::half_even;
  rounding_point point = rounding_point::each_line;
};

/// The sum of the lines.
/// \throws std::invalid_argument if the currencies differ or the sum overflows.
[[nodiscard]] constexpr money total(std::span<line_item const> lines, currency in)
{
  money sum{.units = 0, .currency = in};
  for (auto const& line : lines) { sum += line.amount; }
  return sum;
}

/// Turns charges into money, once. The amounts sum to the total exactly under both rules. O(n log n).
/// \throws std::invalid_argument if an amount is not finite or overflows.
[[nodiscard]] constexpr std::vector<line_item> to_lines(std::vector<charge<double>> const& charges,
                                                        billing_terms const& terms)
{
  std::vector<line_item> lines;
  lines.reserve(charges.size());
  bool const each = terms.point == rounding_point::each_line;
  for (auto const& what : charges) {
    lines.push_back(
        {.what = what, .amount = to_money(what.amount, terms.currency, each ? terms.rule : rounding::down)});
  }
  if (!each) {
    auto const due = to_money(total(charges), terms.currency, terms.rule);
    std::vector<double> lost;
    for (auto const& line : lines) { lost.push_back(line.what.amount - to_real(line.amount)); }
    std::vector<std::int64_t> const extra = detail::spread(due.units - total(lines, terms.currency).units, lost);
    for (std::size_t i = 0; i < lines.size(); ++i) { lines[i].amount.units += extra[i]; }
  }
  return lines;
}

}  // namespace mentorics::fees
