// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A sequence of courses as it is held: when each course's lessons begin and end, and when it counts as finished.
struct timetable {
  std::vector<milliseconds> begin = {};  ///< by place in the order
  std::vector<milliseconds> end = {};    ///< by place in the order
  std::vector<std::size_t> finished =
      {};  ///< by course number: the place that finishes it, with its corequisites; or `not_scheduled`

  [[nodiscard]] std::size_t finish_week(reduced_problem<> const& open, std::size_t i) const
  {
    return finished[i] == not_scheduled ? not_scheduled : open.week(end[finished[i]]);
  }
};

template <class = void>
[[nodiscard]] inline timetable hold(reduced_problem<> const& open, std::vector<std::size_t> const& order)
{
  timetable result{.finished = std::vector<std::size_t>(open.size(), not_scheduled)};
  std::vector<bool> held(open.size(), false);
  milliseconds time = 0;
  for (auto const i : order) {
    time = (std::max)(time, open[i].release);
    result.begin.push_back(time);
    time += open.time(i);
    result.end.push_back(time);
    held[i] = true;
    for (auto const j : order) {
      bool const complete =
          held[j] && std::ranges::all_of(open[j].together, [&](std::size_t k) { return bool(held[k]); });
      if (complete && result.finished[j] == not_scheduled) { result.finished[j] = result.end.size() - 1; }
      if (j == i) { break; }
    }
  }
  return result;
}

/// True if the order has all mandatory courses.
template <class = void>
[[nodiscard]] inline bool is_complete(reduced_problem<> const& open, std::vector<std::size_t> const& order)
{
  std::size_t count = 0;
  for (std::size_t i = 0; i < open.size(); ++i) { count += open[i].forced ? 1U : 0U; }
  auto const forced = [&](std::size_t i) { return open[i].forced; };
  return !open.impossible() && static_cast<std::size_t>(std::ranges::count_if(order, forced)) == count;
}

/// What a plan of this order is worth.
template <class = void>
[[nodiscard]] inline double value_of(reduced_problem<> const& open, std::vector<std::size_t> const& order)
{
  auto const table = hold(open, order);
  double value = 0.0;
  for (auto const i : order) {
    auto const week = table.finish_week(open, i);
    if (week != not_scheduled) { value += open.value(i, week); }
  }
  return value;
}

/// What of an order of courses (indices of the catalogue) can still be held, in that order.
template <class = void>
[[nodiscard]] inline std::vector<std::size_t> feasible_prefix(reduced_problem<> const& open,
                                                              std::span<std::size_t const> ids)
{
  std::vector<std::size_t> order;
  milliseconds time = 0;
  double fees = 0.0;
  for (auto const id : ids) {
    std::size_t i = 0;
    while (i < open.size() && open.id(i) != id) { ++i; }
    if (i == open.size()) { continue; }  // completed, or out of reach
    auto const table = hold(open, order);
    auto const is_finished = [&](std::size_t j) { return table.finished[j] != not_scheduled; };
    bool const ready =
        std::ranges::all_of(open[i].prerequisites, is_finished) &&
        std::ranges::all_of(open[i].any_of, [&](auto const& g) { return std::ranges::any_of(g, is_finished); });
    auto const end = (std::max)(time, open[i].release) + open.time(i);
    if (!ready || open.week(end) == open.weeks() || fees + open[i].fee > open.budget()) { continue; }
    order.push_back(i);
    time = end;
    fees += open[i].fee;
  }
  return order;
}

/// Courses of `order` that are mandatory or worth something when finished, and what those need. The others only cost time.
template <class = void>
[[nodiscard]] inline std::vector<std::size_t> without_idle_courses(reduced_problem<> const& open,
                                                                   std::vector<std::size_t> const& order)
{
  auto const table = hold(open, order);
  std::vector<bool> useful(open.size(), false);
  std::vector<std::size_t> needed;
  auto const need = [&](std::size_t i) {
    if (!useful[i]) {
      useful[i] = true;
      needed.push_back(i);
    }
  };
  for (auto const i : order) {
    auto const week = table.finish_week(open, i);
    if (week != not_scheduled && (open[i].mandatory || open.value(i, week) > 0.0)) { need(i); }
  }
  for (std::size_t k = 0; k < needed.size(); ++k) {
    for (auto const j : open[needed[k]].limits) { need(j); }
    for (auto const& group : open[needed[k]].any_of) {  // the one that was finished first is enough
      need(*std::ranges::min_element(group, {}, [&](std::size_t j) { return table.finished[j]; }));
    }
  }
  std::vector<std::size_t> kept;
  std::ranges::copy_if(order, std::back_inserter(kept), [&](std::size_t i) { return bool(useful[i]); });
  return kept;
}

/// Writes the courses of `order` (numbers of `open`, in an order that can be held) into the weeks of `result`.
template <class = void>
inline void build_timetable(reduced_problem<> const& open, std::size_t courses, std::vector<std::size_t> order,
                            plan& result)
{
  order = without_idle_courses(open, order);
  auto const table = hold(open, order);
  result.lessons.clear();
  result.order.clear();
  result.finish_week.assign(courses, not_scheduled);
  result.value = 0.0;
  for (std::size_t place = 0; place < order.size(); ++place) {
    auto const i = order[place];
    auto const end = table.end[place];
    auto time = table.begin[place];
    auto const last = open.week(end);
    // A lesson lies in the weeks whose time (capacity(t - 1), capacity(t)] it meets.
    for (auto t = open.week(time); t <= last; ++t) {
      auto const until = (std::min)(end, open.capacity(t));
      if (until > time || (t == last && open.time(i) == 0)) {
        result.lessons.push_back({.course = open.id(i), .week = t, .hours = to_hours(until - time)});
      }
      time = (std::max)(time, until);
    }
    result.order.push_back(open.id(i));
    result.finish_week[open.id(i)] = table.finish_week(open, i);
    result.value += open.value(i, result.finish_week[open.id(i)]);
  }
}

}  // namespace mentorics::curriculum::detail
