// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::pricing::detail {

/// Best-first branch and bound on one price for a demand that does not rise: profit on [l, h] <= (h - c) q(l).
template <class Demand>
class price_search {
 public:
  price_search(Demand demand, double unit_cost) : demand_(demand), cost_(unit_cost) {}

  [[nodiscard]] double best() const { return best_; }
  [[nodiscard]] double price() const { return price_; }
  [[nodiscard]] double bound() const { return bound_; }

  /// Cuts [low, high] into first intervals, doubling from `low` on. `none`, or why there is no answer.
  [[nodiscard]] refusal cover(double low, double high)
  {
    constexpr double end = 1e300;
    double const stop = (std::min)(high, end);
    double q = demand_(low);
    if (!(q == q)) { return refusal::not_identified; }
    if (q > 1e300) { return refusal::demand_unbounded; }
    double const first = q;
    price_ = low;
    best_ = (low - cost_) * q;
    double far = 0.0;  // p q(p) at about 1e250
    double x = low;
    double width = (std::max)(low, 1.0) * 0x1.0p-30;
    while (x < stop && q > 0.0) {
      double const next = (std::min)(stop, x + width);
      double const q_next = demand_(next);
      if (!(q_next == q_next)) { return refusal::not_identified; }
      if (q_next > q + 1e-9 * first) { return refusal::demand_rises_with_price; }
      consider(next, q_next);
      heap_.push_back({.bound = (next - cost_) * q, .low = x, .high = next, .demand = q});
      if (x < 1e250) { far = next * q_next; }
      x = next;
      q = q_next;
      width *= 2.0;
    }
    if (high > end && q > 0.0 && x * q > 0.999 * far) { return refusal::demand_inelastic; }
    std::make_heap(heap_.begin(), heap_.end(), less);
    polish(low, stop);
    return refusal::none;
  }

  template <class Observer>
  status run(double relative_gap, std::size_t max_nodes, Observer const& observer)
  {
    status outcome = status::optimal;
    std::size_t nodes = 0;
    double closed = best_;
    while (!heap_.empty()) {
      auto const top = heap_.front();
      bound_ = (std::max)(closed, top.bound);
      if (bound_ <= best_ + relative_gap * std::abs(best_)) { break; }
      if (nodes >= max_nodes) {
        outcome = status::limit_reached;
        break;
      }
      if (nodes % 1024 == 0) {
        iteration const now{.index = nodes / 1024, .evaluations = nodes, .best = best_, .bound = bound_};
        if (observer(now) == control::stop) {
          outcome = status::stopped;
          break;
        }
      }
      ++nodes;
      std::pop_heap(heap_.begin(), heap_.end(), less);
      heap_.pop_back();
      double const middle = 0.5 * (top.low + top.high);
      if (!(middle > top.low && middle < top.high)) {
        closed = (std::max)(closed, top.bound);
        continue;
      }
      double const q = demand_(middle);
      if (consider(middle, q)) { polish(top.low, top.high); }
      push({.bound = (middle - cost_) * top.demand, .low = top.low, .high = middle, .demand = top.demand});
      push({.bound = (top.high - cost_) * q, .low = middle, .high = top.high, .demand = q});
    }
    bound_ = (std::max)(best_, heap_.empty() ? closed : (std::max)(closed, heap_.front().bound)) * (1.0 + 1e-15);
    return outcome;
  }

 private:
  struct interval {
    double bound, low, high, demand;
  };

  static bool less(interval const& a, interval const& b)
  {
    return a.bound < b.bound || (!(b.bound < a.bound) && a.low > b.low);
  }

  void push(interval const& x)
  {
    if (x.bound <= best_) { return; }
    heap_.push_back(x);
    std::push_heap(heap_.begin(), heap_.end(), less);
  }

  bool consider(double p, double q)
  {
    double const profit = (p - cost_) * q;
    if (!(profit > best_)) { return false; }
    best_ = profit;
    price_ = p;
    return true;
  }

  /// Golden section around the best price so far: only to raise the best, the bound does not rest on it.
  void polish(double low, double high)
  {
    constexpr double golden = 0.61803398874989485;
    double a = (std::max)(low, price_ - 0.5 * (price_ - cost_));
    double b = (std::min)(high, price_ + (price_ - cost_));
    for (int round = 0; round < 60 && b - a > 1e-9 * b; ++round) {
      double const x = b - golden * (b - a);
      double const y = a + golden * (b - a);
      double const qx = demand_(x);
      double const qy = demand_(y);
      consider(x, qx);
      consider(y, qy);
      if ((x - cost_) * qx < (y - cost_) * qy) {
        a = x;
      } else {
        b = y;
      }
    }
  }

  Demand demand_;
  double cost_;
  double best_ = 0.0;
  double price_ = 0.0;
  double bound_ = no_limit;
  std::vector<interval> heap_ = {};
};

}  // namespace mentorics::pricing::detail
