// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/detail/crowding.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace mentorics::genetic {

/// How far the neighbors of each point of one front are: the sum over the objectives of (next - previous) / (largest - smallest).
///
/// The first and the last point in an objective get infinity; of equal ones that with the lowest index is the first, that with the
/// highest the last. An objective in which all points are equal adds nothing. O(objectives n log n).
/// \throws std::invalid_argument if the points are not valid or a value is infinite.
/// Source: Deb, Pratap, Agarwal and Meyarivan (2002), section III B.
template <class = void>
[[nodiscard]] inline std::vector<double> crowding_distance(objective_vectors const& front)
{
  constexpr auto where = "genetic::crowding_distance";
  validate(front, where);
  auto const bad = first_not_finite(front.values);
  if (bad < front.values.size()) { require(false, where, {"values", bad}, "be finite", front.values[bad]); }
  std::vector<std::uint32_t> all(front.size());
  std::iota(all.begin(), all.end(), std::uint32_t{0});
  std::vector<double> distance(front.size());
  detail::crowding<> measure;
  measure(front.values, front.objectives, all, distance);
  return distance;
}

}  // namespace mentorics::genetic
