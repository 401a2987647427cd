// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/weeks/detail/week_bound.hpp>
#include <mentorics/curriculum/weeks/detail/week_loads.hpp>
#include <mentorics/curriculum/weeks/detail/week_model.hpp>
#include <mentorics/curriculum/weeks/detail/week_queues.hpp>
#include <mentorics/curriculum/weeks/detail/week_states.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// One direction of the search for the fewest weeks: "branch, bound and remember" (Morrison, Sewell and Jacobson 2014).
///
/// A state is the set of finished courses; its children add one full week. Of the states with equally many weeks the one
/// with the least idle time is expanded next, and the search goes round the numbers of weeks (cyclic best-first), so that
/// complete plans appear early. A set that was reached in as few weeks before is not looked at again.
/// Source: Sewell and Jacobson (2012); Morrison, Sewell and Jacobson (2014).
template <class = void>
class week_search {
 public:
  using units = week_model<>::units;

  explicit week_search(week_model<> const& model) : model_(model), bound_(model), loads_(model), states_(model.words) {}

  void sharpen(std::size_t weeks, std::vector<std::size_t> const& plan) { bound_.sharpen(weeks, plan); }

  /// Weeks that any plan needs, seen before any search.
  [[nodiscard]] std::size_t root_bound() const { return bound_.root(); }
  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }

  /// Frees the states; the plan stays.
  void forget()
  {
    states_ = week_states<>(model_.words);
    waiting_ = week_queues<>(0);
  }

  enum class end : unsigned char { exhausted, cut, full, stopped };

  /// Looks for a plan of fewer than `weeks` weeks, and lowers `weeks` when it finds one, until it reaches `target`.
  ///
  /// `branches` limits the ways to fill a week that are looked at for one state; `room` the bytes of all states and of
  /// those that wait. `proceed()` is asked before a state is expanded. `exhausted` proves that there is no better plan.
  template <class Proceed>
  end run(std::size_t& weeks, std::size_t target, std::size_t branches, std::size_t room, Proceed&& proceed)
  {
    states_ = week_states<>(model_.words);
    waiting_ = week_queues<>(weeks + 1);
    std::size_t root = 0;
    parent_.assign(model_.words, 0);
    static_cast<void>(states_.improve(parent_.data(), {}, root));
    waiting_.push(0, 0.0, static_cast<std::uint32_t>(root));
    bool cut = false;
    for (bool left = true; left && weeks > target;) {
      left = false;
      for (std::size_t level = 0; level < weeks && weeks > target; ++level) {
        if (waiting_.empty(level)) { continue; }
        left = true;
        auto const at = waiting_.pop(level);
        if (states_[at].weeks != level || !load(at, weeks - level)) { continue; }
        if (!proceed()) { return end::stopped; }
        bool fits = true;
        bool const all = loads_.each(parent_.data(), branches, [&](std::vector<std::size_t> const& week, units idle) {
          fits = add_week(at, week, idle, room, weeks);
          return fits && weeks > target;
        });
        if (!fits) { return end::full; }
        cut = cut || !all;
      }
    }
    return cut && weeks > target ? end::cut : end::exhausted;
  }

 private:
  /// Makes a state the parent of what comes; false if a plan through it needs at least `weeks` weeks from there.
  bool load(std::uint32_t at, std::size_t weeks)
  {
    parent_.assign(states_.set(at), states_.set(at) + model_.words);
    rest_ = bound_.sum_rest(parent_.data());
    if (bound_.need(parent_.data(), rest_.data(), weeks)) { return false; }
    used_ = 0;
    count_ = 0;
    for (std::size_t i = 0; i < model_.size(); ++i) {
      if (!has(parent_.data(), i)) { continue; }
      used_ += model_.time[i];
      ++count_;
    }
    return true;
  }

  /// Records the parent and one more week, if a plan of fewer than `weeks` weeks may come of it; lowers `weeks` if it is
  /// one. False if it does not fit into `room` bytes.
  bool add_week(std::uint32_t at, std::vector<std::size_t> const& week, units idle, std::size_t room,
                std::size_t& weeks)
  {
    auto const level = states_[at].weeks + 1;
    child_ = parent_;
    left_after_ = rest_;
    for (auto const i : week) {
      child_[i / 64] |= std::uint64_t{1} << (i % 64);
      bound_.remove(i, left_after_);
    }
    if (bound_.need(child_.data(), left_after_.data(), weeks - level)) { return true; }
    if (states_.bytes_of_next() + waiting_.bytes_of_next(level) > room) { return false; }
    std::size_t index = 0;
    if (!states_.improve(child_.data(), {.parent = at, .weeks = level}, index)) { return true; }
    auto const finished = count_ + week.size();
    if (finished == model_.size()) {
      weeks = level;
      read_plan(index);
    } else {
      waiting_.push(level, priority(level, used_ + model_.capacity - idle, finished),
                    static_cast<std::uint32_t>(index));
    }
    return true;
  }

  [[nodiscard]] static bool has(std::uint64_t const* set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1U) != 0; }

  /// Little idle time in the weeks so far, and many short courses left.
  [[nodiscard]] double priority(std::size_t weeks, units used, std::size_t count) const
  {
    auto const w = static_cast<double>(weeks);
    double const idle = w - static_cast<double>(used) / static_cast<double>(model_.capacity);
    return idle / w * 1000.0 + 0.02 * static_cast<double>(count);
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

  week_model<> const& model_;
  week_bound<> bound_;
  week_loads<> loads_;
  week_states<> states_;
  week_queues<> waiting_{0};
  std::vector<std::uint64_t> parent_ = {};  // the state that is expanded, the weights of what is left, hours, courses
  std::vector<units> rest_ = {};
  units used_ = 0;
  std::size_t count_ = 0;
  std::vector<std::uint64_t> child_ = {};
  std::vector<units> left_after_ = {};
  std::vector<std::size_t> plan_ = {};
};

}  // namespace mentorics::curriculum::detail
