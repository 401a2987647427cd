// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/weeks/detail/packing_bound.hpp>
#include <mentorics/curriculum/weeks/detail/pair_weights.hpp>
#include <mentorics/curriculum/weeks/detail/week_model.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace mentorics::curriculum::detail {

/// How many weeks the courses that are not finished yet need at least.
///
/// The best of dual feasible functions, among them weights from a matching of the courses that can share a week, and of
/// what a course and all that must come after it need.
template <class = void>
class week_bound {
 public:
  using units = week_model<>::units;

  explicit week_bound(week_model<> const& model) : model_(model), packing_(model.time, model.capacity, 12)
  {
    refresh();
    packing_.add(pairs_for(model.size()).best_for(std::vector<bool>(model.size(), true)), 2);
    refresh();
    while (root_ < model.size() && refuted(root_)) { ++root_; }
  }

  /// Sharpens the bounds for plans of fewer than `weeks` weeks, for the courses that follow each week of a plan.
  void sharpen(std::size_t weeks, std::vector<std::size_t> const& plan)
  {
    constexpr std::size_t most = 32;
    if (weeks < 2 || plan.empty()) { return; }
    auto pairs = pairs_for(weeks - 1);
    std::vector<bool> wanted(model_.size());
    for (std::size_t t = 0; t < weeks && packing_.functions() < most; t += 1 + weeks / 16) {
      for (std::size_t i = 0; i < wanted.size(); ++i) { wanted[i] = plan[i] >= t; }
      packing_.add(pairs.best_for(wanted), 2);
    }
    refresh();
  }

  /// Weeks that all courses need.
  [[nodiscard]] std::size_t root() const { return root_; }

  /// Weights of the courses outside `set`, added up for each function.
  [[nodiscard]] std::vector<units> const& sum_rest(std::uint64_t const* set)
  {
    rest_.assign(packing_.functions(), 0);
    for (std::size_t i = 0; i < model_.size(); ++i) {
      if (!has(set, i)) { add(i, rest_, 1); }
    }
    return rest_;
  }

  /// Takes the weights of a course out of a sum.
  void remove(std::size_t course, std::vector<units>& rest) const { add(course, rest, -1); }

  /// True if the courses outside `set`, whose weights add up to `rest`, need at least `weeks` > 0 weeks.
  [[nodiscard]] bool need(std::uint64_t const* set, units const* rest, std::size_t weeks) const
  {
    if (packing_.need(rest, static_cast<units>(weeks))) { return true; }
    for (auto const i : by_tail_) {
      if (tail_[i] < weeks) { return false; }
      if (!has(set, i)) { return true; }
    }
    return false;
  }

 private:
  [[nodiscard]] static bool has(std::uint64_t const* set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1U) != 0; }

  void add(std::size_t course, std::vector<units>& sum, units sign) const
  {
    auto const* const weight = packing_.weights(course);
    for (std::size_t k = 0; k < sum.size(); ++k) { sum[k] += sign * weight[k]; }
  }

  /// True if no plan of at most `weeks` weeks is possible: the pairs that can share a week are too few.
  [[nodiscard]] bool refuted(std::size_t weeks) const
  {
    for (std::size_t i = 0; i < model_.size(); ++i) {
      if (head_[i] + tail_[i] > weeks + 1) { return true; }
    }
    // These weights hold for plans of so many weeks only: they are forgotten afterwards.
    auto trial = *this;
    for (std::size_t have = 0; trial.root_ <= weeks && have < trial.packing_.functions();) {
      have = trial.packing_.functions();
      trial.packing_.add(trial.pairs_for(weeks).best_for(std::vector<bool>(model_.size(), true)), 2);
      trial.refresh();
    }
    return trial.root_ > weeks;
  }

  [[nodiscard]] pair_weights<> pairs_for(std::size_t weeks) const
  {
    return {model_, [&](std::size_t i, std::size_t j) {
              auto const first = (std::max)(head_[i], head_[j]);
              return first + (std::max)(tail_[i], tail_[j]) <= weeks + 1;
            }};
  }

  /// Computes what depends on the weights again.
  void refresh()
  {
    find_ends(tail_, model_.after, [&](std::size_t i, std::size_t j) { return model_.follows(j, i); });
    find_ends(head_, model_.before, [&](std::size_t i, std::size_t j) { return model_.follows(i, j); });
    by_tail_.resize(model_.size());
    std::iota(by_tail_.begin(), by_tail_.end(), std::size_t{0});
    std::stable_sort(by_tail_.begin(), by_tail_.end(), [&](auto a, auto b) { return tail_[a] > tail_[b]; });
    if (model_.size() == 0) { return; }
    std::vector<std::uint64_t> const nothing(model_.words, 0);
    root_ = (std::max)({root_, packing_.bins(sum_rest(nothing.data()).data()), tail_[by_tail_[0]]});
  }

  /// Weeks that each course and all that lies beyond it in one direction need.
  template <class Beyond>
  void find_ends(std::vector<std::size_t>& weeks, std::vector<std::vector<std::size_t>> const& next,
                 Beyond beyond) const
  {
    auto const n = model_.size();
    std::size_t const apart = model_.strict ? 1 : 0;
    std::vector<std::size_t> count(n, 0);
    std::vector<std::size_t> order(n);
    weeks.assign(n, 1);
    std::vector<units> sum(packing_.functions());
    for (std::size_t i = 0; i < n; ++i) {
      order[i] = i;
      std::fill(sum.begin(), sum.end(), 0);
      for (std::size_t j = 0; j < n; ++j) {
        bool const is_beyond = beyond(i, j);
        if (is_beyond) { ++count[i]; }
        if (is_beyond || (!model_.strict && j == i)) { add(j, sum, 1); }
      }
      weeks[i] = (std::max)(weeks[i], packing_.bins(sum.data()) + apart);
    }
    // Fewer lie beyond what lies farther: it comes first.
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return count[a] < count[b]; });
    for (auto const i : order) {
      for (auto const j : next[i]) { weeks[i] = (std::max)(weeks[i], weeks[j] + apart); }
    }
  }

  week_model<> const& model_;
  packing_bound<> packing_;
  std::vector<std::size_t> head_ = {};  // weeks of a course and all before it
  std::vector<std::size_t> tail_ = {};  // weeks of a course and all after it
  std::vector<std::size_t> by_tail_ = {};
  std::vector<units> rest_ = {};
  std::size_t root_ = 0;
};

}  // namespace mentorics::curriculum::detail
