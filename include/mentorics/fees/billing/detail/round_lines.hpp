// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::fees::detail {

/// Spreads `units` over lines, one each in the order of what rounding took from them, most first, ties to the first
/// line; a negative number goes to those that gave least. More units than lines go round again.
[[nodiscard]] constexpr std::vector<std::int64_t> spread(std::int64_t units, std::vector<double> const& lost)
{
  std::vector<std::int64_t> extra(lost.size(), 0);
  if (lost.empty()) { return extra; }
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < lost.size(); ++i) { order.push_back(i); }
  bool const more = units > 0;
  auto const before = [&](std::size_t a, std::size_t b) {
    if (lost[a] != lost[b]) { return more ? lost[a] > lost[b] : lost[a] < lost[b]; }
    return a < b;
  };
  std::sort(order.begin(), order.end(), before);
  std::int64_t const step = more ? 1 : -1;
  for (std::size_t i = 0; units != 0; i = (i + 1) % order.size(), units -= step) { extra[order[i]] += step; }
  return extra;
}

}  // namespace mentorics::fees::detail
