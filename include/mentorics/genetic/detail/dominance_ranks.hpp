// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/numbered_objectives.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::genetic::detail {

/// Ranks for three objectives and more by divide and conquer: O(n log^(objectives - 1) n), no allocation once it has seen the size.
///
/// Different points are put in lexicographic order; then only an earlier one can dominate a later one. The earlier half is
/// ranked, its ranks are handed to the later half, which is ranked then. Handing over compares objectives 1 to k; it splits at
/// the median of objective k, because below the median against above it objective k is settled, down to two objectives, which one sweep
/// with a Fenwick tree of maxima settles.
/// Source: Jensen (2003); Buzdalov and Shalyto (2014), section 3.
template <class = void>
class dominance_ranks {
 public:
  using index = std::uint32_t;

  void operator()(objective_vectors const& p, std::vector<index>& rank)
  {
    points_.number(p);
    count_ = points_.count();
    objectives_ = p.objectives;
    best_.assign(count_, 0);
    tree_.assign(count_ + 1, 0);
    arena_.resize(2 * count_ * (p.objectives + 1));
    std::ranges::copy(points_.by_objective_one(), arena_.begin());
    solve({.at = 0, .size = count_}, 0, static_cast<index>(count_), count_);
    for (std::size_t i = 0; i < p.size(); ++i) { rank[i] = best_[points_.group(i)]; }
  }

  void reserve(std::size_t n, std::size_t objectives)
  {
    points_.reserve(n, objectives);
    for (auto* memory : {&best_, &tree_, &scratch_}) { memory->reserve(n + 1); }
    arena_.reserve(2 * n * (objectives + 1));
  }

 private:
  /// Places of different points in the arena, in the order of objective 1.
  struct list {
    std::size_t at = 0;
    std::size_t size = 0;
  };

  [[nodiscard]] index key(std::size_t k, index u) const { return points_.key(k, u); }

  /// Appends to the arena what of `from` satisfies `keep`.
  template <class Keep>
  [[nodiscard]] list pick(list from, std::size_t& top, Keep const& keep)
  {
    list picked{.at = top, .size = 0};
    for (std::size_t j = 0; j < from.size; ++j) {
      auto const u = arena_[from.at + j];
      if (keep(u)) { arena_[top++] = u; }
    }
    picked.size = top - picked.at;
    return picked;
  }

  void solve(list all, index from, index to, std::size_t top)
  {
    if (to - from < 2) { return; }
    auto const middle = from + (to - from) / 2;
    auto const left = pick(all, top, [&](index u) { return u < middle; });
    auto const right = pick(all, top, [&](index u) { return u >= middle; });
    solve(left, from, middle, top);
    hand_over(left, right, objectives_ - 1, top);
    solve(right, middle, to, top);
  }

  void hand_over(list low, list high, std::size_t k, std::size_t top)
  {
    constexpr std::size_t few = 64;
    if (low.size == 0 || high.size == 0) { return; }
    if (low.size * high.size <= few) { return compare_all(low, high, k); }
    if (k == 2) { return sweep(low, high); }
    scratch_.clear();
    for (auto const part : {low, high}) {
      for (std::size_t j = 0; j < part.size; ++j) { scratch_.push_back(key(k, arena_[part.at + j])); }
    }
    auto const middle = scratch_.begin() + static_cast<std::ptrdiff_t>(scratch_.size() / 2);
    std::nth_element(scratch_.begin(), middle, scratch_.end());
    auto const median = *middle;
    auto const split = [&](auto const& keep_low, auto const& keep_high, std::size_t objective) {
      auto end = top;
      auto const a = pick(low, end, keep_low);
      auto const b = pick(high, end, keep_high);
      hand_over(a, b, objective, end);
    };
    auto const below = [&](index u) { return key(k, u) < median; };
    auto const above = [&](index u) { return key(k, u) > median; };
    split(below, below, k);
    split([&](index u) { return !above(u); }, [&](index u) { return !below(u); }, k - 1);
    split(above, above, k);
  }

  void compare_all(list low, list high, std::size_t k)
  {
    for (std::size_t j = 0; j < high.size; ++j) {
      auto const h = arena_[high.at + j];
      for (std::size_t i = 0; i < low.size; ++i) {
        auto const l = arena_[low.at + i];
        bool dominated = best_[l] >= best_[h];
        for (std::size_t g = 1; dominated && g <= k; ++g) { dominated = key(g, l) <= key(g, h); }
        if (dominated) { best_[h] = best_[l] + 1; }
      }
    }
  }

  /// Both lists are in the order of objective 1; the tree holds the largest rank + 1 by objective 2.
  void sweep(list low, list high)
  {
    std::size_t entered = 0;
    for (std::size_t j = 0; j < high.size; ++j) {
      auto const h = arena_[high.at + j];
      for (; entered < low.size && key(1, arena_[low.at + entered]) <= key(1, h); ++entered) {
        auto const l = arena_[low.at + entered];
        for (std::size_t t = key(2, l) + 1; t < tree_.size(); t += t & (~t + 1)) {
          tree_[t] = (std::max)(tree_[t], best_[l] + 1);
        }
      }
      for (std::size_t t = key(2, h) + 1; t > 0; t &= t - 1) { best_[h] = (std::max)(best_[h], tree_[t]); }
    }
    for (std::size_t i = 0; i < entered; ++i) {
      for (std::size_t t = key(2, arena_[low.at + i]) + 1; t < tree_.size() && tree_[t] > 0; t += t & (~t + 1)) {
        tree_[t] = 0;
      }
    }
  }

  numbered_objectives<> points_ = {};
  std::size_t objectives_ = 0;
  std::size_t count_ = 0;         // of different points
  std::vector<index> best_ = {};  // ranks of the different points
  std::vector<index> tree_ = {};
  std::vector<index> scratch_ = {};
  std::vector<index> arena_ = {};
};

}  // namespace mentorics::genetic::detail
