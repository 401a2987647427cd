// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace mentorics::genetic::detail {

/// Those points of a set that lie strictly below a reference in every objective, and which they were.
struct points_inside_reference {
  std::vector<double> values = {};
  std::vector<std::size_t> index = {};
};

/// \throws std::invalid_argument as `hypervolume` says, in the name of `where`.
template <class = void>
[[nodiscard]] inline points_inside_reference below_reference(objective_vectors const& p,
                                                             std::span<double const> reference, std::string_view where)
{
  validate(p, where);
  require(reference.size() == p.objectives, where, "reference", "have one number for each objective", reference.size());
  for (std::size_t k = 0; k < reference.size(); ++k) { require_finite(where, {"reference", k}, reference[k]); }
  points_inside_reference result;
  for (std::size_t i = 0; i < p.size(); ++i) {
    auto const point = p[i];
    for (std::size_t k = 0; k < p.objectives; ++k) {
      require(point[k] > -no_limit, where, {"values", i * p.objectives + k}, "be above minus infinity", point[k]);
    }
    if (!std::ranges::equal(point, reference, std::ranges::less{})) { continue; }
    result.values.insert(result.values.end(), point.begin(), point.end());
    result.index.push_back(i);
  }
  // No sum or product of widths may overflow: infinity less infinity, or times 0, is no volume.
  double box = 1.0;
  for (std::size_t k = 0; k < p.objectives; ++k) {
    double width = 1.0;
    for (auto const i : result.index) { width = (std::max)(width, reference[k] - p[i][k]); }
    box *= width;
  }
  require(is_finite(box), where, "values", "span a finite volume up to the reference", box);
  return result;
}

}  // namespace mentorics::genetic::detail
