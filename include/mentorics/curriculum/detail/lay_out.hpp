// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace mentorics::curriculum::detail {

/// Courses of `order` that are worth something when finished, or that such a course needs. The others only cost time.
[[nodiscard]] inline std::vector<std::size_t> without_idle_courses(open_courses const& open,
                                                                   std::vector<std::size_t> const& order)
{
  std::vector<bool> useful(open.size(), false);
  milliseconds time = 0;
  for (auto const i : order) {
    time += open.time(i);
    if (open.value(i, open.week(time)) > 0.0) {
      useful[i] = true;
      for (auto const a : open.ancestors(i)) { useful[a] = true; }
    }
  }
  std::vector<std::size_t> kept;
  std::copy_if(order.begin(), order.end(), std::back_inserter(kept), [&](std::size_t i) { return useful[i]; });
  return kept;
}

/// Writes the courses of `order` (numbers of `open`, prerequisites first, all fitting) into the weeks of `result`.
inline void lay_out(open_courses const& open, std::size_t courses, std::vector<std::size_t> order, plan& result)
{
  order = without_idle_courses(open, order);
  result.lessons.clear();
  result.order.clear();
  result.finish_week.assign(courses, never);
  result.value = 0.0;
  milliseconds time = 0;
  for (auto const i : order) {
    auto const id = open.id(i);
    auto const end = time + open.time(i);
    auto const last = open.week(end);
    // A lesson lies in the weeks whose time (capacity(t - 1), capacity(t)] it meets.
    for (auto t = open.week(time); t <= last; ++t) {
      auto const until = (std::min)(end, open.capacity(t));
      if (until > time || (t == last && open.time(i) == 0)) {
        result.lessons.push_back({.course = id, .week = t, .hours = to_hours(until - time)});
      }
      time = until;
    }
    result.order.push_back(id);
    result.finish_week[id] = last;
    result.value += open.value(i, last);
  }
}

}  // namespace mentorics::curriculum::detail
