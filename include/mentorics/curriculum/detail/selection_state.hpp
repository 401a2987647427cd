// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/closure_relaxation.hpp>
#include <mentorics/curriculum/detail/selection_model.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A node of the search: what is taken, what may still be taken, and the hours that are left. Open courses ascend.
struct selection_state {
  using units = selection_model::units;
  using set = std::vector<std::size_t>;

  set open = {};
  set taken = {};
  units room = 0;
  double value = 0.0;

  /// The root: everything is open.
  explicit selection_state(selection_model const& model) : open(model.size()), room(model.capacity)
  {
    std::iota(open.begin(), open.end(), std::size_t{0});
  }

  /// Takes (1) and leaves (-1) open courses with all that follows from it; false if that contradicts itself or does not
  /// fit.
  [[nodiscard]] bool decide(selection_model const& model, std::vector<signed char> const& decided)
  {
    std::vector<signed char> mark(model.size(), 2);  // neither taken nor open: nothing follows
    for (std::size_t k = 0; k < open.size(); ++k) { mark[open[k]] = decided[k]; }
    for (auto k = open.size(); k-- > 0;) {  // prerequisites come first
      if (mark[open[k]] != 1) { continue; }
      for (auto const b : model.before[open[k]]) {
        if (mark[b] == -1) { return false; }
        if (mark[b] == 0) { mark[b] = 1; }
      }
    }
    set left;
    for (auto const i : open) {
      for (auto const b : model.before[i]) {
        if (mark[b] != -1) { continue; }
        if (mark[i] == 1) { return false; }
        mark[i] = -1;
      }
      if (mark[i] == 0) { left.push_back(i); }
      if (mark[i] == 1) { take(model, i); }
    }
    open = std::move(left);
    return room >= 0;
  }

  /// Only one open course is decided.
  [[nodiscard]] bool decide(selection_model const& model, std::size_t place, signed char how)
  {
    std::vector<signed char> decided(open.size(), 0);
    decided[place] = how;
    return decide(model, decided);
  }

  /// Takes the relaxation's set, which fits, and then what else fits with all that it needs, best reduced value first.
  void add_greedily(selection_model const& model, closure_relaxation const& relaxed)
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
        for (auto const b : model.before[needed[q]]) {
          if (have[b] != 0) { continue; }
          have[b] = 1;
          needed.push_back(b);
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
  void take(selection_model const& model, std::size_t i)
  {
    taken.push_back(i);
    room -= model.hours[i];
    value += model.value[i];
  }
};

}  // namespace mentorics::curriculum::detail
