// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/packing_bound.hpp>
#include <mentorics/curriculum/detail/pair_weights.hpp>
#include <mentorics/curriculum/detail/week_loads.hpp>
#include <mentorics/curriculum/detail/week_model.hpp>
#include <mentorics/curriculum/detail/week_states.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <queue>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// One direction of the search for the fewest weeks: branch, bound and remember.
///
/// A state is the set of finished courses; its children add one full week. Of the states with equally many weeks the one
/// with the least idle time is expanded next, and the search goes round the numbers of weeks (cyclic best-first), so that
/// complete plans appear early. A set that was reached in as few weeks before is not looked at again.
/// Source: Sewell and Jacobson (2012); Morrison, Sewell and Jacobson (2014).
class week_search {
 public:
  using units = week_model::units;

  explicit week_search(week_model const& model)
      : model_(model), packing_(model.time, model.capacity, 12), loads_(model), states_(model.words)
  {
    refresh();
    packing_.add(pairs_for(model.size()).best_for(std::vector<bool>(model.size(), true)), 2);
    refresh();
    while (bound_ < model.size() && refuted(bound_)) { ++bound_; }
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

  /// Weeks that any plan needs, seen before any search.
  [[nodiscard]] std::size_t root_bound() const { return bound_; }
  [[nodiscard]] std::size_t states() const { return states_.size(); }
  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }

  /// Frees the states; the plan stays.
  void forget() { states_ = week_states(model_.words); }

  enum class end : unsigned char { exhausted, cut, full, stopped };

  /// Looks for a plan of fewer than `weeks` weeks, and lowers `weeks` when it finds one, until it reaches `target`.
  ///
  /// `branches` limits the ways to fill a week that are looked at for one state; `room` the bytes of all states.
  /// `proceed()` is asked before a state is expanded. `exhausted` proves that there is no better plan.
  template <class Proceed>
  end run(std::size_t& weeks, std::size_t target, std::size_t branches, std::size_t room, Proceed&& proceed)
  {
    states_ = week_states(model_.words);
    std::vector<std::priority_queue<entry>> levels(weeks + 1);
    std::vector<std::uint64_t> child(model_.words, 0);
    std::size_t index = 0;
    static_cast<void>(states_.improve(child.data(), {}, index));
    levels[0].push({0.0, 0});
    bool cut = false;
    for (bool waiting = true; waiting && weeks > target;) {
      waiting = false;
      for (std::size_t level = 0; level < weeks && weeks > target; ++level) {
        if (levels[level].empty()) { continue; }
        auto const at = static_cast<std::size_t>(levels[level].top().index);
        levels[level].pop();
        waiting = true;
        if (states_[at].weeks != level) { continue; }
        std::vector<std::uint64_t> const parent(states_.set(at), states_.set(at) + model_.words);
        sum_rest(parent.data());
        if (need(parent.data(), rest_.data(), weeks - level)) { continue; }
        auto const [used, count] = studied(parent.data());
        if (!proceed()) { return end::stopped; }
        bool fits = true;
        bool const all = loads_.each(parent.data(), branches, [&, used = used, count = count](auto const& load, units room_left) {
          child = parent;
          left_after_ = rest_;
          for (auto const i : load) {
            child[i / 64] |= std::uint64_t{1} << (i % 64);
            for (std::size_t k = 0; k < rest_.size(); ++k) { left_after_[k] -= packing_.weights(i)[k]; }
          }
          if (need(child.data(), left_after_.data(), weeks - level - 1)) { return true; }
          if (states_.bytes_of_next() > room) {
            fits = false;
            return false;
          }
          week_states::state const reached{.parent = static_cast<std::uint32_t>(at),
                                           .weeks = static_cast<std::uint32_t>(level + 1)};
          if (!states_.improve(child.data(), reached, index)) { return true; }
          auto const finished = count + load.size();
          if (finished == model_.size()) {
            weeks = level + 1;
            read_plan(index);
            return weeks > target;
          }
          auto const time = used + model_.capacity - room_left;
          levels[level + 1].push({priority(level + 1, time, finished), static_cast<std::uint32_t>(index)});
          return true;
        });
        if (!fits) { return end::full; }
        cut = cut || !all;
      }
    }
    return cut && weeks > target ? end::cut : end::exhausted;
  }

 private:
  struct entry {
    double priority;
    std::uint32_t index;
    friend bool operator<(entry const& a, entry const& b)
    {
      return a.priority != b.priority ? a.priority > b.priority : a.index > b.index;
    }
  };

