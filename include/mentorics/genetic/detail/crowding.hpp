// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic::detail {

/// Crowding distances within a front, with memory that is kept.
class crowding {
 public:
  void reserve(std::size_t n) { line_.reserve(n); }

  /// Writes distance[i] for the points i of `front`; `values` has `goals` finite numbers for each point.
  void operator()(std::span<double const> values, std::size_t goals, std::span<std::uint32_t const> front,
                  std::span<double> distance)
  {
    for (auto const i : front) { distance[i] = 0.0; }
    for (std::size_t k = 0; k < goals; ++k) {
      line_.clear();
      for (std::uint32_t j = 0; j < front.size(); ++j) { line_.push_back({values[front[j] * goals + k], j}); }
      std::sort(line_.begin(), line_.end());  // by value, equals by their place in the front
      if (line_.empty() || !(line_.front().first < line_.back().first)) { continue; }
      // Halves, because the difference of two finite numbers can overflow.
      double const range = 0.5 * line_.back().first - 0.5 * line_.front().first;
      if (!(range > 0.0)) { continue; }
      distance[front[line_.front().second]] = no_limit;
      distance[front[line_.back().second]] = no_limit;
      for (std::size_t j = 1; j + 1 < line_.size(); ++j) {
        distance[front[line_[j].second]] += (0.5 * line_[j + 1].first - 0.5 * line_[j - 1].first) / range;
      }
    }
  }

 private:
  std::vector<std::pair<double, std::uint32_t>> line_ = {};
};

}  // namespace mentorics::genetic::detail
