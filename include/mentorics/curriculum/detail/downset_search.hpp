// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/downset_layer.hpp>
#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/detail/price_search.hpp>
#include <mentorics/curriculum/detail/priced_bound.hpp>
#include <mentorics/curriculum/detail/value_bound.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Layered search over sets of finished courses: layer k holds the sets of k courses.
///
/// V(S + i) = max(V(S) + v_i(week(H(S) + h_i))) over the courses i that may follow. A pass keeps at most `width` states of
/// a layer, those with the largest bound; what it cuts away is remembered by its largest bound, so after every pass
/// `bound()` holds. Passes with growing width end when nothing was cut that could beat the best plan: then it is optimal.
/// The first, narrow pass uses the cheap bound and finds a plan; then prices are sought, and states have to pass both bounds.
/// Source: Zhang (1998), complete anytime beam search; Kuroiwa and Beck (2023) for the restarts with a wider beam.
template <observer Watch>
class downset_search {
 public:
  downset_search(open_courses const& open, std::size_t max_states, double tolerance, Watch& watch)
      : open_(open),
        density_(open),
        prices_(open),
        words_(open.size() / 64 + 1 + (open.released_later() ? 1 : 0)),
        max_states_(max_states),
        fee_limit_(open.budget() + 1e-9 * (std::min)(open.budget(), 1e12)),
        tolerance_(tolerance),
        watch_(watch),
        set_(words_),
        complete_(words_)
  {
  }

  /// `optimal`, `limit_reached` or `stopped`.
  [[nodiscard]] status run()
  {
    constexpr std::size_t first_width = 16;
    constexpr std::size_t widening = 8;
    std::size_t steps = 15;
    bound_ = (std::min)(bound_, density_(set_.data(), 0));
    auto outcome = report();
    for (std::size_t width = first_width; outcome == status::converged && bound_ > proved_at(); width *= widening) {
      outcome = pass(width);
      if (bound_ > proved_at() && (width > first_width || !warm_)) {
        prices_.improve(steps, best_);
        steps *= 2;
        priced_.emplace(open_, prices_.best());
        bound_ = (std::min)(bound_, prices_.bound());
      }
    }
    return bound_ > proved_at() ? outcome : status::optimal;
  }

  /// Begins with an order that can be held and what it is worth, and with hour prices of a similar problem.
  void begin_with(std::vector<std::size_t> order, double value, std::vector<double> const& hour)
  {
    best_ = value;
    best_order_ = std::move(order);
    if (hour.empty()) { return; }
    warm_ = true;
    prices_.start_from(hour);
    prices_.improve(2, best_);
    priced_.emplace(open_, prices_.best());
    bound_ = prices_.bound();
  }

  [[nodiscard]] bound_prices prices() const { return prices_.published(); }

  /// With the bonus of mandatory courses, as the best value.
  [[nodiscard]] double bound() const { return (std::max)(bound_, best_); }
  [[nodiscard]] double best() const { return best_; }
  [[nodiscard]] std::size_t states() const { return states_; }
  [[nodiscard]] std::vector<std::size_t> const& best_order() const { return best_order_; }

 private:
  struct link {
    std::uint32_t parent;
    std::uint32_t course;
  };

  /// A bound up to here cannot beat the best plan. The bonus of mandatory courses is no value.
  [[nodiscard]] double proved_at() const
  {
    return best_ + tolerance_ * (std::max)(1.0, std::abs(best_ - open_.all_mandatory()));
  }

  /// What a plan through the set can be worth, at most; the second bound is only asked if the first does not settle it.
  [[nodiscard]] double still_possible(std::uint64_t const* set, downset_state const& s) const
  {
    auto time = s.time;
    if (open_.has_corequisites()) { set = only_finished(set, time); }
    if (!priced_) { return s.value + density_(set, time); }
    double const bound = s.value + (*priced_)(set, time);
    return bound > proved_at() ? (std::min)(bound, s.value + density_(set, time)) : bound;
  }

