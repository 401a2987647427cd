// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// Types first .. last - 1 share one value.
struct pool {
  std::size_t first = 0;
  std::size_t last = 0;
  double weight = 0.0;
  double value = 0.0;
};

/// The non-falling sequence nearest to `values` in least squares, as pools: pool adjacent violators. O(n). `weight(i)` is
/// that of values[i].
/// Source: Ayer et al. (1955); as ironing Myerson (1981).
template <class = void>
[[nodiscard]] inline std::vector<pool> iron(std::span<double const> values, auto const& weight)
{
  std::vector<pool> pools;
  for (std::size_t i = 0; i < values.size(); ++i) {
    pools.push_back({i, i + 1, weight(i), values[i]});
    while (pools.size() > 1 && pools[pools.size() - 2].value >= pools.back().value) {
      auto const x = pools.back();
      pools.pop_back();
      auto& y = pools.back();
      y.value = (y.weight * y.value + x.weight * x.value) / (y.weight + x.weight);
      y.weight += x.weight;
      y.last = x.last;
    }
  }
  return pools;
}

}  // namespace mentorics::pricing::detail
