// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/scalar.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::statistics {

struct interval_maximum {
  double at = 0.0;
  double value = -no_limit;
  double bound = no_limit;
  bool proved = false;   ///< bound - value <= the gap
  bool stopped = false;  ///< by the observer
  std::size_t nodes = 0;
};

/// Finds the maximum of `value` on [low, high], where `bound(l, h)` is never below it on [l, h]. Best first; global. The
/// observer is called before every 1024th node.
template <class Value, class Bound, observer Observer = null_observer>
[[nodiscard]] interval_maximum search_interval(double low, double high, double relative_gap, std::size_t max_nodes,
                                               Value const& value, Bound const& bound, Observer observer = {})
{
  struct interval {
    double bound, low, high;
  };
  auto const less = [](interval const& a, interval const& b) {
    return a.bound < b.bound || (!(b.bound < a.bound) && a.low > b.low);
  };
  interval_maximum best;
  auto const consider = [&](double x) {
    double const v = value(x);
    if (!(v > best.value)) { return; }
    best.value = v;
    best.at = x;
  };
  consider(low);
  consider(high);
  for (int k = 1; k < 64; ++k) { consider(low + (high - low) * k / 64.0); }
  double const finest = 1e-12 * (std::abs(high) + 1.0);
  for (double step = (high - low) / 64.0; step > finest; step *= 0.5) {  // climb to the nearest peak
    double const x = best.at;
    consider((std::min)(high, x + step));
    consider((std::max)(low, x - step));
  }
  double closed = best.value;
  std::vector<interval> heap{{.bound = bound(low, high), .low = low, .high = high}};
  while (!heap.empty()) {
    auto const top = heap.front();
    if (top.bound <= best.value + relative_gap * std::abs(best.value) || best.nodes >= max_nodes) { break; }
    if (best.nodes % 1024 == 0) {
      iteration const now{.index = best.nodes / 1024,
                          .evaluations = best.nodes,
                          .best = best.value,
                          .bound = (std::max)({best.value, closed, top.bound})};
      best.stopped = notify(observer, now) == control::stop;
      if (best.stopped) { break; }
    }
    std::pop_heap(heap.begin(), heap.end(), less);
    heap.pop_back();
    ++best.nodes;
    double const middle = 0.5 * (top.low + top.high);
    if (!(middle > top.low && middle < top.high)) {
      closed = (std::max)(closed, top.bound);
      continue;
    }
    consider(middle);
    for (auto const& half :
         {interval{bound(top.low, middle), top.low, middle}, interval{bound(middle, top.high), middle, top.high}}) {
      if (half.bound <= best.value) { continue; }
      heap.push_back(half);
      std::push_heap(heap.begin(), heap.end(), less);
    }
  }
  best.bound = (std::max)({best.value, closed, heap.empty() ? closed : heap.front().bound});
  best.proved = best.bound <= best.value + relative_gap * std::abs(best.value);
  return best;
}

}  // namespace mentorics::statistics
