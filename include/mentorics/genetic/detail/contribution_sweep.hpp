// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/single_cover.hpp>
#include <mentorics/genetic/detail/weakly_dominates.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::genetic::detail {

/// By point: the volume up to a corner that only it covers, in one to four dimensions; keeps its memory.
///
/// All points lie strictly below the corner. Every volume is a sum of boxes and none a difference of volumes: small ones are
/// as exact as large ones, and it is 0 for a point if another one is nowhere worse. One and two dimensions are swept in
/// O(n log n), and so are three, with the boxes of `single_cover`; in four that is repeated for each slice of the last number
/// that adds something: O(n^2 log n), about two hypervolumes.
/// Source: Emmerich and Fonseca (2011), Computing hypervolume contributions in low dimensions; Guerreiro and Fonseca (2018),
/// Computing and updating hypervolume contributions in up to four dimensions, for points that others hide.
template <class = void>
class contribution_sweep {
 public:
  void operator()(std::span<double const> points, std::span<double const> corner, std::span<double> own)
  {
    points_ = points;
    corner_ = corner;
    std::ranges::fill(own, 0.0);
    auto const n = own.size();
    auto const dimensions = corner.size();
    if (n == 0) { return; }
    sort_by(order_, n, dimensions - 1);
    if (dimensions == 1) { return line(own); }
    sort_by(by_first_, n, 0);
    if (dimensions == 2) { return plane(own); }
    place_.resize(n);
    for (std::size_t k = 0; k < n; ++k) { place_[by_first_[k]] = k; }
    if (dimensions == 3) { return space(order_, own); }
    slices(own);
  }

 private:
  [[nodiscard]] double at(std::size_t i, std::size_t k) const { return points_[i * corner_.size() + k]; }

  void sort_by(std::vector<std::size_t>& order, std::size_t n, std::size_t k) const
  {
    order.resize(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return at(a, k) < at(b, k) || (!(at(b, k) < at(a, k)) && a < b); });
  }

  void line(std::span<double> own) const
  {
    double const second = order_.size() > 1 ? at(order_[1], 0) : corner_[0];
    own[order_[0]] = second - at(order_[0], 0);
  }

  /// Between a point and the next one exactly one covers from the lowest so far up to the second lowest.
  void plane(std::span<double> own) const
  {
    auto owner = by_first_.front();
    double lowest = corner_[1];
    double second = corner_[1];
    for (std::size_t k = 0; k < by_first_.size(); ++k) {
      auto const i = by_first_[k];
      double const y = at(i, 1);
      if (y < lowest) { owner = i; }
      second = (std::min)(second, (std::max)(lowest, y));
      lowest = (std::min)(lowest, y);
      double const right = k + 1 < by_first_.size() ? at(by_first_[k + 1], 0) : corner_[0];
      own[owner] += (right - at(i, 0)) * (second - lowest);
    }
  }

  /// Of points in the order of the third number.
  void space(std::vector<std::size_t> const& order, std::span<double> own)
  {
    cover_.reset(place_.size(), corner_[0], corner_[1], corner_[2]);
    for (auto const i : order) { cover_.enter(place_[i], at(i, 0), at(i, 1), i, at(i, 2), own); }
    cover_.finish(corner_[2], own);
  }

  /// A point that two others hide in the first three numbers changes nothing above it.
  void slices(std::span<double> own)
  {
    inside_.clear();
    hidden_by_.assign(own.size(), 0);
    section_.assign(own.size(), 0.0);
    bool changed = false;
    for (std::size_t k = 0; k < order_.size(); ++k) {
      auto const i = order_[k];
      changed = add_inside(i) || changed;
      double const until = k + 1 < order_.size() ? at(order_[k + 1], 3) : corner_[3];
      double const thick = until - at(i, 3);
      if (!(thick > 0.0)) { continue; }
      if (changed) {
        for (auto const j : inside_) { section_[j] = 0.0; }
        space(inside_, section_);
        changed = false;
      }
      for (auto const j : inside_) { own[j] += section_[j] * thick; }
    }
  }

  /// False if two points that are inside hide i.
  bool add_inside(std::size_t i)
  {
    constexpr std::uint8_t two = 2;
    auto const hide = [&](std::size_t a, std::size_t b) { return weakly_dominates(points_, corner_.size(), 3, a, b); };
    for (auto const j : inside_) {
      if (hide(j, i) && ++hidden_by_[i] == two) { return false; }
    }
    for (auto const j : inside_) {
      if (hide(i, j)) { ++hidden_by_[j]; }
    }
    std::erase_if(inside_, [&](std::size_t j) { return hidden_by_[j] == two; });
    inside_.insert(std::ranges::upper_bound(inside_, at(i, 2), {}, [&](std::size_t j) { return at(j, 2); }), i);
    return true;
  }

  std::span<double const> points_ = {};
  std::span<double const> corner_ = {};
  std::vector<std::size_t> order_ = {};
  std::vector<std::size_t> by_first_ = {};
  std::vector<std::size_t> place_ = {};
  std::vector<std::size_t> inside_ = {};  // in the order of the third number
  std::vector<std::uint8_t> hidden_by_ = {};
  std::vector<double> section_ = {};
  single_cover<> cover_ = {};
};

}  // namespace mentorics::genetic::detail
