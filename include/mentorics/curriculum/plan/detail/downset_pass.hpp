// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/detail/downset_bounds.hpp>
#include <mentorics/curriculum/plan/detail/downset_layer.hpp>
#include <mentorics/curriculum/plan/detail/downset_rules.hpp>
#include <mentorics/curriculum/plan/detail/incumbent.hpp>
#include <mentorics/curriculum/plan/detail/layer_ranking.hpp>
#include <mentorics/curriculum/plan/detail/order_links.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// One pass over sets of finished courses, layer by layer: layer k holds the sets of k courses.
///
/// V(S + i) = max(V(S) + v_i(week(H(S) + h_i))) over the courses i that may follow. A pass keeps at most `width` states of
/// a layer, those with the largest bound; what it cuts away is remembered by its largest bound, so after every pass the
/// bound of the findings holds. When the memory is used up a set that has no room is cut as well.
template <observer Observer>
class downset_pass {
 public:
  downset_pass(reduced_problem<> const& open, std::size_t bytes, incumbent& found, Observer& watch)
      : open_(open),
        rules_(open),
        bounds_(open, rules_),
        meter_(bytes),
        now_(rules_.words(), meter_),
        next_(rules_.words(), meter_),
        links_(meter_),
        ranking_(meter_),
        fee_limit_(open.budget() + 1e-9 * (std::min)(open.budget(), 1e12)),
        found_(found),
        watch_(watch),
        set_(rules_.words()),
        children_(open.size() + 1)
  {}

  [[nodiscard]] downset_bounds<>& bounds() { return bounds_; }

  [[nodiscard]] std::size_t bytes() const { return meter_.most(); }

  /// Returns `converged` where the search may proceed.
  [[nodiscard]] status report()
  {
    if (notify(watch_, found_.so_far(polls_++)) == control::stop) { return status::stopped; }
    return full_ || found_.states >= found_.max_states ? status::limit_reached : status::converged;
  }

  [[nodiscard]] status run(std::size_t width)
  {
    std::fill(set_.begin(), set_.end(), 0);
    now_.clear();
    left_ = -no_limit;
    bool added = false;
    auto* const root = now_.find_or_add(set_.data(), added);
    full_ = root == nullptr || !links_.begin();
    if (root == nullptr || full_) { return status::limit_reached; }
    bounds_.begin(set_.data(), *root);
    root->bound = bounds_(set_.data(), *root);

    auto outcome = status::converged;
    while (now_.size() > 0 && (outcome == status::converged || (outcome == status::limit_reached && full_))) {
      next_.clear();
      outcome = expand_layer();
      close(width);
      for (auto const& s : now_.states) { left_ = (std::max)(left_, s.bound); }
      std::swap(now_, next_);
    }
    for (auto const& s : now_.states) { left_ = (std::max)(left_, s.bound); }
    found_.bound = (std::min)(found_.bound, left_ + bounds_.slack());
    return outcome;
  }

 private:
  /// A state with a bound up to here cannot lead to a better plan.
  [[nodiscard]] double cutoff() const { return found_.cutoff() - bounds_.slack(); }

  [[nodiscard]] status expand_layer()
  {
    auto outcome = status::converged;
    for (std::size_t s = 0; s < now_.size() && outcome == status::converged; ++s) {
      auto& state = now_.states[s];
      if (state.bound > cutoff() && expand(state, now_.set(s))) {
        state.bound = -no_limit;
      }  // its children stand for it
      constexpr std::size_t poll_every = 4096;
      if (full_ || (s + 1) % poll_every == 0 || s + 1 == now_.size()) { outcome = report(); }
    }
    return outcome;
  }

  /// Adds every course that may follow a state to the next layer, if it may lead to a better plan; false if it is full.
  [[nodiscard]] bool expand(downset_state const& state, std::uint64_t const* from)
  {
    std::copy_n(from, rules_.words(), set_.begin());
    if (open_.released_later()) { set_.back() = 0; }
    for (auto const& next : children(state)) {
      if (rules_.better_earlier(state, from, next.course, next.time, next.week)) { continue; }
      auto const bit = std::uint64_t{1} << (next.course % 64);
      set_[next.course / 64] |= bit;
      if (open_.released_later()) { set_.back() = static_cast<std::uint64_t>(next.time); }
      bool added = false;
      auto* const child = next_.find_or_add(set_.data(), added);
      set_[next.course / 64] &= ~bit;
      if (open_.released_later()) { set_.back() = 0; }
      full_ = full_ || child == nullptr;
      if (child == nullptr) { return false; }
      found_.states += added ? 1 : 0;
      if (added || next.value > child->value) { *child = next; }
    }
    return true;
  }

