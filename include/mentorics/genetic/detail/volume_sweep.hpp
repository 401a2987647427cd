// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/index_set.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::genetic::detail {

/// Volumes between points and a corner, in one to four dimensions; keeps its memory.
///
/// Points are rows of `stride` numbers that all lie strictly below the corner. In three dimensions the sweep along the last
/// keeps the staircase of the other two as a set of places in the order of the first: O(n log n). In four it repeats that
/// for each slice that adds something: O(n^2 log n).
/// Source: Beume, Fonseca, Lopez-Ibanez, Paquete and Vahrenhold (2009); Guerreiro, Fonseca and Emmerich (2012).
template <class = void>
class volume_sweep {
 public:
  void reserve(std::size_t n)
  {
    for (auto* list : {&order_, &by_first_, &place_, &inside_}) { list->reserve(n + 1); }
    stairs_.reset(n);
  }

  [[nodiscard]] double operator()(std::span<double const> points, std::size_t stride, std::span<double const> corner,
                                  std::size_t dimensions)
  {
    points_ = points;
    stride_ = stride;
    corner_ = corner;
    auto const n = points.size() / stride;
    if (n == 0) { return 0.0; }
    sort_by(order_, n, dimensions - 1);
    if (dimensions == 1) { return corner[0] - at(order_[0], 0); }
    if (dimensions == 2) { return area(); }
    sort_by(by_first_, n, 0);
    place_.resize(n);
    for (std::size_t k = 0; k < n; ++k) { place_[by_first_[k]] = k; }
    return dimensions == 3 ? volume(order_) : slices();
  }

 private:
  [[nodiscard]] double at(std::size_t i, std::size_t k) const { return points_[i * stride_ + k]; }

  void sort_by(std::vector<std::size_t>& order, std::size_t n, std::size_t k) const
  {
    order.resize(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return at(a, k) < at(b, k) || (!(at(b, k) < at(a, k)) && a < b); });
  }

  [[nodiscard]] double area() const
  {
    double sum = 0.0;
    double reached = corner_[0];
    for (std::size_t k = 0; k < order_.size(); ++k) {
      auto const i = order_[k];
      if (!(at(i, 0) < reached)) { continue; }
      sum += (reached - at(i, 0)) * (corner_[1] - at(i, 1));
      reached = at(i, 0);
    }
    return sum;
  }

  /// Of points in the order of the third number.
  [[nodiscard]] double volume(std::vector<std::size_t> const& order)
  {
    stairs_.reset(place_.size());
    double sum = 0.0;
    double covered = 0.0;  // area below the staircase
    for (std::size_t k = 0; k < order.size(); ++k) {
      covered += add_step(order[k]);
      double const until = k + 1 < order.size() ? at(order[k + 1], 2) : corner_[2];
      sum += covered * (until - at(order[k], 2));
    }
    return sum;
  }

  /// The area by which point i enlarges the staircase. Its steps rise in the first number and fall in the second.
  double add_step(std::size_t i)
  {
    double const x = at(i, 0);
    double const y = at(i, 1);
    auto const before = stairs_.previous(place_[i]);
    double const ceiling = before == index_set<>::none ? corner_[1] : at(by_first_[before], 1);
    if (ceiling <= y) { return 0.0; }
    double added = 0.0;
    double left = x;
    double top = ceiling;
    auto next = stairs_.next(place_[i]);
    for (; next != index_set<>::none; next = stairs_.next(next)) {
      auto const j = by_first_[next];
      added += (at(j, 0) - left) * (top - y);
      left = at(j, 0);
      top = at(j, 1);
      if (top <= y) { break; }
      stairs_.erase(next);
    }
    if (next == index_set<>::none) { added += (corner_[0] - left) * (top - y); }
    // An equal first number that comes later in the order, with a lower step, covers the new one.
    if (next == index_set<>::none || at(by_first_[next], 0) > x || at(by_first_[next], 1) > y) {
      stairs_.insert(place_[i]);
    }
    return added;
  }

  [[nodiscard]] double slices()
  {
    double sum = 0.0;
    double covered = 0.0;
    inside_.clear();
    for (std::size_t k = 0; k < order_.size(); ++k) {
      auto const i = order_[k];
      bool const hidden = std::ranges::any_of(
          inside_, [&](std::size_t j) { return at(j, 0) <= at(i, 0) && at(j, 1) <= at(i, 1) && at(j, 2) <= at(i, 2); });
      if (!hidden) {
        std::erase_if(inside_, [&](std::size_t j) {
          return at(i, 0) <= at(j, 0) && at(i, 1) <= at(j, 1) && at(i, 2) <= at(j, 2);
        });
        auto const place = std::ranges::upper_bound(inside_, at(i, 2), {}, [&](std::size_t j) { return at(j, 2); });
        inside_.insert(place, i);
        covered = volume(inside_);
      }
      double const until = k + 1 < order_.size() ? at(order_[k + 1], 3) : corner_[3];
      sum += covered * (until - at(i, 3));
    }
    return sum;
  }

  std::span<double const> points_ = {};
  std::span<double const> corner_ = {};
  std::size_t stride_ = 1;
  std::vector<std::size_t> order_ = {};
  std::vector<std::size_t> by_first_ = {};
  std::vector<std::size_t> place_ = {};
  std::vector<std::size_t> inside_ = {};
  index_set<> stairs_ = {};
};

}  // namespace mentorics::genetic::detail
