// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/optimum/detail/nest_search.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::pricing::detail {

/// sum V^gamma (markup - R) over the nests at their best, for the Dinkelbach steps of nested logit.
struct nested_step {
  double ratio = 0.0;   ///< profit per buyer at the prices found
  double excess = 0.0;  ///< bound of (sum V^gamma (markup - R) - outside R) / (sum V^gamma + outside)
};

template <class = void>
[[nodiscard]] inline nested_step improve_nests(std::vector<nest_markup<>> const& nests, double log_outside, double r,
                                               double relative_gap, std::size_t max_nodes,
                                               std::vector<nest_point>& points, std::size_t& nodes)
{
  double shift = log_outside;
  for (std::size_t k = 0; k < nests.size(); ++k) {
    points[k] = nests[k].root(r, points[k].theta);
    shift = (std::max)(shift, points[k].log_weight);
  }
  double excess = -std::exp(log_outside - shift) * r;
  for (std::size_t k = 0; k < nests.size(); ++k) {
    double most = points[k].gain(r, shift);
    if (!nests[k].unique()) {
      double const tolerance = 0.25 * relative_gap * std::abs(r) / static_cast<double>(nests.size());
      auto const found = search_nest(nests[k], r, shift, tolerance, nodes, max_nodes);
      if (found.best.gain(r, shift) > most) { points[k] = found.best; }
      most = (std::max)(most, found.bound);
    }
    excess += most;
  }
  double above = 0.0;
  double below = std::exp(log_outside - shift);
  for (auto const& x : points) {
    above += std::exp(x.log_weight - shift) * x.markup;
    below += std::exp(x.log_weight - shift);
  }
  return {.ratio = above / below, .excess = excess};
}

}  // namespace mentorics::pricing::detail
