// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/contribution_sweep.hpp>
#include <mentorics/genetic/detail/exclusive_volumes.hpp>
#include <mentorics/genetic/detail/points_inside_reference.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::genetic {

/// The volume that the points dominate within the reference point: the larger, the better the front.
///
/// Exact up to rounding. Only points strictly below the reference in every objective count; no points have the volume 0.
/// O(n log n) for up to three objectives, O(n^2 log n) for four, exponential in the objectives above.
/// \throws std::invalid_argument if the points are not valid or minus infinity, the reference does not have one finite
///         number for each objective, or the box of all points is too large for a number.
/// Source: Zitzler and Thiele (1998); Beume, Fonseca, Lopez-Ibanez, Paquete and Vahrenhold (2009) for three objectives; Guerreiro,
/// Fonseca and Emmerich (2012) for four; While, Bradstreet and Barone (2012) above.
[[nodiscard]] inline double hypervolume(objective_vectors const& p, std::span<double const> reference)
{
  auto const counted = detail::below_reference(p, reference, "genetic::hypervolume");
  return detail::exclusive_volumes<>{}.volume(counted.values, p.objectives, reference, p.objectives);
}

/// By point: the volume that is lost without it. 0 for dominated points, for repeated ones and for those that do not count.
///
/// A dominated point still matters: what it covers is not lost with the only point that dominates it. Up to four objectives each
/// contribution is a sum of boxes, so that small ones have no cancellation.
/// O(n log n) for up to three objectives, O(n^2 log n) for four; above, n hypervolumes of the few points that limit each box.
/// \throws std::invalid_argument as `hypervolume`.
/// Source: Emmerich and Fonseca (2011) up to four objectives; above While, Bradstreet and Barone (2012), section III, exclusive
/// hypervolume.
template <class = void>
[[nodiscard]] inline std::vector<double> hypervolume_contributions(objective_vectors const& p,
                                                                   std::span<double const> reference)
{
  auto const counted = detail::below_reference(p, reference, "genetic::hypervolume_contributions");
  std::vector<double> own(counted.index.size());
  if (p.objectives <= 4) {
    detail::contribution_sweep<>{}(counted.values, reference, own);
  } else {
    detail::exclusive_volumes<>{}.contributions(counted.values, reference, own);
  }
  std::vector<double> result(p.size(), 0.0);
  for (std::size_t i = 0; i < own.size(); ++i) { result[counted.index[i]] = own[i]; }
  return result;
}

}  // namespace mentorics::genetic
