// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/billing/line_item.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/tariffs/charges_of.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include <vector>

namespace mentorics::fees {

/// What a student would pay, in exact money; the lines sum to the total.
struct [[nodiscard]] quote {
  std::vector<line_item> lines = {};
  money total = {};
};

/// The fee of `tariff` for `hours` [h] as money: the point where real numbers end.
/// \throws std::invalid_argument as the tariff, or if an amount overflows.
template <tariff_like Tariff>
constexpr quote quote_for(Tariff const& tariff, typename Tariff::real hours, billing_terms const& terms)
{
  std::vector<charge<double>> exact;
  for (auto const& c : charges_of(tariff, hours)) {
    exact.push_back({.kind = c.kind,
                     .index = c.index,
                     .quantity = static_cast<double>(c.quantity),
                     .unit_price = static_cast<double>(c.unit_price),
                     .amount = static_cast<double>(c.amount)});
  }
  quote result{.lines = to_lines(exact, terms)};
  result.total = total(result.lines, terms.currency);
  return result;
}

}  // namespace mentorics::fees
