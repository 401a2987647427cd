// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/fees/money/money.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::fees {

namespace detail {

/// One more unit each for the `count` largest remainders, ties to the first.
constexpr void hand_out(std::span<money> parts, std::span<std::uint64_t const> remainders, std::size_t count,
                        std::int64_t unit)
{
  std::vector<std::size_t> order;
  order.reserve(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) { order.push_back(i); }
  auto const before = [&](std::size_t a, std::size_t b) {
    return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : a < b;
  };
  std::sort(order.begin(), order.end(), before);
  for (std::size_t i = 0; i < count; ++i) { parts[order[i]].units += unit; }
}

}  // namespace detail

/// Splits `total` by weights with nothing lost: the parts sum to it exactly, and each is within one smallest unit of
/// its share total * w_i / sum(w).
///
/// Largest remainder (Hamilton): every part gets its share rounded toward zero, and the units that are left go to the
/// largest remainders, ties to the first. A negative total is the mirror image. Time O(n log n), memory O(n).
/// \throws std::invalid_argument if there are no weights, one is negative, all are 0, or their sum overflows.
[[nodiscard]] constexpr std::vector<money> allocate(money const& total, std::span<std::int64_t const> weights)
{
  constexpr auto where = "fees::allocate";
  require(!weights.empty(), where, "weights", "not be empty");
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    require(weights[i] >= 0, where, {"weights", i}, "not be negative", weights[i]);
    require(detail::sum_fits(sum, weights[i]), where, {"weights", i}, "not make the sum overflow", weights[i]);
    sum += weights[i];
  }
  require(sum > 0, where, "weights", "not all be 0");

  std::vector<money> parts(weights.size(), money{.units = 0, .currency = total.currency});
  std::vector<std::uint64_t> remainders(weights.size(), 0);
  auto left = detail::magnitude(total.units);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    auto const share = detail::divide_wide(multiply_wide(detail::magnitude(total.units), detail::magnitude(weights[i])),
                                           detail::magnitude(sum));
    parts[i].units = static_cast<std::int64_t>(total.units < 0 ? 0 - share.quotient : share.quotient);
    remainders[i] = share.remainder;
    left -= share.quotient;
  }
  detail::hand_out(parts, remainders, static_cast<std::size_t>(left), total.units < 0 ? -1 : 1);
  return parts;
}

/// `n` parts that differ by at most one smallest unit, the larger ones first.
/// \throws std::invalid_argument if `n` is 0.
[[nodiscard]] constexpr std::vector<money> allocate_evenly(money const& total, std::size_t n)
{
  require(n > 0, "fees::allocate_evenly", "n", "be positive", n);
  return allocate(total, std::vector<std::int64_t>(n, 1));
}

}  // namespace mentorics::fees
