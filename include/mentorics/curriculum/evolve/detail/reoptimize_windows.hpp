// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/evolve/detail/window_problem.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Improves an order of courses: a window of it is planned anew by the exact scheduler, the rest stays as it is.
///
/// The window may also take in courses that the plan has left out. It has the study time between the courses before it and
/// those after it, what the others leave of the budget, and must finish what those after it need. The windows overlap by
/// half and are run through until none gains any more. The result is never worse.
template <class = void>
class window_polisher {
 public:
  window_polisher(reduced_problem<> const& open, key_decoder<> const& decoder, plan_limits const& within,
                  std::size_t window, std::size_t max_states)
      : open_(open), decoder_(decoder), within_(within), window_(window), max_states_(max_states), role_(open.size())
  {}

  /// `order` can be held.
  void operator()(std::vector<std::size_t>& order, int most_rounds = 8)
  {
    best_ = decoder_.replay(order, within_, now_);
    order = now_.order;
    auto const step = (std::max)(window_ / 2, std::size_t{1});
    bool gained = true;
    for (int round = 0; gained && round < most_rounds; ++round) {
      gained = false;
      auto const offset = round % 2 == 0 ? std::size_t{0} : step / 2;
      for (auto first = offset; first == offset || first < order.size(); first += step) {
        gained = improve(order, (std::min)(first, order.size())) || gained;
        if (first == 0 && window_ >= order.size()) { break; }  // that was the whole plan
      }
    }
  }

 private:
  using part = window_part;

  [[nodiscard]] bool improve(std::vector<std::size_t>& order, std::size_t first)
  {
    auto const last = (std::min)(first + window_, order.size());
    decoder_.replay(order, within_, now_);
    if (now_.order.size() != order.size()) { return false; }
    milliseconds const from = first == 0 ? 0 : now_.end[first - 1];
    auto const all = open_.capacity(within_.weeks - 1);
    milliseconds const to = last == order.size() ? all : now_.end[last] - open_.time(order[last]);
    if (to < from) { return false; }
    std::ranges::fill(role_, part::out);
    for (std::size_t k = 0; k < order.size(); ++k) {
      role_[order[k]] = k < first ? part::before : k < last ? part::window : part::after;
    }
    auto const members = choose_courses(order, first, last, open_.week(from));
    if (members.empty()) { return false; }
    window_problem<> const sub(open_, within_, role_);
    window_courses const window{.members = members, .order = order, .last = last, .from = from, .to = to};
    auto const made = schedule(sub(window, now_.fees), {.max_states = max_states_});
    if (made.lessons.empty()) { return false; }

    std::vector<std::size_t> changed(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(first));
    for (auto const k : made.order) { changed.push_back(members[k]); }
    changed.insert(changed.end(), order.begin() + static_cast<std::ptrdiff_t>(last), order.end());
    double const value = decoder_.replay(changed, within_, now_);
    if (!(value > best_ + 1e-9 * std::abs(best_))) { return false; }
    best_ = value;
    order = now_.order;
    return true;
  }

  /// The courses of the window, and those left out that promise most for their hours, with all that they require.
  [[nodiscard]] std::vector<std::size_t> choose_courses(std::vector<std::size_t> const& order, std::size_t first,
                                                        std::size_t last, std::size_t week)
  {
    auto const most_candidates = window_;
    std::vector<std::size_t> members(order.begin() + static_cast<std::ptrdiff_t>(first),
                                     order.begin() + static_cast<std::ptrdiff_t>(last));
    struct promise {
      double density;
      std::size_t course;
    };
    std::vector<promise> promises;
    for (std::size_t i = 0; i < open_.size() && week < open_.weeks(); ++i) {
      if (role_[i] != part::out || !open_[i].fits) { continue; }
      double value = open_.value(i, week);
      auto hours = static_cast<double>(open_.time(i));
      bool possible = value > 0.0;
      for (auto const j : open_.required(i)) {
        possible = possible && role_[j] != part::after;
        if (role_[j] != part::out) { continue; }
        value += open_.value(j, week);
        hours += static_cast<double>(open_.time(j));
      }
      if (possible) { promises.push_back({.density = value / (hours + 1.0), .course = i}); }
    }
    std::ranges::stable_sort(promises, [](promise const& a, promise const& b) { return a.density > b.density; });
    std::size_t candidates = 0;
    auto const take = [&](std::size_t i) {
      if (role_[i] != part::out) { return; }
      role_[i] = part::candidate;
      members.push_back(i);
      ++candidates;
    };
    for (auto const& [density, course] : promises) {
      if (candidates >= most_candidates) { break; }
      for (auto const j : open_.required(course)) { take(j); }
      take(course);
    }
    drop_hopeless(members);
    return members;
  }

  [[nodiscard]] bool inside(std::size_t j) const { return role_[j] == part::window || role_[j] == part::candidate; }

  /// Candidates that need what neither stands before the window nor in it.
  void drop_hopeless(std::vector<std::size_t>& members)
  {
    auto const there = [&](std::size_t j) { return role_[j] == part::before || inside(j); };
    for (bool settled = false; !settled;) {
      settled = true;
      for (auto const i : members) {
        if (role_[i] != part::candidate) { continue; }
        auto const met = [&](std::vector<std::size_t> const& group) { return std::ranges::any_of(group, there); };
        bool const possible = std::ranges::all_of(open_.prerequisites(i), there) &&
                              std::ranges::all_of(open_[i].together, there) &&
                              std::ranges::all_of(open_[i].any_of, met);
        if (possible) { continue; }
        role_[i] = part::out;
        settled = false;
      }
      std::erase_if(members, [&](std::size_t i) { return role_[i] == part::out; });
    }
  }

  reduced_problem<> const& open_;
  key_decoder<> const& decoder_;
  plan_limits within_;
  std::size_t window_;
  std::size_t max_states_;
  std::vector<part> role_;
  decoded_plan now_ = {};
  double best_ = 0.0;
};

}  // namespace mentorics::curriculum::detail
