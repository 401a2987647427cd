// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/dominance_ranks.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::genetic::detail {

/// Ranks of points: 0 for those that none dominates, r + 1 for those that only points of rank up to r dominate.
///
/// Two objectives (and one, as two equal ones): in the order of (f0, f1) a point is dominated by front r if the smallest f1 in
/// it is not larger than its own; that is monotone in r, so a binary search finds its front. O(n log n).
/// Keeps its memory, so that a second call of the same size allocates nothing.
/// Source: Jensen (2003), section III.
template <class = void>
class front_sorter {
 public:
  using index = dominance_ranks<>::index;

  /// \pre no value is NaN
  std::vector<index> const& operator()(objective_vectors const& p)
  {
    rank_.resize(p.size());
    if (p.objectives <= 2) {
      two_objectives(p);
    } else {
      more_objectives_(p, rank_);
    }
    return rank_;
  }

  void reserve(std::size_t n, std::size_t objectives)
  {
    rank_.reserve(n);
    if (objectives <= 2) {
      pairs_.reserve(n);
      smallest_.reserve(n);
    } else {
      more_objectives_.reserve(n, objectives);
    }
  }

 private:
  struct pair {
    double first;
    double second;
    index point;
  };

  void two_objectives(objective_vectors const& p)
  {
    pairs_.clear();
    for (std::size_t i = 0; i < p.size(); ++i) {
      pairs_.push_back({.first = p[i].front(), .second = p[i].back(), .point = static_cast<index>(i)});
    }
    std::sort(pairs_.begin(), pairs_.end(), [](pair const& a, pair const& b) {
      return a.first < b.first || (!(b.first < a.first) && a.second < b.second);
    });
    smallest_.clear();  // by front: its smallest second objective
    for (std::size_t k = 0; k < pairs_.size(); ++k) {
      auto const& [first, second, point] = pairs_[k];
      if (k > 0 && !(pairs_[k - 1].first < first) && !(pairs_[k - 1].second < second)) {
        rank_[point] = rank_[pairs_[k - 1].point];  // equal points share a front
        continue;
      }
      auto const front = std::upper_bound(smallest_.begin(), smallest_.end(), second);
      rank_[point] = static_cast<index>(front - smallest_.begin());
      if (front == smallest_.end()) {
        smallest_.push_back(second);
      } else {
        *front = second;
      }
    }
  }

  std::vector<index> rank_ = {};
  std::vector<pair> pairs_ = {};
  std::vector<double> smallest_ = {};
  dominance_ranks<> more_objectives_ = {};
};

}  // namespace mentorics::genetic::detail
