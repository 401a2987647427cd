// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/fees/money/money.hpp>
#include <mentorics/fees/money/rounding.hpp>

#include <compare>
#include <cstdint>

namespace mentorics::fees {

/// `amount` * `part` / `whole`, rounded once; the product has 128 bits. E.g. 19 % are `share_of(net, 19, 100, rule)`.
/// \throws std::invalid_argument if `whole` is not positive or the result overflows.
[[nodiscard]] constexpr money share_of(money const& amount, std::int64_t part, std::int64_t whole, rounding rule)
{
  constexpr auto where = "fees::share_of";
  require(whole > 0, where, "whole", "be positive", whole);
  auto const exact = detail::divide(amount.units, part, whole);
  require(exact.fits, where, "part", "give a result of 64 bits", part);
  auto const divisor = static_cast<std::uint64_t>(whole);
  auto const rest = divisor - exact.remainder;
  bool const away = detail::rounds_away(rule, exact.remainder == 0, exact.remainder <=> rest, exact.quotient % 2 != 0);
  std::int64_t const step = away ? (exact.negative ? -1 : 1) : 0;
  return {.units = exact.quotient + step, .currency = amount.currency};
}

/// `amount` to a multiple of `step` smallest units, e.g. 5 for totals in steps of 0.05.
/// \throws std::invalid_argument if `step` is not positive or the result overflows.
[[nodiscard]] constexpr money round_to_step(money const& amount, std::int64_t step, rounding rule)
{
  require(step > 0, "fees::round_to_step", "step", "be positive", step);
  return step * share_of(amount, 1, step, rule);
}

}  // namespace mentorics::fees
