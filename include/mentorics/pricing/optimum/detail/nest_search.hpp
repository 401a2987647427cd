// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/optimum/detail/nest_markup.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::pricing::detail {

/// The best theta of a nest whose first-order condition may have several roots, and a bound of its gain.
struct nest_optimum {
  nest_point best = {};
  double bound = no_limit;  ///< of gain(r, shift)
};

/// On [x, y] the gain is at most e^{log_weight(x)} (markup(y) - R), because one factor falls and the other rises.
/// Intervals are halved until they can beat the best by no more than `tolerance`, or hold no root, or one that is
/// found.
template <class = void>
[[nodiscard]] inline nest_optimum search_nest(nest_markup<> const& nest, double r, double shift, double tolerance,
                                              std::size_t& nodes, std::size_t max_nodes)
{
  struct interval {
    nest_point low, high;
  };
  auto const bound_of = [&](interval const& x) {
    return std::exp(x.low.log_weight - shift) * (std::max)(0.0, x.high.markup - r);
  };
  nest_optimum result;
  interval const all{.low = nest.at(nest.lowest(r)), .high = nest.at(nest.highest(r))};
  result.best = all.low.gain(r, shift) > all.high.gain(r, shift) ? all.low : all.high;
  double closed = 0.0;  // the largest bound of an interval that was given up
  std::vector<interval> open{all};
  while (!open.empty()) {
    interval const x = open.back();
    open.pop_back();
    double const most = bound_of(x);
    double const middle = 0.5 * (x.low.theta + x.high.theta);
    double const best = result.best.gain(r, shift);
    bool const thin = !(middle > x.low.theta && middle < x.high.theta);
    if (most <= best + tolerance || thin || nodes >= max_nodes) {
      closed = (std::max)(closed, most);
      continue;
    }
    ++nodes;
    if (nest.least_miss(r, x.low, x.high) > 0.0 || nest.most_miss(r, x.low, x.high) < 0.0) { continue; }
    if (nest.monotone(x.low, x.high)) {
      auto const only = nest.root_between(r, x.low, x.high);
      if (only.gain(r, shift) > best) { result.best = only; }
      continue;
    }
    auto const m = nest.at(middle);
    if (m.gain(r, shift) > best) { result.best = m; }
    open.push_back({.low = x.low, .high = m});
    open.push_back({.low = m, .high = x.high});
  }
  result.bound = (std::max)(closed, result.best.gain(r, shift));
  return result;
}

}  // namespace mentorics::pricing::detail
