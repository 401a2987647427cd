// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/billing/line_item.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/prorate.hpp>
#include <mentorics/fees/tariffs/charge.hpp>
#include <mentorics/fees/tariffs/discount.hpp>
#include <mentorics/fees/tariffs/minimum_commitment.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::fees {

/// Whether the minimum holds for the sum before the discounts or for what is left of it.
enum class minimum_order : unsigned char { before_discounts, after_discounts };

/// What happens to the charges of an invoice, in this order: discounts and minimum, then rounding, then credit.
struct invoice_options {
  billing_terms terms = {};
  discount_policy<double> discounts = {};
  double minimum = 0.0;  ///< of the whole invoice [currency], >= 0
  minimum_order order = minimum_order::after_discounts;
  money credit =
      {};  ///< owed to the student from before, >= 0; used up to the total, never beyond; 0 needs no currency
};

/// Lines that sum to the total. Nothing is ever changed in a line: discounts, true-up and credit are lines of their own.
struct [[nodiscard]] invoice {
  std::vector<line_item> lines = {};
  money total = {};        ///< never negative
  money credit_left = {};  ///< what was not used of the credit
};

namespace detail {

constexpr void add_true_up(std::vector<charge<double>>& charges, double minimum)
{
  double const missing = true_up(total(charges), minimum);
  if (missing > 0.0) { charges.push_back(charge_for(charge_kind::true_up, 0, 1.0, missing)); }
}

}  // namespace detail

/// An invoice for charges, e.g. those of `charges_of(tariff, hours)` of one or more tariffs. O(n log n).
/// \throws std::invalid_argument if the charges sum to less than 0, the discounts are not valid, the minimum or the
///         credit is negative, the credit is in another currency, or an amount overflows.
[[nodiscard]] constexpr invoice invoice_for(std::vector<charge<double>> charges, invoice_options const& options)
{
  constexpr auto where = "fees::invoice_for";
  auto const in = options.terms.currency;
  require_amount(where, "charges", total(charges));
  require_amount(where, "minimum", options.minimum);
  require(options.credit.units >= 0, where, "credit", "not be negative", options.credit.units);
  require(options.credit.units == 0 || options.credit.currency == in, where, "credit",
          "be in the currency of the invoice", options.credit.currency.code());

  bool const first = options.order == minimum_order::before_discounts;
  if (first) { detail::add_true_up(charges, options.minimum); }
  for (auto const& line : discount_lines(options.discounts, total(charges))) { charges.push_back(line); }
  if (!first) { detail::add_true_up(charges, options.minimum); }

  invoice result{.lines = to_lines(charges, options.terms),
                 .credit_left = {.units = options.credit.units, .currency = in}};
  result.total = total(result.lines, in);
  // Lines that are rounded one by one may sum to a unit below 0 where the discounts take all.
  if (result.total.units < 0) {
    result.lines.back().amount -= result.total;
    result.total.units = 0;
  }
  if (options.credit.units > 0) {
    money const used = options.credit < result.total ? options.credit : result.total;
    auto const amount = -to_real(used);
    result.lines.push_back(
        {.what = {.kind = charge_kind::credit, .quantity = 1.0, .unit_price = amount, .amount = amount},
         .amount = -used});
    result.total -= used;
    result.credit_left -= used;
  }
  return result;
}

/// The invoice in parts of so many days each: line by line they sum to the whole. See `split_period`.
/// \throws std::invalid_argument as `split_period`.
[[nodiscard]] constexpr std::vector<invoice> split_invoice(invoice const& whole, std::span<std::int64_t const> days)
{
  auto const credit = split_period(whole.credit_left, days);  // also checks the days
  double period = 0.0;
  for (auto const n : days) { period += static_cast<double>(n); }
  std::vector<invoice> parts;
  for (std::size_t k = 0; k < days.size(); ++k) {
    parts.push_back({.total = {.units = 0, .currency = whole.total.currency}, .credit_left = credit[k]});
  }
  for (auto const& line : whole.lines) {
    auto const amounts = split_period(line.amount, days);
    for (std::size_t k = 0; k < days.size(); ++k) {
      auto what = line.what;
      double const share = static_cast<double>(days[k]) / period;
      what.quantity *= share;
      what.amount *= share;
      parts[k].lines.push_back({.what = what, .amount = amounts[k]});
      parts[k].total += amounts[k];
    }
  }
  return parts;
}

}  // namespace mentorics::fees
