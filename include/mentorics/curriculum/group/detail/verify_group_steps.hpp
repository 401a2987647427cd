// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/group/group_defect.hpp>
#include <mentorics/curriculum/group/group_plan_result.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <vector>

namespace mentorics::curriculum::detail {

/// What `verify` does for a group, one question after another.
template <class = void>
class group_examiner {
 public:
  group_examiner(group_problem const& g, group_plan_result const& made) : g_(g), made_(made) {}

  [[nodiscard]] verification<group_defect> run()
  {
    if (made_.plans.size() != g_.students.size()) {
      result_.report(group_defect::wrong_number, made_.plans.size());
      return result_;
    }
    for (std::size_t k = 0; k < made_.plans.size(); ++k) {
      if (!verify(g_.students[k], made_.plans[k])) { result_.report(group_defect::bad_plan, k); }
    }
    if (!result_.ok()) { return result_; }
    add_lessons();
    examine_sessions();
    examine_hours();
    examine_values();
    return result_;
  }

 private:
  using weekly_hours = std::map<std::size_t, double>;

  /// As if all lessons were held alone.
  void add_lessons()
  {
    for (auto const& p : made_.plans) {
      lessons_ += p.lessons.size();
      for (auto const& l : p.lessons) { load_[l.week] += l.hours; }
    }
  }

  void examine_sessions()
  {
    std::vector<bool> held(g_.sessions.size(), false);
    for (std::size_t k = 0; k < made_.sessions.size(); ++k) {
      auto const& [session, students] = made_.sessions[k];
      if (session >= g_.sessions.size() || held[session] || students.empty()) {
        result_.report(group_defect::bad_session, k);
        continue;
      }
      held[session] = true;
      examine_participants(k);
    }
  }

  /// All sit in it in the weeks of the first one; the hours of one of them are enough.
  void examine_participants(std::size_t k)
  {
    auto const& [session, students] = made_.sessions[k];
    auto const& seats = g_.sessions[session].seats;
    weekly_hours first;
    for (std::size_t j = 0; j < students.size(); ++j) {
      auto const seat = std::ranges::find(seats, students[j], &group_seat::student);
      bool const repeated = std::count(students.begin(), students.end(), students[j]) > 1;
      if (seat == seats.end() || repeated) { return result_.report(group_defect::bad_session, k); }
      auto const hours = hours_of(*seat);
      if (hours.empty()) { result_.report(group_defect::apart, k); }
      if (j == 0) {
        first = hours;
        continue;
      }
      for (auto const& [week, h] : hours) {
        auto const same = first.find(week);
        if (same == first.end() || std::abs(same->second - h) > 1e-6) { result_.report(group_defect::apart, k); }
        load_[week] -= h;
      }
      if (hours.size() != first.size()) { result_.report(group_defect::apart, k); }
    }
  }

  [[nodiscard]] weekly_hours hours_of(group_seat const& seat) const
  {
    weekly_hours hours;
    for (auto const& l : made_.plans[seat.student].lessons) {
      if (l.course == seat.course) { hours[l.week] += l.hours; }
    }
    return hours;
  }

  void examine_hours()
  {
    double const slack = 1e-6 * static_cast<double>(lessons_ + 1);
    for (std::size_t t = 0; t < made_.mentor_hours.size(); ++t) { load_[t] += 0.0; }  // weeks without a lesson too
    auto const at = [](std::vector<double> const& hours, std::size_t week) {
      return week < hours.size() ? hours[week] : 0.0;
    };
    for (auto const& [week, hours] : load_) {
      if (hours > at(g_.mentor_hours, week) + slack) { result_.report(group_defect::overfull_week, week); }
      if (std::abs(at(made_.mentor_hours, week) - hours) > slack) { result_.report(group_defect::wrong_hours, week); }
    }
  }

  void examine_values()
  {
    double total = 0.0;
    double smallest = made_.plans.empty() ? 0.0 : no_limit;
    double share = smallest;
    for (std::size_t k = 0; k < made_.plans.size(); ++k) {
      double const value = made_.plans[k].value;
      double const alone = k < made_.alone.size() ? made_.alone[k] : 0.0;
      total += value;
      smallest = (std::min)(smallest, value);
      share = (std::min)(share, alone > 0.0 ? value / alone : 1.0);
    }
    auto const equal = [&](double a, double b) {
      return std::abs(a - b) <= 1e-9 * (std::max)(std::abs(a), std::abs(b));
    };
    bool const right =
        equal(made_.total_value, total) && equal(made_.smallest_value, smallest) && equal(made_.smallest_share, share);
    if (!right) { result_.report(group_defect::wrong_value, 0); }
    double const value = made_.certificate.value;
    bool const of_a_goal = equal(value, total) || equal(value, smallest) || equal(value, share);
    if (!of_a_goal || !(made_.certificate.bound >= value * (1.0 - 1e-9))) {
      result_.report(group_defect::wrong_certificate, 0);
    }
  }

  group_problem const& g_;
  group_plan_result const& made_;
  verification<group_defect> result_ = {};
  weekly_hours load_ = {};  // of the mentor
  std::size_t lessons_ = 0;
};

}  // namespace mentorics::curriculum::detail
