// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/selection/detail/closure_relaxation.hpp>
#include <mentorics/curriculum/selection/detail/selection_model.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A node of the search: what is taken, what may still be taken, and the hours that are left. Open courses ascend.
template <class = void>
struct selection_state {
  using units = selection_model<>::units;
  using set = std::vector<std::size_t>;

  set open = {};
  set taken = {};
  units room = 0;
  double value = 0.0;

  /// The root: everything is open.
  explicit selection_state(selection_model<> const& model) : open(model.size()), room(model.capacity)
  {
    std::iota(open.begin(), open.end(), std::size_t{0});
  }

  /// Takes (1) and leaves (-1) open courses with all that follows from it; false if that contradicts itself or does not
  /// fit.
  [[nodiscard]] bool decide(selection_model<> const& model, std::vector<signed char> const& decided)
  {
    std::vector<signed char> mark(model.size(), gone);
    for (auto const i : taken) { mark[i] = 1; }
    for (std::size_t k = 0; k < open.size(); ++k) { mark[open[k]] = decided[k]; }
    bool const once = !model.has_groups && !model.has_corequisites;  // then all that follows follows in one round
    for (bool settled = false; !settled;) {
      settled = true;
      for (auto k = open.size(); k-- > 0;) {
        if (!follow(model, open[k], mark, settled)) { return false; }
      }
      for (auto const i : open) {
        if (!follow(model, i, mark, settled)) { return false; }
      }
      settled = settled || once;
    }
    set left;
    for (auto const i : open) {
      if (mark[i] == 0) { left.push_back(i); }
      if (mark[i] == 1) { take(model, i); }
    }
    open = std::move(left);
    return room >= 0;
  }

  /// Only one open course is decided.
  [[nodiscard]] bool decide(selection_model<> const& model, std::size_t place, signed char how)
  {
    std::vector<signed char> decided(open.size(), 0);
    decided[place] = how;
    return decide(model, decided);
  }

  /// Takes the relaxation's set, which fits, and then what else fits with all that it needs, best reduced value first; of a
  /// group its first course.
  void add_greedily(selection_model<> const& model, closure_relaxation<> const& relaxed)
  {
    set place(open.size());
    std::iota(place.begin(), place.end(), std::size_t{0});
    std::stable_sort(place.begin(), place.end(), [&](auto a, auto b) {
      if (relaxed.critical[a] != relaxed.critical[b]) { return relaxed.critical[a] > relaxed.critical[b]; }
      return relaxed.reduced[a] > relaxed.reduced[b];
    });
    std::vector<char> have(model.size(), 1);
    for (std::size_t k = 0; k < open.size(); ++k) {
      have[open[k]] = static_cast<char>(relaxed.inside[k] != 0);
      if (relaxed.inside[k] != 0) { take(model, open[k]); }
    }
    set needed;
    for (auto const k : place) {
      if (have[open[k]] != 0) { continue; }
      needed.assign(1, open[k]);
      have[open[k]] = 1;
      units hours = 0;
      for (std::size_t q = 0; q < needed.size() && hours <= room; ++q) {
        hours += model.hours[needed[q]];
        auto const need = [&](std::size_t b) {
          if (have[b] != 0) { return; }
          have[b] = 1;
          needed.push_back(b);
        };
        for (auto const b : model.before[needed[q]]) { need(b); }
        for (auto const& group : model.groups[needed[q]]) {
          if (std::ranges::none_of(group, [&](std::size_t b) { return have[b] != 0; })) { need(group.front()); }
        }
      }
      bool const fits = hours <= room;
      for (auto const i : needed) {
        have[i] = static_cast<char>(fits);
        if (fits) { take(model, i); }
      }
    }
  }

 private:
  static constexpr signed char gone = -1;

  /// What is taken takes what it needs, and what needs something that is gone is gone. False if a course would be both.
  [[nodiscard]] static bool follow(selection_model<> const& model, std::size_t i, std::vector<signed char>& mark,
                                   bool& settled)
  {
    auto const set_to = [&](std::size_t j, signed char how) {
      if (mark[j] == how) { return true; }
      bool const free = mark[j] == 0;
      mark[j] = how;
      settled = false;
      return free;
    };
    for (auto const b : model.before[i]) {
      if (mark[i] == 1 && !set_to(b, 1)) { return false; }
      if (mark[b] == gone && !set_to(i, gone)) { return false; }
    }
    for (auto const& group : model.groups[i]) {
      if (mark[i] == gone || std::ranges::any_of(group, [&](std::size_t j) { return mark[j] == 1; })) { continue; }
      auto const open_one = [&](std::size_t j) { return mark[j] == 0; };
      auto const hopes = std::ranges::count_if(group, open_one);
      if (hopes == 0 && !set_to(i, gone)) { return false; }
      if (hopes == 1 && mark[i] == 1) { static_cast<void>(set_to(*std::ranges::find_if(group, open_one), 1)); }
    }
    return true;
  }

  void take(selection_model<> const& model, std::size_t i)
  {
    taken.push_back(i);
    room -= model.hours[i];
    value += model.value[i];
  }
};

}  // namespace mentorics::curriculum::detail
