// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/maximum_closure.hpp>
#include <mentorics/curriculum/selection/detail/selection_model.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// The linear relaxation of a selection among some of the courses: a price of the hour and subsidies of prerequisites.
///
/// For a price the best closed set is a maximum closure; the price at which a set that fits and one that does not are
/// equally good is the best one. The flow of the closure pays for prerequisites, so that
///   price * room + sum max(0, reduced_i),   reduced_i = v_i - price h_i - paid + received,
/// is a bound whatever the rounding, and a course decided against the sign of its reduced value costs |reduced_i|.
/// Source: Chicoisne et al. (2012), critical multiplier; You and Yamada (2007), pegging.
template <class = void>
class closure_relaxation {
 public:
  using units = selection_model<>::units;

  /// `open` are the courses to decide, ascending; prerequisites outside it count as taken.
  closure_relaxation(selection_model<> const& model, std::vector<std::size_t> const& open, units room)
      : model_(model), open_(open), room_(room), closure_(open.size()), profit_(open.size())
  {
    std::vector<std::size_t> place(model.size(), nowhere);
    for (std::size_t k = 0; k < open.size(); ++k) { place[open[k]] = k; }
    for (std::size_t k = 0; k < open.size(); ++k) {
      for (auto const b : model.before[open[k]]) {
        if (place[b] != nowhere) { arcs_.push_back({k, place[b], closure_.need(k, place[b])}); }
      }
    }
    solve();
  }

  double bound = 0.0;                ///< of the value of the open courses
  std::vector<double> reduced = {};  ///< by place in `open`
  std::vector<char> inside = {};     ///< of a closed set that fits
  std::vector<char> critical = {};   ///< in the set that does not fit, but not in the one that does

 private:
  static constexpr auto nowhere = static_cast<std::size_t>(-1);

  struct arc {
    std::size_t course;
    std::size_t needed;
    std::size_t number;
  };

  struct closed_set {
    double value = 0.0;
    units hours = 0;
    std::vector<char> members = {};
  };

  [[nodiscard]] closed_set best_at(double price)
  {
    double largest = 0.0;
    for (auto const i : open_) {
      largest = (std::max)(largest, std::abs(model_.value[i] - price * static_cast<double>(model_.hours[i])));
    }
    scale_ = maximum_closure<>::scale(largest, 1e11);
    for (std::size_t k = 0; k < open_.size(); ++k) {
      auto const i = open_[k];
      profit_[k] =
          maximum_closure<>::to_amount((model_.value[i] - price * static_cast<double>(model_.hours[i])) * scale_);
    }
    closure_.solve(profit_);
    closed_set made;
    for (std::size_t k = 0; k < open_.size(); ++k) {
      made.members.push_back(closure_.chosen(k) ? 1 : 0);
      if (made.members[k] != 0) {
        made.value += model_.value[open_[k]];
        made.hours += model_.hours[open_[k]];
      }
    }
    return made;
  }

  void solve()
  {
    closed_set fits{.members = std::vector<char>(open_.size(), 0)};
    double price = 0.0;
    auto over = best_at(price);
    if (over.hours <= room_) {
      fits = over;
    } else {
      for (int step = 0; step < 60; ++step) {
        price = (over.value - fits.value) / static_cast<double>(over.hours - fits.hours);
        auto const now = best_at(price);
        auto const at = [&](closed_set const& s) { return s.value - price * static_cast<double>(s.hours); };
        if (at(now) <= at(fits) + 1e-10 * (1.0 + std::abs(over.value))) { break; }
        (now.hours <= room_ ? fits : over) = now;
      }
    }
    read_bound(price);
    inside = fits.members;
    critical.assign(open_.size(), 0);
    for (std::size_t k = 0; k < open_.size(); ++k) {
      critical[k] = over.members[k] != 0 && fits.members[k] == 0 ? 1 : 0;
    }
  }

  void read_bound(double price)
  {
    for (auto const i : open_) { reduced.push_back(model_.value[i] - price * static_cast<double>(model_.hours[i])); }
    for (auto const& [course, needed, number] : arcs_) {
      double const paid = static_cast<double>(closure_.flow(number)) / scale_;
      reduced[course] -= paid;
      reduced[needed] += paid;
    }
    bound = price * static_cast<double>(room_);
    for (double const r : reduced) { bound += (std::max)(r, 0.0); }
  }

  selection_model<> const& model_;
  std::vector<std::size_t> const& open_;
  units room_;
  maximum_closure<> closure_;
  std::vector<maximum_closure<>::amount> profit_;
  std::vector<arc> arcs_ = {};
  double scale_ = 1.0;
};

}  // namespace mentorics::curriculum::detail
