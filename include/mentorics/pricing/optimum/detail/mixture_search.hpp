// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/demand/choice/logit_mixture.hpp>
#include <mentorics/pricing/optimum/detail/mixture_box.hpp>
#include <mentorics/pricing/optimum/detail/mixture_profit.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing::detail {

/// Best-first branch and bound over boxes of prices.
template <class = void>
class mixture_search {
 public:
  mixture_search(demand::logit_mixture const& m, std::span<double const> costs, std::span<double const> optima,
                 std::span<double const> low, std::span<double const> high)
      : n_(costs.size()), low_(low), high_(high), climber_(m, costs), box_(m, costs, optima), point_(n_)
  {
    try_from(std::vector<double>(low.begin(), low.end()));
    for (std::size_t s = 0; s < m.segments.size() && s < 16; ++s) {
      auto const& products = m.segments[s].products;
      for (std::size_t i = 0; i < n_; ++i) { point_[i] = costs[i] + 1.0 / products[i].sensitivity + optima[s]; }
      try_from(point_);
    }
  }

  [[nodiscard]] double best() const { return best_; }
  [[nodiscard]] double bound() const { return bound_; }
  [[nodiscard]] std::size_t nodes() const { return nodes_; }
  [[nodiscard]] std::vector<double> const& prices() const { return prices_; }

  /// Ends when no box can beat the best by more than the gap; the bound holds however it ends.
  template <class Observer>
  status run(double relative_gap, std::size_t max_nodes, Observer const& observer)
  {
    std::vector<double> room(low_.begin(), low_.end());
    room.insert(room.end(), high_.begin(), high_.end());
    double closed = best_;  // the largest bound of a box that was given up
    examine(room.data(), relative_gap, closed);
    std::size_t reports = 0;
    status outcome = status::optimal;
    while (!heap_.empty()) {
      bound_ = (std::max)(closed, heap_.front().bound);
      if (bound_ <= target(relative_gap)) { break; }
      if (nodes_ >= max_nodes) {
        outcome = status::limit_reached;
        break;
      }
      if (nodes_ >= reports * 256) {
        ++reports;
        iteration const now{.index = reports - 1, .evaluations = nodes_, .best = best_, .bound = bound_};
        if (observer(now) == control::stop) {
          outcome = status::stopped;
          break;
        }
      }
      std::pop_heap(heap_.begin(), heap_.end(), less);
      auto const top = heap_.back();
      heap_.pop_back();
      auto const at = pool_.begin() + static_cast<std::ptrdiff_t>(top.slot * 2 * n_);
      room.assign(at, at + static_cast<std::ptrdiff_t>(2 * n_));
      free_.push_back(top.slot);
      double const cut = 0.5 * (room[top.split] + room[n_ + top.split]);
      double const high = room[n_ + top.split];
      if (!(cut > room[top.split] && cut < high)) {  // as small as doubles allow
        closed = (std::max)(closed, top.bound);
        continue;
      }
      auto upper = room;
      room[n_ + top.split] = cut;
      upper[top.split] = cut;
      examine(room.data(), relative_gap, closed);
      examine(upper.data(), relative_gap, closed);
    }
    bound_ = (std::max)(best_, heap_.empty() ? closed : (std::max)(closed, heap_.front().bound));
    if (outcome == status::optimal && bound_ > target(relative_gap)) { outcome = status::limit_reached; }
    return outcome;
  }

 private:
  struct open_box {
    double bound;
    std::size_t slot;
    std::size_t split;
  };

  static bool less(open_box const& a, open_box const& b)
  {
    return a.bound < b.bound || (!(b.bound < a.bound) && a.slot > b.slot);
  }

  [[nodiscard]] double target(double relative_gap) const { return best_ + relative_gap * std::abs(best_); }

  void try_from(std::vector<double> p)
  {
    for (std::size_t i = 0; i < n_; ++i) { p[i] = (std::clamp)(p[i], low_[i], high_[i]); }
    double const value = climber_.climb(p, low_, high_);
    if (prices_.empty() || value > best_) {
      best_ = value;
      prices_ = p;
    }
  }

  /// Bounds a box and keeps it open if it could beat the best. Where the profit is monotone in a price over the box,
  /// only its better face can hold the optimum, and only if that face is one of the whole region.
  void examine(double* box, double relative_gap, double& closed)
  {
    for (;;) {
      auto const now = box_(box, box + n_);
      ++nodes_;
      if (now.middle > best_) { try_from(std::vector<double>(box_.middle().begin(), box_.middle().end())); }
      if (now.bound <= target(0.5 * relative_gap)) {
        closed = (std::max)(closed, now.bound);
        return;
      }
      bool shrunk = false;
      for (std::size_t j = 0; j < n_; ++j) {
        if (!(box[n_ + j] > box[j])) { continue; }
        auto const g = box_.gradient(j);
        if (g.low > 0.0) {
          if (box[n_ + j] < high_[j]) { return; }
          box[j] = box[n_ + j];
          shrunk = true;
        } else if (g.high < 0.0) {
          if (box[j] > low_[j]) { return; }
          box[n_ + j] = box[j];
          shrunk = true;
        }
      }
      if (shrunk) { continue; }
      std::size_t slot = pool_.size() / (2 * n_);
      if (free_.empty()) {
        pool_.resize(pool_.size() + 2 * n_);
      } else {
        slot = free_.back();
        free_.pop_back();
      }
      std::copy(box, box + 2 * n_, pool_.begin() + static_cast<std::ptrdiff_t>(slot * 2 * n_));
      heap_.push_back({.bound = now.bound, .slot = slot, .split = now.split});
      std::push_heap(heap_.begin(), heap_.end(), less);
      return;
    }
  }

  std::size_t n_;
  std::span<double const> low_;
  std::span<double const> high_;
  mixture_profit<> climber_;
  mixture_box<> box_;
  std::vector<double> point_;
  std::vector<double> prices_ = {};
  double best_ = 0.0;
  double bound_ = no_limit;
  std::size_t nodes_ = 0;
  std::vector<double> pool_ = {};  // low and high prices of the boxes
  std::vector<std::size_t> free_ = {};
  std::vector<open_box> heap_ = {};
};

}  // namespace mentorics::pricing::detail
