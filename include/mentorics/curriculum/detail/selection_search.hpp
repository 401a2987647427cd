// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/detail/closure_relaxation.hpp>
#include <mentorics/curriculum/detail/selection_model.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace mentorics::curriculum::detail {

/// Branch and bound over closed sets: relax, add greedily, fix what the bound decides, branch on a critical course.
class selection_search {
 public:
  using units = selection_model::units;

  explicit selection_search(selection_model const& model) : model_(model) {}

  /// `proceed()` is asked at every node; once it says false, what is left of the tree only adds to the bound.
  template <class Proceed>
  void run(Proceed&& proceed)
  {
    std::vector<std::size_t> open(model_.size());
    std::iota(open.begin(), open.end(), std::size_t{0});
    descend(open, {}, model_.capacity, 0.0, model_.total, proceed);
  }

  [[nodiscard]] std::vector<std::size_t> const& plan() const { return plan_; }
  [[nodiscard]] double value() const { return value_; }

  /// True if nothing that is left can be better, up to 1e-9 relative if values are not whole numbers.
  [[nodiscard]] bool closed() const { return open_bound_ < better(); }
  [[nodiscard]] double bound() const { return (std::max)(model_.whole ? value_ : better(), open_bound_); }
  [[nodiscard]] double root_bound() const { return root_bound_; }

 private:
  using set = std::vector<std::size_t>;

  /// The least that a better selection is worth.
  [[nodiscard]] double better() const
  {
    return model_.whole ? value_ + 1.0 - 1e-6 : value_ + 1e-9 * (std::max)(1.0, value_);
  }

  template <class Proceed>
  void descend(set open, set taken, units room, double value, double above, Proceed& proceed)
  {
    for (;;) {
      if (!proceed()) {
        open_bound_ = (std::max)(open_bound_, model_.whole ? std::floor(above + 1e-6) : above);
        return;
      }
      closure_relaxation const relaxed(model_, open, room);
      add_greedily(open, taken, room, value, relaxed);
      above = (std::min)(above, value + relaxed.bound);
      if (root_bound_ == no_limit) { root_bound_ = above; }
      if (above < better()) { return; }
      auto const before = open.size();
      std::vector<char> decided(open.size(), 0);
      double const spare = above - better() + 1e-9 * (1.0 + above);
      for (std::size_t k = 0; k < open.size(); ++k) {
        decided[k] = relaxed.reduced[k] > spare ? 1 : relaxed.reduced[k] < -spare ? -1 : 0;
      }
      std::size_t branch = 0;
      double closest = no_limit;
      bool critical = false;
      for (std::size_t k = 0; k < open.size(); ++k) {
        bool const is_critical = relaxed.critical[k] != 0;
        double const distance = is_critical ? -static_cast<double>(model_.hours[open[k]]) : std::abs(relaxed.reduced[k]);
        if (decided[k] == 0 && (is_critical > critical || (is_critical == critical && distance < closest))) {
          branch = open[k];
          closest = distance;
          critical = is_critical;
        }
      }
      if (!decide(open, taken, room, value, decided)) { return; }
      if (open.empty()) {
        offer(taken, value);
        return;
      }
      if (open.size() < before - before / 8) { continue; }  // much was decided: the bound is better now
      auto const place = static_cast<std::size_t>(std::find(open.begin(), open.end(), branch) - open.begin());
      if (place == open.size()) { continue; }
      set open_in = open;
      set taken_in = taken;
      auto room_in = room;
      auto value_in = value;
      decided.assign(open.size(), 0);
      decided[place] = 1;
      if (decide(open_in, taken_in, room_in, value_in, decided)) {
        descend(std::move(open_in), std::move(taken_in), room_in, value_in, above, proceed);
      }
      decided.assign(open.size(), 0);
      decided[place] = -1;
      if (!decide(open, taken, room, value, decided)) { return; }
    }
  }

  /// Takes (1) and leaves (-1) courses with all that follows from it; false if that contradicts itself or does not fit.
  bool decide(set& open, set& taken, units& room, double& value, std::vector<char> const& decided)
  {
    mark_.assign(model_.size(), 2);  // neither taken nor open: nothing follows
    for (std::size_t k = 0; k < open.size(); ++k) { mark_[open[k]] = decided[k]; }
    for (auto k = open.size(); k-- > 0;) {  // prerequisites come first
      if (mark_[open[k]] != 1) { continue; }
      for (auto const b : model_.before[open[k]]) {
        if (mark_[b] == -1) { return false; }
        if (mark_[b] == 0) { mark_[b] = 1; }
      }
    }
    set left;
    for (auto const i : open) {
      for (auto const b : model_.before[i]) {
        if (mark_[b] != -1) { continue; }
        if (mark_[i] == 1) { return false; }
        mark_[i] = -1;
      }
      if (mark_[i] == 0) { left.push_back(i); }
      if (mark_[i] == 1) {
        taken.push_back(i);
        room -= model_.hours[i];
        value += model_.value[i];
      }
    }
    open = std::move(left);
    return room >= 0;
  }

  /// The relaxation's set that fits, and then what else fits with all that it needs, best reduced value first.
  void add_greedily(set const& open, set const& taken, units room, double value, closure_relaxation const& relaxed)
  {
    std::vector<std::size_t> place(open.size());
    std::iota(place.begin(), place.end(), std::size_t{0});
    std::stable_sort(place.begin(), place.end(), [&](auto a, auto b) {
      if (relaxed.critical[a] != relaxed.critical[b]) { return relaxed.critical[a] > relaxed.critical[b]; }
      return relaxed.reduced[a] > relaxed.reduced[b];
    });
    mark_.assign(model_.size(), 1);
    set chosen = taken;
    for (std::size_t k = 0; k < open.size(); ++k) {
      mark_[open[k]] = relaxed.inside[k];
      if (relaxed.inside[k] == 0) { continue; }
      chosen.push_back(open[k]);
      room -= model_.hours[open[k]];
      value += model_.value[open[k]];
    }
    set needed;
    for (auto const k : place) {
      if (mark_[open[k]] != 0) { continue; }
      needed.assign(1, open[k]);
      mark_[open[k]] = 1;
      units hours = 0;
      for (std::size_t q = 0; q < needed.size() && hours <= room; ++q) {
        hours += model_.hours[needed[q]];
        for (auto const b : model_.before[needed[q]]) {
          if (mark_[b] != 0) { continue; }
          mark_[b] = 1;
          needed.push_back(b);
        }
      }
      if (hours > room) {
        for (auto const i : needed) { mark_[i] = 0; }
        continue;
      }
      room -= hours;
      for (auto const i : needed) {
        chosen.push_back(i);
        value += model_.value[i];
      }
    }
    offer(chosen, value);
  }

  void offer(set const& chosen, double value)
  {
    if (value > value_) {
      value_ = value;
      plan_ = chosen;
    }
  }

  selection_model const& model_;
  set plan_ = {};
  double value_ = 0.0;
  double open_bound_ = 0.0;
  double root_bound_ = no_limit;
  std::vector<signed char> mark_ = {};
};

}  // namespace mentorics::curriculum::detail
