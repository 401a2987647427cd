// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/first_plans.hpp>
#include <mentorics/curriculum/detail/group_bound.hpp>
#include <mentorics/curriculum/detail/group_decoder.hpp>
#include <mentorics/curriculum/group_plan_options.hpp>
#include <mentorics/curriculum/group_plan_result.hpp>
#include <mentorics/curriculum/group_problem.hpp>
#include <mentorics/curriculum/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The plans of the students from the lessons of a decoding; courses without their corequisites are dropped.
inline void write_group(group_problem const& g, group_decoder const& decoder, decoded_group const& s, group_plan_result& result)
{
  std::size_t weeks = 0;
  for (auto const& p : g.students) { weeks = (std::max)(weeks, p.calendar.weeks()); }
  result.mentor_hours.assign(weeks, 0.0);
  std::vector<held_session> held(g.sessions.size());
  for (std::size_t k = 0; k < g.students.size(); ++k) {
    auto const& open = decoder.open(k);
    auto& made = result.plans[k];
    made.finish_week.assign(g.students[k].catalogue.size(), never);
    std::vector<bool> seen(open.size(), false);
    for (auto const& [course, week, time, session] : s.student[k].lessons) {
      if (s.student[k].finished[course] == never) { continue; }
      auto const id = open.id(course);
      double const hours = to_hours(time);
      made.lessons.push_back({.course = id, .week = week, .hours = hours});
      bool const counted = session != never && !held[session].students.empty() && held[session].students.front() != k;
      if (!counted) { result.mentor_hours[week] += hours; }
      if (seen[course]) { continue; }
      seen[course] = true;
      made.order.push_back(id);
      made.finish_week[id] = s.student[k].finished[course];
      made.value += open.worth(course, made.finish_week[id]);
      if (session != never) { held[session].students.push_back(k); }
    }
  }
  for (std::size_t k = 0; k < held.size(); ++k) {
    held[k].session = k;
    if (held[k].students.size() > 1) { result.sessions.push_back(std::move(held[k])); }
  }
}

/// Greedy plans, with all sessions together and with none.
[[nodiscard]] inline std::vector<std::vector<double>> first_groups(group_problem const& g, group_decoder const& decoder)
{
  std::vector<std::vector<double>> known(8, std::vector<double>(decoder.keys(), 0.0));
  for (std::size_t k = 0; k < g.students.size(); ++k) {
    auto const own = first_plans(decoder.open(k), key_decoder(decoder.open(k)), {});
    for (std::size_t rule = 0; rule < 4; ++rule) {
      for (std::size_t i = 0; i + 1 < own[rule].size(); ++i) {
        known[rule][decoder.first(k) + i] = known[rule + 4][decoder.first(k) + i] = own[rule][i];
      }
    }
  }
  for (std::size_t rule = 0; rule < 4; ++rule) {
    std::fill_n(known[rule].begin() + static_cast<std::ptrdiff_t>(decoder.tasks()), g.sessions.size(), 0.9);
  }
  return known;
}

/// What no plan can reach in the goal.
[[nodiscard]] inline double bound_of(group_problem const& g, group_goal goal, std::vector<double> const& alone)
{
  if (alone.empty()) { return 0.0; }
  double sum = 0.0;
  for (double const b : alone) { sum += b; }
  double const total = (std::min)(sum, group_bound(g).lowest());
  if (goal == group_goal::total_value) { return total; }
  if (goal == group_goal::smallest_share) { return 1.0; }
  return (std::min)(*std::ranges::min_element(alone), total / static_cast<double>(alone.size()));
}

}  // namespace mentorics::curriculum::detail