  [[nodiscard]] static bool has(std::uint64_t const* set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1U) != 0; }

  /// Little idle time in the weeks so far, and many short courses left.
  [[nodiscard]] double priority(std::size_t weeks, units used, std::size_t count) const
  {
    auto const w = static_cast<double>(weeks);
    double const idle = w - static_cast<double>(used) / static_cast<double>(model_.capacity);
    return idle / w * 1000.0 + 0.02 * static_cast<double>(count);
  }

  [[nodiscard]] std::pair<units, std::size_t> studied(std::uint64_t const* set) const
  {
    std::pair<units, std::size_t> result{0, 0};
    for (std::size_t i = 0; i < model_.size(); ++i) {
      if (has(set, i)) {
        result.first += model_.time[i];
        ++result.second;
      }
    }
    return result;
  }

  void sum_rest(std::uint64_t const* set)
  {
    std::fill(rest_.begin(), rest_.end(), 0);
    for (std::size_t i = 0; i < model_.size(); ++i) {
      if (has(set, i)) { continue; }
      for (std::size_t k = 0; k < rest_.size(); ++k) { rest_[k] += packing_.weights(i)[k]; }
    }
  }

  /// True if the courses outside `set` need at least `weeks` > 0 weeks.
  [[nodiscard]] bool need(std::uint64_t const* set, units const* rest, std::size_t weeks) const
  {
    if (packing_.need(rest, static_cast<units>(weeks))) { return true; }
    for (auto const i : by_tail_) {
      if (tail_[i] < weeks) { return false; }
      if (!has(set, i)) { return true; }
    }
    return false;
  }

  /// Weeks that the courses outside `set` need: 0 if there are none.
  [[nodiscard]] std::size_t weeks_left(std::uint64_t const* set, units const* rest) const
  {
    for (auto const i : by_tail_) {
      if (!has(set, i)) { return (std::max)(packing_.bins(rest), tail_[i]); }
    }
    return 0;
  }

  /// True if no plan of at most `weeks` weeks is possible: the pairs that can share a week are too few.
  [[nodiscard]] bool refuted(std::size_t weeks)
  {
    for (std::size_t i = 0; i < model_.size(); ++i) {
      if (head_[i] + tail_[i] > weeks + 1) { return true; }
    }
    // These weights hold for plans of so many weeks only: they are forgotten afterwards.
    auto trial = *this;
    for (std::size_t have = 0; trial.bound_ <= weeks && have < trial.packing_.functions();) {
      have = trial.packing_.functions();
      trial.packing_.add(trial.pairs_for(weeks).best_for(std::vector<bool>(model_.size(), true)), 2);
      trial.refresh();
    }
    return trial.bound_ > weeks;
  }

  [[nodiscard]] pair_weights pairs_for(std::size_t weeks) const
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
    rest_.resize(packing_.functions());
    std::vector<std::uint64_t> const nothing(model_.words, 0);
    sum_rest(nothing.data());
    bound_ = (std::max)(bound_, weeks_left(nothing.data(), rest_.data()));
  }

  /// Weeks that each course and all that lies beyond it in one direction need.
  template <class Beyond>
  void find_ends(std::vector<std::size_t>& weeks, std::vector<std::vector<std::size_t>> const& next, Beyond beyond) const
  {
    auto const n = model_.size();
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
        if (!is_beyond && (model_.strict || j != i)) { continue; }
        for (std::size_t k = 0; k < sum.size(); ++k) { sum[k] += packing_.weights(j)[k]; }
      }
      weeks[i] = (std::max)(weeks[i], packing_.bins(sum.data()) + (model_.strict ? 1U : 0U));
    }
    // Fewer lie beyond what lies farther: it comes first.
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return count[a] < count[b]; });
    for (auto const i : order) {
      for (auto const j : next[i]) { weeks[i] = (std::max)(weeks[i], weeks[j] + (model_.strict ? 1U : 0U)); }
    }
  }

  void read_plan(std::size_t at)
  {
    plan_.assign(model_.size(), 0);
    for (; at != 0; at = states_[at].parent) {
      auto const* after = states_.set(at);
      auto const* before = states_.set(states_[at].parent);
      for (std::size_t i = 0; i < model_.size(); ++i) {
        if (has(after, i) && !has(before, i)) { plan_[i] = states_[at].weeks - 1; }
      }
    }
  }

  week_model const& model_;
  packing_bound packing_;
  week_loads loads_;
  week_states states_;
  std::vector<std::size_t> head_ = {};  // weeks of a course and all before it
  std::vector<std::size_t> tail_ = {};  // weeks of a course and all after it
  std::vector<std::size_t> by_tail_ = {};
  std::vector<units> rest_ = {};
  std::vector<units> left_after_ = {};
  std::size_t bound_ = 0;
  std::vector<std::size_t> plan_ = {};
};

}  // namespace mentorics::curriculum::detail
