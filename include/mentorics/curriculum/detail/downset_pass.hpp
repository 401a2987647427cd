// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/downset_layer.hpp>
#include <mentorics/curriculum/detail/downset_rules.hpp>
#include <mentorics/curriculum/detail/priced_bound.hpp>
#include <mentorics/curriculum/detail/search_findings.hpp>
#include <mentorics/curriculum/detail/value_bound.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// One pass over sets of finished courses, layer by layer: layer k holds the sets of k courses.
///
/// V(S + i) = max(V(S) + v_i(week(H(S) + h_i))) over the courses i that may follow. A pass keeps at most `width` states of
/// a layer, those with the largest bound; what it cuts away is remembered by its largest bound, so after every pass the
/// bound of the findings holds. When the memory is used up a set that has no room is cut as well.
template <observer Watch>
class downset_pass {
 public:
  downset_pass(open_courses const& open, std::size_t bytes, search_findings& found, Watch& watch)
      : open_(open),
        rules_(open),
        density_(open),
        meter_(bytes),
        now_(rules_.words(), meter_),
        next_(rules_.words(), meter_),
        fee_limit_(open.budget() + 1e-9 * (std::min)(open.budget(), 1e12)),
        found_(found),
        watch_(watch),
        set_(rules_.words())
  {
  }

  void use(relaxation_prices const& prices) { priced_.emplace(open_, prices); }

  /// A bound on every plan that needs no search.
  [[nodiscard]] double cheap_bound() { return density_(set_.data(), 0); }

  [[nodiscard]] std::size_t bytes() const { return meter_.most(); }

  /// `converged` means: go on.
  [[nodiscard]] status report()
  {
    if (notify(watch_, found_.so_far(polls_++)) == flow::stop) { return status::stopped; }
    return full_ || found_.states >= found_.max_states ? status::limit_reached : status::converged;
  }

  [[nodiscard]] status run(std::size_t width)
  {
    std::fill(set_.begin(), set_.end(), 0);
    now_.clear();
    links_.clear();
    left_ = 0.0;
    bool added = false;
    auto* const root = now_.find_or_add(set_.data(), added);
    full_ = root == nullptr || !meter_.make_room(links_, 1);
    if (full_) { return status::limit_reached; }
    root->bound = still_possible(set_.data(), *root);
    links_.emplace_back();

    auto outcome = status::converged;
    while (now_.size() > 0 && outcome != status::stopped && (outcome == status::converged || full_)) {
      next_.clear();
      outcome = expand_layer();
      close(width);
      for (auto const& s : now_.states) { left_ = (std::max)(left_, s.bound); }
      std::swap(now_, next_);
    }
    for (auto const& s : now_.states) { left_ = (std::max)(left_, s.bound); }
    found_.bound = (std::min)(found_.bound, left_);
    return outcome;
  }

 private:
  struct link {
    std::uint32_t parent;
    std::uint32_t course;
  };

  /// What a plan through the set can be worth, at most. Once there are prices the cheap bound is hardly ever lower.
  [[nodiscard]] double still_possible(std::uint64_t const* set, downset_state const& s)
  {
    auto time = s.time;
    set = rules_.only_finished(set, time);
    return s.value + (priced_ ? (*priced_)(set, time) : density_(set, time));
  }

