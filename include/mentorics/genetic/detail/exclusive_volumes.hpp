// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/volume_sweep.hpp>
#include <mentorics/genetic/detail/weakly_dominates.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::genetic::detail {

/// Volume between points and a corner in any number of dimensions: sweeps up to four, above the sum of what each point
/// adds to those after it.
///
/// In the order of a falling last number, the points after i, limited to the box of i, all end at its last number; so what
/// they cover of the box is a volume of one dimension less. Exponential in the dimension at worst.
/// Source: While, Bradstreet and Barone (2012), the WFG algorithm with slicing.
template <class = void>
class exclusive_volumes {
 public:
  void reserve(std::size_t n) { sweep_.reserve(n); }

  [[nodiscard]] double volume(std::span<double const> points, std::size_t stride, std::span<double const> corner,
                              std::size_t dimensions)
  {
    if (dimensions <= 4) { return sweep_(points, stride, corner, dimensions); }
    auto const n = points.size() / stride;
    auto const last = dimensions - 1;
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return points[i * stride + last]; });
    double sum = 0.0;
    std::vector<double> limited;
    for (std::size_t k = 0; k < n; ++k) {
      auto const box = points.subspan(order[k] * stride, stride);
      limited.clear();
      for (std::size_t j = k + 1; j < n; ++j) { limit(points.subspan(order[j] * stride, stride), box, last, limited); }
      double const base = box_volume(box, corner, last) - volume(limited, last, corner, last);
      sum += (std::max)(0.0, base) * (corner[last] - box[last]);
    }
    return sum;
  }

  /// By point: what only it covers, its box less what the others cover of it; n volumes of few points each.
  ///
  /// Others that two points hide change nothing: those two cover all that they cover.
  void contributions(std::span<double const> points, std::span<double const> corner, std::span<double> own)
  {
    auto const objectives = corner.size();
    auto const n = own.size();
    auto const hidden_by = count_hiding(points, objectives, n);
    std::vector<double> limited;
    for (std::size_t i = 0; i < n; ++i) {
      own[i] = 0.0;
      if (hidden_by[i] > 0) { continue; }
      auto const box = points.subspan(i * objectives, objectives);
      limited.clear();
      for (std::size_t j = 0; j < n; ++j) {
        if (j != i && hidden_by[j] < 2) { limit(points.subspan(j * objectives, objectives), box, objectives, limited); }
      }
      own[i] = (std::max)(0.0, box_volume(box, corner, objectives) - volume(limited, objectives, corner, objectives));
    }
  }

 private:
  /// By point: how many others hide it, 2 for more.
  [[nodiscard]] static std::vector<std::uint8_t> count_hiding(std::span<double const> points, std::size_t objectives,
                                                              std::size_t n)
  {
    std::vector<std::uint8_t> count(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n && count[i] < 2; ++j) {
        if (j != i && weakly_dominates(points, objectives, objectives, j, i)) { ++count[i]; }
      }
    }
    return count;
  }

  [[nodiscard]] static double box_volume(std::span<double const> box, std::span<double const> corner,
                                         std::size_t dimensions)
  {
    double product = 1.0;
    for (std::size_t k = 0; k < dimensions; ++k) { product *= corner[k] - box[k]; }
    return product;
  }

  /// Appends the part of `point` inside the box, unless one that is there covers it; drops those that it covers.
  static void limit(std::span<double const> point, std::span<double const> box, std::size_t dimensions,
                    std::vector<double>& limited)
  {
    auto const end = limited.size();
    for (std::size_t k = 0; k < dimensions; ++k) { limited.push_back((std::max)(point[k], box[k])); }
    double* const rows = limited.data();
    double const* const added = rows + end;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < end; at += dimensions) {
      double const* const old = rows + at;
      bool old_covers = true;
      bool new_covers = true;
      for (std::size_t k = 0; k < dimensions && (old_covers || new_covers); ++k) {
        old_covers = old_covers && old[k] <= added[k];
        new_covers = new_covers && added[k] <= old[k];
      }
      if (old_covers) {  // then the new one covers none that is there, because the old one does not
        limited.resize(end);
        return;
      }
      if (new_covers) { continue; }
      if (kept != at) { std::copy_n(old, dimensions, rows + kept); }
      kept += dimensions;
    }
    if (kept != end) { std::copy_n(added, dimensions, rows + kept); }
    limited.resize(kept + dimensions);
  }

  volume_sweep<> sweep_ = {};
};

}  // namespace mentorics::genetic::detail
