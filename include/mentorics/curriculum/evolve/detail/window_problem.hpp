// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/evolve/detail/decoded_plan.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Where a course stands while a window of an order is planned anew.
enum class window_part : unsigned char { before, window, after, candidate, out };

/// The courses of a window: `members` may be planned anew between the study times `from` and `to`; the window ends before
/// place `last` of `order`.
struct window_courses {
  std::vector<std::size_t> const& members;
  std::vector<std::size_t> const& order;
  std::size_t last;
  milliseconds from;
  milliseconds to;
};

/// A window of an order as a problem of its own. Keeps references.
template <class = void>
class window_problem {
 public:
  window_problem(reduced_problem<> const& open, plan_limits const& within, std::vector<window_part> const& role)
      : open_(open), within_(within), role_(role)
  {}

  /// What the scheduler is asked; `fees` are those of the whole order.
  [[nodiscard]] problem operator()(window_courses const& window, double fees) const
  {
    auto const& [members, order, last, from, to] = window;
    std::vector<std::size_t> number(open_.size(), not_scheduled);
    for (std::size_t k = 0; k < members.size(); ++k) { number[members[k]] = k; }
    auto const first_week = open_.week(from);
    auto const weeks = (std::min)(open_.week(to), within_.weeks - 1) - first_week + 1;
    problem p;
    for (std::size_t t = 0; t < weeks; ++t) {
      auto const begin = first_week + t == 0 ? 0 : open_.capacity(first_week + t - 1);
      p.calendar.hours.push_back(to_hours((std::min)(to, open_.capacity(first_week + t)) - (std::max)(from, begin)));
    }
    auto const mapped = [&](std::vector<std::size_t> const& list) {
      std::vector<std::size_t> result;
      for (auto const j : list) {
        if (number[j] != not_scheduled) { result.push_back(number[j]); }
      }
      return result;
    };
    std::vector<course> courses;
    std::vector<double> rows;
    double spent = fees;
    for (auto const i : members) {
      course c{.hours = to_hours(open_.time(i)), .prerequisites = mapped(open_.prerequisites(i)), .fee = open_[i].fee};
      c.corequisites = mapped(open_[i].together);
      for (auto const& group : open_[i].any_of) {
        bool const met = std::ranges::any_of(group, [&](std::size_t j) { return role_[j] == part::before; });
        if (!met) { c.any_of.push_back(mapped(group)); }
      }
      courses.push_back(std::move(c));
      for (std::size_t t = 0; t < weeks; ++t) { rows.push_back(open_.value(i, first_week + t)); }
      std::size_t wait = 0;
      while (wait < weeks && open_[i].release > from && open_.capacity(first_week + wait) < open_[i].release) {
        ++wait;
      }
      p.earliest.push_back(open_[i].release > from ? wait + 1 : 0);
      if (role_[i] == part::window) { spent -= open_[i].fee; }
    }
    p.catalogue = catalogue(std::move(courses));
    p.values = value_table(std::move(rows), weeks);
    if (within_.budget < no_limit) { p.budget = (std::max)(0.0, within_.budget - spent); }
    for (auto const i : members) {
      if (role_[i] == part::window && is_needed(i, order, last)) { p.mandatory.push_back(number[i]); }
    }
    return p;
  }

 private:
  using part = window_part;

  [[nodiscard]] bool inside(std::size_t j) const { return role_[j] == part::window || role_[j] == part::candidate; }

  /// True if course i of the window is mandatory, or a course outside the window may count on it.
  [[nodiscard]] bool is_needed(std::size_t i, std::vector<std::size_t> const& order, std::size_t last) const
  {
    if (open_[i].mandatory) { return true; }
    auto const has = [&](std::vector<std::size_t> const& list) { return std::ranges::find(list, i) != list.end(); };
    for (std::size_t k = 0; k < order.size(); ++k) {
      auto const& c = open_[order[k]];
      if (inside(order[k])) { continue; }
      if (has(c.together)) { return true; }
      if (k >= last && (has(c.prerequisites) || std::ranges::any_of(c.any_of, has))) { return true; }
    }
    return false;
  }

  reduced_problem<> const& open_;
  plan_limits const& within_;
  std::vector<window_part> const& role_;
};

}  // namespace mentorics::curriculum::detail
