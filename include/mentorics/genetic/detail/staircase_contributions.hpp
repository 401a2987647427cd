// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::genetic::detail {

/// By point of the plane: the area up to the corner that only it covers. All points lie strictly below the corner.
///
/// The front is a staircase. What only step s covers lies between it, the first goal of the next step and the second goal
/// of the step before; points behind the front can cover a part of that. One sweep after sorting, O(n log n).
[[nodiscard]] inline std::vector<double> staircase_contributions(std::span<double const> at, std::span<double const> corner)
{
  std::vector<std::size_t> order(at.size() / 2);
  std::iota(order.begin(), order.end(), std::size_t{0});
  auto const less = [&](std::size_t a, std::size_t b) {
    return at[2 * a] < at[2 * b] || (!(at[2 * b] < at[2 * a]) && at[2 * a + 1] < at[2 * b + 1]);
  };
  std::ranges::sort(order, less);
  std::vector<double> own(order.size(), 0.0);
  auto const is_step = [&](std::size_t k, double floor) { return k < order.size() && at[2 * order[k] + 1] < floor; };
  double top = corner[1];
  for (std::size_t k = 0; k < order.size();) {
    auto const step = order[k++];
    double const floor = at[2 * step + 1];
    auto end = k;  // the next step, or none
    while (end < order.size() && !is_step(end, floor)) { ++end; }
    double const right = end < order.size() ? at[2 * order[end]] : corner[0];
    double area = (right - at[2 * step]) * (top - floor);
    double reached = top;
    for (; k < end; ++k) {
      auto const i = order[k];
      if (!(at[2 * i + 1] < reached)) { continue; }
      area = less(step, i) ? area - (right - at[2 * i]) * (reached - at[2 * i + 1]) : 0.0;  // equal: covered by both
      reached = less(step, i) ? at[2 * i + 1] : floor;
    }
    own[step] = (std::max)(0.0, area);
    top = floor;
  }
  return own;
}

}  // namespace mentorics::genetic::detail