  /// Children of the state in `set_` whose bound exceeds the cutoff.
  [[nodiscard]] std::span<downset_state const> children(downset_state const& state)
  {
    constexpr auto endless = (std::numeric_limits<milliseconds>::max)();
    auto const weeks = open_.weeks();
    auto const this_week = state.week < weeks ? open_.capacity(state.week) : endless;
    auto const next_week = state.week + 1 < weeks ? open_.capacity(state.week + 1) : endless;
    double const proved_at = cutoff();
    double left = left_;
    bounds_.begin_children(set_.data(), state);
    auto const still = rules_.still_forced(set_.data());
    double const with_forced = state.fee + still.fee;
    auto const last_end = open_.capacity() - still.time;
    std::size_t count = 0;  // without branches that depend on the bound, which could not be predicted
    for (auto const i : rules_.followers(set_.data())) {
      auto const& step = rules_.step(i);
      if (with_forced + step.free_fee > fee_limit_) { continue; }
      auto& made = children_[count];
      made.time = (std::max)(state.time, step.release) + step.time;
      if (made.time - step.forced_time > last_end) { continue; }
      std::size_t week = state.week + (made.time > this_week ? 1U : 0U) + (made.time > next_week ? 1U : 0U);
      while (week < weeks && open_.capacity(week) < made.time) { ++week; }
      if (week == weeks) { continue; }
      made.week = static_cast<std::uint32_t>(week);
      made.fee = state.fee + step.fee;
      made.value = state.value + rules_.gained(set_.data(), i, week);
      made.parent = state.parent;
      made.course = i;
      double const bound = bounds_.of_child(i, made.value, made.time, week, made.rest);
      bool const may_win = bound > proved_at;
      left = (std::max)(left, may_win ? left : bound);
      count += may_win ? 1 : 0;
    }
    left_ = left;
    return {children_.data(), count};
  }

  /// Takes the best state of the new layer for a plan, drops the states that cannot lead to a better one or are beyond the
  /// width, and records the ways to the others.
  void close(std::size_t width)
  {
    for (std::size_t i = 0; i < next_.size(); ++i) {
      auto const& s = next_.states[i];
      if (found_.is_beaten_by(s.value) && rules_.is_complete(next_.set(i))) {
        found_.found = true;
        found_.value = s.value;
        links_.read(s, found_.order);
      }
    }
    if (open_.released_later()) { ranking_.drop_dominated(next_, rules_.words() - 1); }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < next_.size(); ++i) {
      auto& s = next_.states[i];
      s.bound = bounds_(next_.set(i), s);
      bool const may_win = s.bound > cutoff();
      if (!may_win) { left_ = (std::max)(left_, s.bound); }
      if (may_win) { next_.move(i, kept++); }
    }
    next_.keep_first(kept);
    if (kept > width) { full_ = !ranking_.keep_best(next_, width, left_) || full_; }
    if (!links_.add(next_)) {
      full_ = true;
      for (auto const& s : next_.states) { left_ = (std::max)(left_, s.bound); }
      next_.keep_first(0);
    }
  }

  reduced_problem<> const& open_;
  downset_rules<> rules_;
  downset_bounds<> bounds_;
  memory_budget<> meter_;
  downset_layer<> now_;
  downset_layer<> next_;
  order_links<> links_;
  layer_ranking<> ranking_;
  double fee_limit_;
  incumbent& found_;
  Observer& watch_;
  std::vector<std::uint64_t> set_;
  std::vector<downset_state> children_;
  double left_ = -no_limit;  // the largest bound that was left behind in this pass
  bool full_ = false;
  std::size_t polls_ = 0;
};

}  // namespace mentorics::curriculum::detail