  [[nodiscard]] status expand_layer()
  {
    auto outcome = status::converged;
    for (std::size_t s = 0; s < now_.size() && outcome == status::converged; ++s) {
      auto& state = now_.states[s];
      if (state.bound > found_.proved_at() && expand(state, now_.set(s))) {
        state.bound = 0.0;  // its children stand for it
      }
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
    bool const quick = priced_ && !open_.has_corequisites();
    auto rest_week = open_.weeks();
    double rest = 0.0;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (contains(from, i) || !rules_.may_follow(set_.data(), i) || state.fee + open_[i].fee > fee_limit_) { continue; }
      auto const time = (std::max)(state.time, open_[i].release) + open_.time(i);
      auto const week = open_.week(time);
      if (week == open_.weeks()) { continue; }
      double const value = state.value + rules_.gained(set_.data(), i, week);
      if (quick) {
        if (week != rest_week) { rest = priced_->rest(from, rest_week = week); }
        double const bound = value + priced_->room(week, time) + rest + priced_->change(i, week);
        if (bound <= found_.proved_at()) {
          left_ = (std::max)(left_, bound);
          continue;
        }
      }
      auto const bit = std::uint64_t{1} << (i % 64);
      set_[i / 64] |= bit;
      if (open_.released_later()) { set_.back() = static_cast<std::uint64_t>(time); }
      bool added = false;
      auto* const child = next_.find_or_add(set_.data(), added);
      set_[i / 64] &= ~bit;
      if (open_.released_later()) { set_.back() = 0; }
      if (child == nullptr) {
        full_ = true;
        return false;
      }
      found_.states += added ? 1 : 0;
      if (added || value > child->value) {
        *child = {.time = time, .fee = state.fee + open_[i].fee, .value = value, .parent = state.parent,
                  .course = static_cast<std::uint32_t>(i)};
      }
    }
    return true;
  }

  /// Takes the best state of the new layer for a plan, drops the states that cannot lead to a better one or are beyond the
  /// width, and records the ways to the others.
  void close(std::size_t width)
  {
    for (auto const& s : next_.states) {
      if (s.value > found_.value) { record(s); }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < next_.size(); ++i) {
      auto& s = next_.states[i];
      s.bound = still_possible(next_.set(i), s);
      if (s.bound > found_.proved_at()) {
        next_.move(i, kept++);
      } else {
        left_ = (std::max)(left_, s.bound);
      }
    }
    next_.keep_first(kept);
    if (kept > width) { cut(width); }
    if (!meter_.make_room(links_, links_.size() + next_.size())) {
      full_ = true;
      for (auto const& s : next_.states) { left_ = (std::max)(left_, s.bound); }
      next_.keep_first(0);
    }
    for (auto& s : next_.states) {
      links_.push_back({.parent = s.parent, .course = s.course});
      s.parent = static_cast<std::uint32_t>(links_.size() - 1);
    }
  }

  /// Keeps the `width` states with the largest bounds.
  void cut(std::size_t width)
  {
    if (meter_.make_room(ranking_, next_.size())) {
      ranking_.resize(next_.size());
      std::iota(ranking_.begin(), ranking_.end(), std::uint32_t{0});
      auto const at = ranking_.begin() + static_cast<std::ptrdiff_t>(width);
      std::nth_element(ranking_.begin(), at, ranking_.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto const& x = next_.states[a];
        auto const& y = next_.states[b];
        return x.bound > y.bound || (!(x.bound < y.bound) && a < b);
      });
      for (auto i = at; i != ranking_.end(); ++i) { left_ = (std::max)(left_, next_.states[*i].bound); }
      std::sort(ranking_.begin(), at);
      for (std::size_t k = 0; k < width; ++k) { next_.move(ranking_[k], k); }
    } else {
      full_ = true;
      for (std::size_t i = width; i < next_.size(); ++i) { left_ = (std::max)(left_, next_.states[i].bound); }
    }
    next_.keep_first(width);
  }

  void record(downset_state const& s)
  {
    found_.value = s.value;
    found_.order.assign(1, s.course);
    for (auto at = s.parent; at != 0; at = links_[at].parent) { found_.order.push_back(links_[at].course); }
    std::reverse(found_.order.begin(), found_.order.end());
  }

  open_courses const& open_;
  downset_rules rules_;
  value_bound density_;
  std::optional<priced_bound> priced_ = {};
  byte_meter meter_;
  downset_layer now_;
  downset_layer next_;
  std::vector<link> links_ = {};
  std::vector<std::uint32_t> ranking_ = {};
  double fee_limit_;
  search_findings& found_;
  Watch& watch_;
  std::vector<std::uint64_t> set_;
  double left_ = 0.0;  // the largest bound that was left behind in this pass
  bool full_ = false;
  std::size_t polls_ = 0;
};

}  // namespace mentorics::curriculum::detail
