// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/group/group_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace support {

/// The best value of a group of students by trying every sequence of courses and sessions, each as early as it can be: only
/// prerequisites, completed courses and hours count. Time in whole milliseconds; shares no code with the library's planners.
class group_oracle {
 public:
  explicit group_oracle(mentorics::curriculum::group_problem const& g) : g_(g)
  {
    for (double const h : g.mentor_hours) { mentor_.push_back(ms(h)); }
    for (auto const& p : g.students) {
      weeks_ = std::max(weeks_, p.calendar.weeks());
      student s{.done = std::vector<bool>(p.catalogue.size(), false)};
      for (auto const c : p.completed) { s.done[c] = true; }
      for (double const h : p.calendar.hours) { s.room.push_back(ms(h)); }
      students_.push_back(s);
    }
    mentor_.resize(weeks_, 0);
    for (std::size_t k = 0; k < g.students.size(); ++k) {
      for (std::size_t c = 0; c < g.students[k].catalogue.size(); ++c) { tasks_.push_back({{k, c}}); }
    }
    for (auto const& s : g.sessions) { tasks_.push_back(s.seats); }
    go_on();
  }

  double total = 0.0;     ///< the largest sum of values
  double smallest = 0.0;  ///< the largest value of the student who gets least

 private:
  using seats = std::vector<mentorics::curriculum::group_seat>;

  struct student {
    std::vector<bool> done;
    std::vector<long long> room = {};  // by week
    std::size_t week = 0;
    double value = 0.0;
  };

  static long long ms(double hours) { return std::llround(hours * 3'600'000.0); }

  [[nodiscard]] long long time(mentorics::curriculum::group_seat const& seat) const
  {
    auto const& p = g_.students[seat.student];
    return ms(p.hours_left.empty() ? p.catalogue[seat.course].hours : p.hours_left[seat.course]);
  }

  [[nodiscard]] bool may_begin(mentorics::curriculum::group_seat const& seat) const
  {
    auto const& s = students_[seat.student];
    auto const& needed = g_.students[seat.student].catalogue[seat.course].prerequisites;
    return !s.done[seat.course] &&
           std::all_of(needed.begin(), needed.end(), [&](std::size_t c) { return bool(s.done[c]); });
  }

  /// False if the task does not fit into the weeks.
  bool hold(seats const& task)
  {
    std::size_t week = 0;
    for (auto const& seat : task) { week = std::max(week, students_[seat.student].week); }
    auto left = time(task.front());
    auto last = week;
    for (bool begun = false; left > 0 || !begun; ++week) {
      if (week >= weeks_) { return false; }
      auto room = std::min(left, mentor_[week]);
      for (auto const& seat : task) {
        auto const& s = students_[seat.student];
        if (week >= s.room.size()) { return false; }
        room = std::min(room, s.room[week]);
      }
      if (room == 0 && left > 0) { continue; }
      mentor_[week] -= room;
      for (auto const& seat : task) { students_[seat.student].room[week] -= room; }
      left -= room;
      last = week;
      begun = true;
    }
    for (auto const& seat : task) {
      auto& s = students_[seat.student];
      s.week = last;
      s.done[seat.course] = true;
      s.value += g_.students[seat.student].values(seat.course, last);
    }
    return true;
  }

  void go_on()
  {
    double sum = 0.0;
    double least = students_.empty() ? 0.0 : students_[0].value;
    for (auto const& s : students_) {
      sum += s.value;
      least = std::min(least, s.value);
    }
    total = std::max(total, sum);
    smallest = std::max(smallest, least);
    auto const students = students_;
    auto const mentor = mentor_;
    for (auto const& task : tasks_) {
      if (!std::all_of(task.begin(), task.end(), [&](auto const& seat) { return may_begin(seat); })) { continue; }
      if (hold(task)) { go_on(); }
      students_ = students;
      mentor_ = mentor;
    }
  }

  mentorics::curriculum::group_problem const& g_;
  std::vector<seats> tasks_ = {};
  std::vector<student> students_ = {};
  std::vector<long long> mentor_ = {};
  std::size_t weeks_ = 0;
};

}  // namespace support
