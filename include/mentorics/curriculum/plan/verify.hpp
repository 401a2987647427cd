// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/plan_defect.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace mentorics::curriculum {

/// Recomputes a plan from the problem definition, hour by hour; shares no code with the solvers. A plan that is empty
/// because none was found (`infeasible`, or a limit came first) need not have the mandatory courses.
///
/// Checks lessons, hours, weeks, prerequisites, finish weeks, value, and that the certificate is consistent. Hours are
/// compared to 1e-6 h for each lesson, values to 1e-9 relative. A plan that is called optimal must have a gap of at
/// most `gap_allowed` * value, the scheduler's tolerance. Whether the bound itself holds is not checked.
/// \throws std::invalid_argument if the problem is not valid.
template <class = void>
[[nodiscard]] inline verification<plan_defect> verify(problem const& p, plan const& made, double gap_allowed = 1e-9)
{
  constexpr double hour_slack = 1e-6;
  validate(p);
  verification<plan_defect> result;

  auto const n = p.catalogue.size();
  for (std::size_t k = 0; k < made.lessons.size(); ++k) {
    auto const& [course, week, hours] = made.lessons[k];
    if (course >= n) {
      result.report(plan_defect::unknown_course, k, static_cast<double>(n), static_cast<double>(course));
    }
    if (week >= p.calendar.weeks()) { result.report(plan_defect::unknown_week, k, 0.0, static_cast<double>(week)); }
    if (!is_finite(hours) || hours < 0.0) { result.report(plan_defect::bad_hours, k, 0.0, hours); }
  }
  if (!result.ok()) { return result; }  // nothing else can be looked up safely

  // Runs of lessons of one course, in the order in which they are held. A course is finished when its lessons and those of
  // its corequisites, and of theirs, are over.
  std::vector<std::size_t> held;
  std::vector<bool> completed(n, false);
  for (auto const c : p.completed) { completed[c] = true; }
  std::vector<bool> taught_whole = completed;
  auto const is_finished = [&](std::size_t c) {
    std::vector<std::size_t> parts{c};
    for (std::size_t k = 0; k < parts.size(); ++k) {
      if (completed[parts[k]]) { continue; }
      if (!taught_whole[parts[k]]) { return false; }
      for (auto const j : p.catalogue[parts[k]].corequisites) {
        if (std::find(parts.begin(), parts.end(), j) == parts.end()) { parts.push_back(j); }
      }
    }
    return true;
  };
  std::vector<std::size_t> finish_week(n, not_scheduled);
  auto const close_run = [&](std::size_t week) {
    if (held.empty()) { return; }
    taught_whole[held.back()] = true;
    for (auto const c : held) {
      if (finish_week[c] == not_scheduled && is_finished(c)) { finish_week[c] = week; }
    }
  };
  // Hours of the weeks 0..t; a lesson of no hours is early enough if no hours lie between it and its earliest week.
  auto const until = [&](std::size_t t) {
    return std::accumulate(p.calendar.hours.begin(), p.calendar.hours.begin() + static_cast<std::ptrdiff_t>(t) + 1,
                           0.0);
  };
  auto const until_before = [&](std::size_t c) {
    return p.earliest[c] == 0 ? 0.0 : until((std::min)(p.earliest[c], p.calendar.weeks()) - 1);
  };
  std::vector<double> taught(n, 0.0);
  std::vector<double> load(p.calendar.weeks(), 0.0);
  for (std::size_t k = 0; k < made.lessons.size(); ++k) {
    auto const& [course, week, hours] = made.lessons[k];
    if (k > 0 && week < made.lessons[k - 1].week) { result.report(plan_defect::interrupted, k); }
    bool const no_hours_since =
        !p.earliest.empty() && hours <= hour_slack && until(week) >= until_before(course) - hour_slack;
    if (!p.earliest.empty() && week < p.earliest[course] && !no_hours_since) {
      result.report(plan_defect::too_early, k, static_cast<double>(p.earliest[course]), static_cast<double>(week));
    }
    if (k == 0 || course != made.lessons[k - 1].course) {
      if (k > 0) { close_run(made.lessons[k - 1].week); }
      if (completed[course]) { result.report(plan_defect::repeated_course, course); }
      if (std::find(held.begin(), held.end(), course) != held.end()) { result.report(plan_defect::interrupted, k); }
      auto const known = [&](std::size_t j) { return completed[j] || (finish_week[j] != not_scheduled); };
      for (auto const before : p.catalogue[course].prerequisites) {
        if (!known(before)) {
          result.report(plan_defect::missing_prerequisite, course, 0.0, static_cast<double>(before));
        }
      }
      for (auto const& group : p.catalogue[course].any_of) {
        if (std::none_of(group.begin(), group.end(), known)) {
          result.report(plan_defect::missing_prerequisite, course);
        }
      }
      held.push_back(course);
    }
    taught[course] += hours;
    load[week] += hours;
  }
  if (!made.lessons.empty()) { close_run(made.lessons.back().week); }

  double const slack = hour_slack * static_cast<double>(1 + made.lessons.size());
  for (std::size_t t = 0; t < load.size(); ++t) {
    if (load[t] > p.calendar.hours[t] + slack) {
      result.report(plan_defect::overfull_week, t, p.calendar.hours[t], load[t]);
    }
  }
  double value = 0.0;
  double fees = 0.0;
  for (auto const c : held) {
    double const hours = p.hours_left.empty() ? p.catalogue[c].hours : p.hours_left[c];
    if (std::abs(taught[c] - hours) > slack) { result.report(plan_defect::wrong_hours, c, hours, taught[c]); }
    fees += p.catalogue[c].fee;
    if (finish_week[c] != not_scheduled) {
      value += p.values(c, finish_week[c]);
    } else {
      result.report(plan_defect::missing_corequisite, c);
    }
  }
  if (fees > p.budget * (1.0 + 1e-9) && is_finite(p.budget)) {
    result.report(plan_defect::over_budget, 0, p.budget, fees);
  }
  bool const any_plan = made.outcome != status::infeasible && !(made.outcome != status::optimal && held.empty());
  for (auto const c : p.mandatory) {
    if (any_plan && !completed[c] && finish_week[c] == not_scheduled) {
      result.report(plan_defect::missing_mandatory, c);
    }
  }
  if (made.order != held) { result.report(plan_defect::wrong_order, made.order.size()); }
  for (std::size_t c = 0; c < n; ++c) {
    auto const claimed = c < made.finish_week.size() ? made.finish_week[c] : not_scheduled;
    if (claimed != finish_week[c] || made.finish_week.size() != n) {
      result.report(plan_defect::wrong_finish_week, c, static_cast<double>(finish_week[c]),
                    static_cast<double>(claimed));
    }
  }
  double const tolerance = 1e-9 * std::abs(value);
  if (!(std::abs(made.value - value) <= tolerance)) { result.report(plan_defect::wrong_value, 0, value, made.value); }
  auto const& [claimed, bound, kind] = made.certificate;
  bool const consistent = std::abs(claimed - value) <= tolerance && bound >= value - tolerance;
  bool const no_gap = bound - value <= (gap_allowed + 2e-12) * std::abs(value);
  bool const proved = made.outcome != status::optimal || (no_gap && kind != proof::none && kind != proof::local);
  if (!consistent || !proved) { result.report(plan_defect::wrong_certificate, 0, value, bound); }
  return result;
}

}  // namespace mentorics::curriculum