  /// The finished courses of a set, and the time without that of the others: as if those had not been studied yet.
  [[nodiscard]] std::uint64_t const* only_finished(std::uint64_t const* set, milliseconds& time) const
  {
    std::copy_n(set, words_, complete_.begin());
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!contains(set, i)) { continue; }
      if (!std::ranges::all_of(open_[i].together, [&](std::size_t j) { return contains(set, j); })) {
        complete_[i / 64] &= ~(std::uint64_t{1} << (i % 64));
        time -= open_.time(i);
      }
    }
    return complete_.data();
  }

  [[nodiscard]] status report()
  {
    auto const now = iteration{.index = polls_++,
                               .evaluations = states_,
                               .best = (std::max)(0.0, best_ - open_.all_mandatory()),
                               .bound = (std::max)(0.0, bound() - open_.all_mandatory())};
    if (notify(watch_, now) == flow::stop) { return status::stopped; }
    return states_ < max_states_ ? status::converged : status::limit_reached;
  }

  [[nodiscard]] status pass(std::size_t width)
  {
    downset_layer now(words_);
    downset_layer next(words_);
    links_.assign(1, {.parent = 0, .course = 0});
    std::fill(set_.begin(), set_.end(), 0);
    bool added = false;
    now.states[now.find_or_add(set_.data(), added)] = {.bound = still_possible(set_.data(), {})};

    double left = 0.0;  // the largest bound that was left behind
    auto outcome = status::converged;
    while (now.size() > 0 && outcome == status::converged) {
      for (std::size_t s = 0; s < now.size() && outcome == status::converged; ++s) {
        if (now.states[s].bound > proved_at()) {
          expand(now, s, next);
          now.states[s].bound = 0.0;  // its children stand for it
        }
        constexpr std::size_t poll_every = 4096;
        if ((s + 1) % poll_every == 0 || s + 1 == now.size()) { outcome = report(); }
      }
      close(next, width, left);
      for (auto const& s : now.states) { left = (std::max)(left, s.bound); }
      std::swap(now, next);
      next.clear();
    }
    for (auto const& s : now.states) { left = (std::max)(left, s.bound); }
    bound_ = (std::min)(bound_, left);
    return outcome;
  }

  /// Adds every course that may follow state s of `now` to `next`.
  ///
  /// Where lessons may not begin before some week, waiting makes the time of a set depend on the way to it: the time is
  /// then a part of the set's key.
  void expand(downset_layer const& now, std::size_t s, downset_layer& next)
  {
    auto const state = now.states[s];
    std::copy_n(now.set(s), words_, set_.begin());
    if (open_.released_later()) { set_.back() = 0; }
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (contains(set_.data(), i) || !may_follow(i) || state.fee + open_[i].fee > fee_limit_) { continue; }
      auto const time = (std::max)(state.time, open_[i].release) + open_.time(i);
      auto const week = open_.week(time);
      if (week == open_.weeks()) { continue; }
      double const value = state.value + gained(i, week);

      auto const bit = std::uint64_t{1} << (i % 64);
      set_[i / 64] |= bit;
      if (open_.released_later()) { set_.back() = static_cast<std::uint64_t>(time); }
      bool added = false;
      auto const at = next.find_or_add(set_.data(), added);
      set_[i / 64] &= ~bit;
      auto& child = next.states[at];
      if (added || value > child.value) {
        child.value = value;
        child.time = time;
        child.fee = state.fee + open_[i].fee;
        if (added) {
          ++states_;
          child.link = static_cast<std::uint32_t>(links_.size());
          links_.emplace_back();
        }
        links_[child.link] = {.parent = state.link, .course = static_cast<std::uint32_t>(i)};
      }
    }
  }

  /// True if a course of `set_` counts as finished: with its corequisites.
  [[nodiscard]] bool finished(std::size_t i) const
  {
    return contains(set_.data(), i) &&
           std::ranges::all_of(open_[i].together, [&](std::size_t j) { return contains(set_.data(), j); });
  }

  [[nodiscard]] bool may_follow(std::size_t i) const
  {
    auto const is_finished = [&](std::size_t j) { return finished(j); };
    return std::ranges::all_of(open_[i].prerequisites, is_finished) &&
           std::ranges::all_of(open_[i].any_of, [&](auto const& group) { return std::ranges::any_of(group, is_finished); });
  }

  /// What studying course i on top of `set_` in `week` is worth: that of all courses that it finishes.
  [[nodiscard]] double gained(std::size_t i, std::size_t week)
  {
    if (!open_.has_corequisites()) { return open_.value(i, week); }
    double value = 0.0;
    auto const bit = std::uint64_t{1} << (i % 64);
    for (std::size_t j = 0; j < open_.size(); ++j) {
      auto const& together = open_[j].together;
      if (j != i && std::ranges::find(together, i) == together.end()) { continue; }
      set_[i / 64] |= bit;
      if (finished(j)) { value += open_.value(j, week); }
      set_[i / 64] &= ~bit;
    }
    return value;
  }

  /// Takes the best state of a new layer for a plan, and drops the states that cannot lead to a better one.
  void close(downset_layer& layer, std::size_t width, double& left)
  {
    for (auto const& s : layer.states) {
      if (s.value > best_) {
        best_ = s.value;
        record(s.link);
      }
    }
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      auto& s = layer.states[i];
      s.bound = still_possible(layer.set(i), s);
      if (s.bound > proved_at()) {
        kept.push_back(i);
      } else {
        left = (std::max)(left, s.bound);
      }
    }
    if (kept.size() > width) {
      auto const cut = kept.begin() + static_cast<std::ptrdiff_t>(width);
      std::nth_element(kept.begin(), cut, kept.end(), [&](std::size_t a, std::size_t b) {
        auto const& x = layer.states[a];
        auto const& y = layer.states[b];
        return x.bound > y.bound || (!(x.bound < y.bound) && a < b);
      });
      for (auto i = cut; i != kept.end(); ++i) { left = (std::max)(left, layer.states[*i].bound); }
      kept.erase(cut, kept.end());
      std::sort(kept.begin(), kept.end());
    }
    layer.keep(kept);
  }

  void record(std::uint32_t at)
  {
    best_order_.clear();
    for (; at != 0; at = links_[at].parent) { best_order_.push_back(links_[at].course); }
    std::reverse(best_order_.begin(), best_order_.end());
  }

  open_courses const& open_;
  value_bound density_;
  price_search prices_;
  std::optional<priced_bound> priced_ = {};
  std::size_t words_;
  std::size_t max_states_;
  double fee_limit_;
  double tolerance_;
  Watch& watch_;
  std::vector<std::uint64_t> set_;
  mutable std::vector<std::uint64_t> complete_;
  std::vector<link> links_ = {};
  std::vector<std::size_t> best_order_ = {};
  double best_ = 0.0;
  double bound_ = no_limit;
  bool warm_ = false;
  std::size_t states_ = 0;
  std::size_t polls_ = 0;
};

}  // namespace mentorics::curriculum::detail
