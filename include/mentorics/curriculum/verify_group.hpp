// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/group_plan.hpp>
#include <mentorics/curriculum/group_problem.hpp>
#include <mentorics/curriculum/verify.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// What can be wrong with the plans of a group, besides the plans themselves.
enum class group_defect : unsigned char {
  wrong_number,       ///< there is not one plan for each student
  bad_plan,           ///< a student's plan does not pass `verify`
  bad_session,        ///< a session is unknown, is held twice, or a participant has no seat
  apart,              ///< the participants of a session do not sit in it in the same weeks for the same hours
  overfull_week,      ///< the mentor has fewer hours
  wrong_hours,        ///< the hours used are not those of the lessons
  wrong_value,        ///< total or smallest value is not that of the plans
  wrong_certificate,  ///< the bound is below the value
};

[[nodiscard]] constexpr std::string_view to_string(group_defect d) noexcept
{
  constexpr std::string_view names[] = {"wrong_number",  "bad_plan",    "bad_session", "apart",
                                        "overfull_week", "wrong_hours", "wrong_value", "wrong_certificate"};
  return names[static_cast<std::size_t>(d)];
}

struct group_violation {
  group_defect kind = group_defect::wrong_number;
  std::size_t where = 0;  ///< a student, a session or a week
};

struct [[nodiscard]] group_verification {
  std::vector<group_violation> violations = {};

  [[nodiscard]] bool ok() const noexcept { return violations.empty(); }
  [[nodiscard]] explicit operator bool() const noexcept { return ok(); }
};

/// Recomputes the plans of a group from the text of the problem; shares no code with `group_plan`. Each student's plan by
/// `verify`; then sessions, the mentor's hours (to 1e-6 h for each lesson) and values (to 1e-9 relative).
/// \throws std::invalid_argument if the problem is not valid.
[[nodiscard]] inline group_verification verify(group_problem const& g, group_plan_result const& made)
{
  validate(g);
  group_verification result;
  auto const report = [&](group_defect kind, std::size_t where) { result.violations.push_back({.kind = kind, .where = where}); };
  if (made.plans.size() != g.students.size()) {
    report(group_defect::wrong_number, made.plans.size());
    return result;
  }
  for (std::size_t k = 0; k < made.plans.size(); ++k) {
    if (!verify(g.students[k], made.plans[k])) { report(group_defect::bad_plan, k); }
  }
  if (!result.ok()) { return result; }

  using weekly_hours = std::map<std::size_t, double>;
  auto const hours_of = [&](group_seat const& seat) {
    weekly_hours hours;
    for (auto const& l : made.plans[seat.student].lessons) {
      if (l.course == seat.course) { hours[l.week] += l.hours; }
    }
    return hours;
  };
  weekly_hours load;
  std::size_t lessons = 1;
  for (auto const& p : made.plans) {
    lessons += p.lessons.size();
    for (auto const& l : p.lessons) { load[l.week] += l.hours; }
  }
  std::vector<bool> held(g.sessions.size(), false);
  for (std::size_t k = 0; k < made.sessions.size(); ++k) {
    auto const& [session, students] = made.sessions[k];
    if (session >= g.sessions.size() || held[session] || students.empty()) {
      report(group_defect::bad_session, k);
      continue;
    }
    held[session] = true;
    auto const& seats = g.sessions[session].seats;
    weekly_hours first;
    for (std::size_t j = 0; j < students.size(); ++j) {
      auto const seat = std::ranges::find(seats, students[j], &group_seat::student);
      bool const repeated = std::count(students.begin(), students.end(), students[j]) > 1;
      if (seat == seats.end() || repeated) {
        report(group_defect::bad_session, k);
        break;
      }
      auto const hours = hours_of(*seat);
      if (hours.empty()) { report(group_defect::apart, k); }
      if (j == 0) {
        first = hours;
        continue;
      }
      for (auto const& [week, h] : hours) {
        auto const same = first.find(week);
        if (same == first.end() || std::abs(same->second - h) > 1e-6) { report(group_defect::apart, k); }
        load[week] -= h;  // one of them is enough
      }
      if (hours.size() != first.size()) { report(group_defect::apart, k); }
    }
  }
  double const slack = 1e-6 * static_cast<double>(lessons);
  for (auto const& [week, hours] : load) {
    double const there = week < g.mentor_hours.size() ? g.mentor_hours[week] : 0.0;
    if (hours > there + slack) { report(group_defect::overfull_week, week); }
    double const claimed = week < made.mentor_hours.size() ? made.mentor_hours[week] : 0.0;
    if (std::abs(claimed - hours) > slack) { report(group_defect::wrong_hours, week); }
  }
  double total = 0.0;
  double smallest = made.plans.empty() ? 0.0 : no_limit;
  for (auto const& p : made.plans) {
    total += p.value;
    smallest = (std::min)(smallest, p.value);
  }
  double const tolerance = 1e-9 * (std::max)(1.0, total);
  bool const right = std::abs(made.total_value - total) <= tolerance && std::abs(made.smallest_value - smallest) <= tolerance;
  if (!right) { report(group_defect::wrong_value, 0); }
  if (!(made.certificate.bound >= made.certificate.value - tolerance)) { report(group_defect::wrong_certificate, 0); }
  return result;
}

}  // namespace mentorics::curriculum
