// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// A student's place in a group session.
struct group_seat {
  std::size_t student = 0;
  std::size_t course = 0;  ///< index in the catalogue of this student

  friend auto operator<=>(group_seat const&, group_seat const&) = default;
};

/// A course that can be taught to several students at once: it costs the mentor its hours once.
struct group_session {
  std::vector<group_seat> seats = {};
};

/// Students or groups who share the weekly hours of one mentor.
///
/// Each student has a problem of their own: catalogue, values, calendar, progress, budget. All weeks count from the same one.
/// In every week the lessons held alone and each group session once are within the mentor's hours.
struct group_problem {
  std::vector<problem> students = {};
  std::vector<double> mentor_hours = {};  ///< by week [h], each in [0, 1000000]; none after the last
  std::vector<group_session> sessions = {};
};

/// \throws std::invalid_argument if a student's problem is not valid, mentor hours are outside [0, 1000000], a seat names no
///         student or course, a course of a student is in two sessions, a session has no seat or two of one student, or its
///         courses differ in hours.
template <class = void>
inline void validate(group_problem const& g)
{
  constexpr auto where = "curriculum::group_problem";
  for (auto const& p : g.students) { validate(p); }
  for (std::size_t t = 0; t < g.mentor_hours.size(); ++t) {
    bool const good = is_finite(g.mentor_hours[t]) && g.mentor_hours[t] >= 0.0 && g.mentor_hours[t] <= 1e6;
    require(good, where, {"mentor_hours", t}, "be in [0, 1000000]", g.mentor_hours[t]);
  }
  std::set<group_seat> taken;
  for (std::size_t k = 0; k < g.sessions.size(); ++k) {
    auto const& seats = g.sessions[k].seats;
    require(!seats.empty(), where, {"sessions", k, "seats"}, "not be empty");
    std::set<std::size_t> students;
    double length = 0.0;
    for (auto const& seat : seats) {
      require(seat.student < g.students.size(), where, {"sessions", k, "student"}, "be the index of a student",
              seat.student);
      auto const& p = g.students[seat.student];
      require(seat.course < p.catalogue.size(), where, {"sessions", k, "course"}, "be the index of a course",
              seat.course);
      require(students.insert(seat.student).second, where, {"sessions", k, "student"}, "have one seat only",
              seat.student);
      require(taken.insert(seat).second, where, {"sessions", k, "course"}, "be in one session only", seat.course);
      double const hours = p.hours_left.empty() ? p.catalogue[seat.course].hours : p.hours_left[seat.course];
      if (students.size() == 1) { length = hours; }
      bool const equal = !(hours < length) && !(hours > length);
      require(equal, where, {"sessions", k, "hours"}, "be the same for all seats", hours);
    }
  }
}

}  // namespace mentorics::curriculum
