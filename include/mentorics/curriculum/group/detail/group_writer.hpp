// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/group/detail/group_decoder.hpp>
#include <mentorics/curriculum/group/group_plan_options.hpp>
#include <mentorics/curriculum/group/group_plan_result.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The plans of the students from the lessons of a decoding; courses without their corequisites are dropped.
template <class = void>
inline void write_group(group_problem const& g, group_decoder const& decoder, decoded_group const& s,
                        group_plan_result& result)
{
  std::size_t weeks = 0;
  for (auto const& p : g.students) { weeks = (std::max)(weeks, p.calendar.weeks()); }
  result.mentor_hours.assign(weeks, 0.0);
  std::vector<held_session> held(g.sessions.size());
  for (std::size_t k = 0; k < g.students.size(); ++k) {
    auto const& open = decoder.open(k);
    auto& made = result.plans[k];
    made.finish_week.assign(g.students[k].catalogue.size(), not_scheduled);
    std::vector<bool> seen(open.size(), false);
    for (auto const& [course, week, time, session] : s.student[k].lessons) {
      if (s.student[k].finished[course] == not_scheduled) { continue; }
      auto const id = open.id(course);
      double const hours = to_hours(time);
      made.lessons.push_back({.course = id, .week = week, .hours = hours});
      bool const counted =
          session != not_scheduled && !held[session].students.empty() && held[session].students.front() != k;
      if (!counted) { result.mentor_hours[week] += hours; }
      if (seen[course]) { continue; }
      seen[course] = true;
      made.order.push_back(id);
      made.finish_week[id] = s.student[k].finished[course];
      made.value += open.value(course, made.finish_week[id]);
      if (session != not_scheduled) { held[session].students.push_back(k); }
    }
  }
  for (std::size_t k = 0; k < held.size(); ++k) {
    held[k].session = k;
    if (held[k].students.size() > 1) { result.sessions.push_back(std::move(held[k])); }
  }
}

/// Values, shares and certificates of the plans that stand in `result`, for a goal that no plan can have above `bound`.
template <class = void>
inline void sum_up(group_problem const& g, group_decoder const& decoder, group_goal goal, double bound,
                   group_plan_result& result)
{
  bool const nobody = g.students.empty();
  result.smallest_value = nobody ? 0.0 : no_limit;
  result.smallest_share = nobody ? 0.0 : no_limit;
  for (std::size_t k = 0; k < g.students.size(); ++k) {
    auto& made = result.plans[k];
    made.outcome = result.outcome == status::infeasible ? status::infeasible : status::limit_reached;
    made.certificate = {
        .value = made.value, .bound = (std::max)(result.alone[k], made.value), .kind = proof::relaxation};
    result.total_value += made.value;
    result.smallest_value = (std::min)(result.smallest_value, made.value);
    result.smallest_share = (std::min)(result.smallest_share, decoder.share(k, made.value));
  }
  double const value = goal == group_goal::total_value      ? result.total_value
                       : goal == group_goal::smallest_value ? result.smallest_value
                                                            : result.smallest_share;
  result.certificate = {.value = value, .bound = (std::max)(bound, value), .kind = proof::relaxation};
}

}  // namespace mentorics::curriculum::detail
