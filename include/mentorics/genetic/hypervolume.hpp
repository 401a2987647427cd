// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/detail/contribution_sweep.hpp>
#include <mentorics/genetic/detail/exclusive_volumes.hpp>
#include <mentorics/genetic/goal_points.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace mentorics::genetic {

namespace detail {

/// The points strictly below the reference in every goal, and which they were.
struct counted_points {
  std::vector<double> values = {};
  std::vector<std::size_t> index = {};
};

[[nodiscard]] inline counted_points below_reference(goal_points const& p, std::span<double const> reference,
                                                    std::string_view where)
{
  validate(p, where);
  require(reference.size() == p.goals, where, "reference", "have one number for each goal", reference.size());
  for (std::size_t k = 0; k < reference.size(); ++k) {
    require(is_finite(reference[k]), where, {"reference", k}, "be finite", reference[k]);
  }
  counted_points result;
  for (std::size_t i = 0; i < p.size(); ++i) {
    auto const point = p[i];
    for (std::size_t k = 0; k < p.goals; ++k) {
      require(point[k] > -no_limit, where, {"values", i * p.goals + k}, "be above minus infinity", point[k]);
    }
    if (!std::ranges::equal(point, reference, std::ranges::less{})) { continue; }
    result.values.insert(result.values.end(), point.begin(), point.end());
    result.index.push_back(i);
  }
  double box = 1.0;
  for (std::size_t k = 0; k < p.goals; ++k) {
    double width = 1.0;  // narrower ones could hide that the others are too wide
    for (auto const i : result.index) { width = (std::max)(width, reference[k] - p[i][k]); }
    box *= width;
  }
  require(is_finite(box), where, "values", "span a finite volume up to the reference", box);
  return result;
}

}  // namespace detail

/// The volume that the points dominate within the reference point: the larger, the better the front.
///
/// Exact up to rounding. Only points strictly below the reference in every goal count; no points have the volume 0.
/// O(n log n) for up to three goals, O(n^2 log n) for four, exponential in the goals above.
/// \throws std::invalid_argument if the points are not valid or minus infinity, the reference does not have one finite
///         number for each goal, or the box of all points is too large for a number.
/// Source: Zitzler and Thiele (1998); see `detail` for the algorithms.
[[nodiscard]] inline double hypervolume(goal_points const& p, std::span<double const> reference)
{
  auto const counted = detail::below_reference(p, reference, "genetic::hypervolume");
  return detail::exclusive_volumes{}.volume(counted.values, p.goals, reference, p.goals);
}

/// By point: the volume that is lost without it. 0 for dominated points, for repeated ones and for those that do not count.
///
/// A dominated point still matters: what it covers is not lost with the only point that dominates it. Up to four goals each
/// contribution is a sum of boxes, so that small ones have no cancellation.
/// O(n log n) for up to three goals, O(n^2 log n) for four; above, n hypervolumes of the few points that limit each box.
/// \throws std::invalid_argument as `hypervolume`.
/// Source: Emmerich and Fonseca (2011) up to four goals; above While, Bradstreet and Barone (2012), section III, exclusive
/// hypervolume.
[[nodiscard]] inline std::vector<double> hypervolume_contributions(goal_points const& p, std::span<double const> reference)
{
  auto const counted = detail::below_reference(p, reference, "genetic::hypervolume_contributions");
  std::vector<double> own(counted.index.size());
  if (p.goals <= 4) {
    detail::contribution_sweep{}(counted.values, reference, own);
  } else {
    detail::exclusive_volumes{}.contributions(counted.values, reference, own);
  }
  std::vector<double> result(p.size(), 0.0);
  for (std::size_t i = 0; i < own.size(); ++i) { result[counted.index[i]] = own[i]; }
  return result;
}

}  // namespace mentorics::genetic
