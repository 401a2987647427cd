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

/// Crowding distances within a front, and thinning by them; keeps its memory.
///
/// For each objective the points form a chain in the order of their values, so that taking one out concerns its neighbors only.
template <class = void>
class crowding {
 public:
  void reserve(std::size_t n, std::size_t objectives)
  {
    line_.reserve(n);
    for (auto* list : {&before_, &after_}) { list->reserve(n * objectives); }
    share_.reserve(n * objectives);
    total_.reserve(n);
    kept_.reserve(n);
  }

  /// Writes distance[i] for the points i of `front`; `values` has `objectives` finite numbers for each point.
  void operator()(std::span<double const> values, std::size_t objectives, std::span<std::uint32_t const> front,
                  std::span<double> distance)
  {
    chain(values, objectives, front);
    for (std::size_t j = 0; j < front.size(); ++j) { distance[front[j]] = total(j, objectives); }
  }

  /// Puts `keep` of the points first, in their order, after taking out the most crowded one again and again; of equals the
  /// last. O(n^2) comparisons of numbers at most.
  /// Source: Kukkonen and Deb (2006), Improved pruning of non-dominated solutions based on crowding distance.
  void thin(std::span<double const> values, std::size_t objectives, std::span<std::uint32_t> front, std::size_t keep)
  {
    chain(values, objectives, front);
    total_.resize(front.size());
    kept_.resize(front.size());
    for (std::uint32_t j = 0; j < front.size(); ++j) {
      total_[j] = total(j, objectives);
      kept_[j] = j;
    }
    while (kept_.size() > keep) {
      std::size_t worst = 0;
      for (std::size_t k = 1; k < kept_.size(); ++k) {
        if (!(total_[kept_[k]] > total_[kept_[worst]])) { worst = k; }
      }
      auto const j = kept_[worst];
      kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(worst));
      take_out(j, values, objectives, front);
    }
    // Those that stay first, the others after them; `line_` is free now.
    std::size_t next = 0;
    line_.clear();
    for (std::uint32_t j = 0; j < front.size(); ++j) {
      bool const stays = next < kept_.size() && kept_[next] == j;
      next += stays ? 1U : 0U;
      if (!stays) { line_.push_back({0.0, front[j]}); }
    }
    for (std::size_t k = 0; k < kept_.size(); ++k) { front[k] = front[kept_[k]]; }
    for (std::size_t k = 0; k < line_.size(); ++k) { front[keep + k] = line_[k].second; }
  }

 private:
  static constexpr std::uint32_t none = 0xFFFF'FFFFU;

  void chain(std::span<double const> values, std::size_t objectives, std::span<std::uint32_t const> front)
  {
    auto const n = front.size();
    before_.assign(n * objectives, none);
    after_.assign(n * objectives, none);
    share_.assign(n * objectives, 0.0);
    for (std::size_t k = 0; k < objectives; ++k) {
      line_.clear();
      for (std::uint32_t j = 0; j < n; ++j) { line_.push_back({values[front[j] * objectives + k], j}); }
      std::sort(line_.begin(), line_.end());  // by value, equals by their place in the front
      // Halves, because the difference of two finite numbers can overflow.
      double const range = n == 0 ? 0.0 : 0.5 * line_.back().first - 0.5 * line_.front().first;
      if (range_.size() < objectives) { range_.resize(objectives); }
      range_[k] = range;
      if (!(range > 0.0)) { continue; }  // an objective without range adds nothing
      for (std::size_t j = 0; j < n; ++j) {
        auto const at = line_[j].second * objectives + k;
        if (j > 0) { before_[at] = line_[j - 1].second; }
        if (j + 1 < n) { after_[at] = line_[j + 1].second; }
        share_[at] = j == 0 || j + 1 == n ? no_limit : (0.5 * line_[j + 1].first - 0.5 * line_[j - 1].first) / range;
      }
    }
  }

  [[nodiscard]] double total(std::size_t j, std::size_t objectives) const
  {
    double sum = 0.0;
    for (std::size_t k = 0; k < objectives; ++k) { sum += share_[j * objectives + k]; }
    return sum;
  }

  void take_out(std::uint32_t j, std::span<double const> values, std::size_t objectives,
                std::span<std::uint32_t const> front)
  {
    for (std::size_t k = 0; k < objectives; ++k) {
      if (!(range_[k] > 0.0)) { continue; }
      auto const before = before_[j * objectives + k];
      auto const after = after_[j * objectives + k];
      if (before != none) { after_[before * objectives + k] = after; }
      if (after != none) { before_[after * objectives + k] = before; }
      for (auto const x : {before, after}) {
        if (x == none) { continue; }
        auto const left = before_[x * objectives + k];
        auto const right = after_[x * objectives + k];
        auto const half = [&](std::uint32_t y) { return 0.5 * values[front[y] * objectives + k]; };
        share_[x * objectives + k] = left == none || right == none ? no_limit : (half(right) - half(left)) / range_[k];
        total_[x] = total(x, objectives);
      }
    }
  }

  std::vector<std::pair<double, std::uint32_t>> line_ = {};
  std::vector<std::uint32_t> before_ = {};  // by place in the front and objective
  std::vector<std::uint32_t> after_ = {};
  std::vector<double> share_ = {};
  std::vector<double> range_ = {};  // by objective
  std::vector<double> total_ = {};
  std::vector<std::uint32_t> kept_ = {};
};

}  // namespace mentorics::genetic::detail
