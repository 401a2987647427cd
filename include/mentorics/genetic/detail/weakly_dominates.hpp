// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>

namespace mentorics::genetic::detail {

/// True if row a is nowhere worse than row b in the first `dimensions` of its `stride` numbers; of equal rows the first weakly_dominates
/// the second, so that each set has rows that none weakly_dominates.
[[nodiscard]] constexpr bool weakly_dominates(std::span<double const> points, std::size_t stride,
                                              std::size_t dimensions, std::size_t a, std::size_t b)
{
  bool better = false;
  for (std::size_t k = 0; k < dimensions; ++k) {
    double const x = points[a * stride + k];
    double const y = points[b * stride + k];
    if (x > y) { return false; }
    better = better || x < y;
  }
  return better || a < b;
}

}  // namespace mentorics::genetic::detail
