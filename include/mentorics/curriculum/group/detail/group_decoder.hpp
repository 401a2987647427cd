// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/group/detail/group_state.hpp>
#include <mentorics/curriculum/group/detail/group_tasks.hpp>
#include <mentorics/curriculum/group/group_plan_options.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// Random keys for a group plan: one for each open course of each student, one for each session (together or alone), and
/// one cut for each student.
///
/// Serial: of all tasks that may come next, that with the largest key goes into the first weeks in which its students and
/// the mentor have time. A session waits for its students; one that would wait for ever is held with those who are there.
class group_decoder : public group_tasks {
 public:
  explicit group_decoder(group_problem const& g, group_goal goal)
      : group_tasks(g), goal_(goal), alone_(g.students.size(), 0.0)
  {
    for (double const hours : g.mentor_hours) { mentor_.push_back(to_milliseconds(hours)); }
    mentor_.resize(weeks(), 0);
  }

  [[nodiscard]] decoded_group make_scratch() const { return {}; }

  /// What a student could reach alone, for the goal `smallest_share`.
  void set_alone(std::size_t student, double value) { alone_[student] = value; }

  /// A value as a share of that; all of it where there is nothing to reach.
  [[nodiscard]] double share(std::size_t student, double value) const
  {
    return alone_[student] > 0.0 ? value / alone_[student] : 1.0;
  }

  /// The goal, or minus the number of mandatory courses that are missing.
  double operator()(std::span<double const> keys, decoded_group& s) const
  {
    begin(s);
    auto const later = [&](std::size_t a, std::size_t b) {
      double const x = priority(keys, a);
      double const y = priority(keys, b);
      return x < y || (!(y < x) && a > b);
    };
    auto const push = [&](std::size_t task) {
      s.ready.push_back(task);
      std::push_heap(s.ready.begin(), s.ready.end(), later);
    };
    auto const open_task = [&](std::size_t x) {
      auto const session = session_of(x);
      if (left_out(keys, x)) { return; }
      if (session == not_scheduled || !together(keys, session)) { return push(x); }
      if (++s.waiting[session] == wanted(keys, session)) { push(tasks() + session); }
    };
    for (std::size_t x = 0; x < tasks(); ++x) {
      if (state(s, x).unmet[number(x)] == 0) { open_task(x); }
    }
    for (;;) {
      if (s.ready.empty()) {
        for (std::size_t k = 0; k < s.waiting.size(); ++k) {
          if (s.waiting[k] > 0) { push(tasks() + k); }
        }
        if (s.ready.empty()) { break; }
      }
      std::pop_heap(s.ready.begin(), s.ready.end(), later);
      auto const task = s.ready.back();
      s.ready.pop_back();
      place(keys, task, s, open_task);
    }
    return fitness(s);
  }

 private:
  [[nodiscard]] student_state<>& state(decoded_group& s, std::size_t x) const { return s.student[student_of(x)]; }

  void begin(decoded_group& s) const
  {
    s.student.resize(students());
    for (std::size_t k = 0; k < students(); ++k) { s.student[k].begin(open(k), links(k)); }
    s.mentor = mentor_;
    s.waiting.assign(sessions(), 0);
    s.ready.clear();
    s.missing = 0;
  }

  /// Puts a course or a session into the weeks, if they have room for it.
  template <class Opened>
  void place(std::span<double const> keys, std::size_t task, decoded_group& s, Opened const& opened) const
  {
    auto const session = task < tasks() ? not_scheduled : task - tasks();
    s.seats.clear();
    auto const seat = [&](std::size_t x) {
      auto const& now = state(s, x);
      bool const affordable = now.fees + open(student_of(x))[number(x)].fee <= open(student_of(x)).budget();
      bool const there = now.unmet[number(x)] == 0 && now.held[number(x)] == 0 && !left_out(keys, x);
      if (affordable && there) { s.seats.push_back(x); }
    };
    if (session == not_scheduled) {
      seat(task);
    } else {
      each_seat(session, seat);
      s.waiting[session] = 0;
    }
    if (s.seats.empty() || !find_pieces(s, session)) { return; }
    auto const last = s.pieces.back().week;
    for (auto const& slot : s.pieces) { s.mentor[slot.week] -= slot.time; }
    for (auto const x : s.seats) {
      auto const student = student_of(x);
      auto& now = s.student[student];
      now.hold(number(x), s.pieces, open(student)[number(x)].fee);
      now.finish(number(x), last, open(student), links(student),
                 [&](std::size_t course) { opened(first(student) + course); });
    }
  }

  [[nodiscard]] bool find_pieces(decoded_group& s, std::size_t session) const
  {
    s.pieces.clear();
    std::size_t week = 0;
    milliseconds left = 0;
    for (auto const x : s.seats) {
      auto const student = student_of(x);
      auto const& p = student_problem(student);
      auto const id = open(student).id(number(x));
      week = (std::max)(week, s.student[student].week);
      if (!p.earliest.empty()) { week = (std::max)(week, p.earliest[id]); }
      left = open(student).time(number(x));
    }
    bool const timeless = left == 0;
    for (; week < weeks() && (left > 0 || s.pieces.empty()); ++week) {
      auto room = s.mentor[week];
      for (auto const x : s.seats) {
        auto const& courses = open(student_of(x));
        if (week >= courses.weeks()) { return false; }
        auto const& now = state(s, x);
        auto const hours = courses.capacity(week) - (week == 0 ? 0 : courses.capacity(week - 1));
        room = (std::min)(room, hours - (week == now.week ? now.used : 0));
      }
      auto const taken = (std::min)(room, left);
      if (taken > 0 || timeless) { s.pieces.push_back({.week = week, .time = taken, .session = session}); }
      left -= taken;
    }
    return left == 0 && !s.pieces.empty();
  }

  [[nodiscard]] double fitness(decoded_group& s) const
  {
    double total = 0.0;
    double smallest = no_limit;
    for (std::size_t k = 0; k < students(); ++k) {
      auto const& now = s.student[k];
      for (std::size_t i = 0; i < open(k).size(); ++i) {
        if (open(k)[i].mandatory && now.finished[i] == not_scheduled) { ++s.missing; }
      }
      total += now.value;
      smallest = (std::min)(smallest, goal_ == group_goal::smallest_share ? share(k, now.value) : now.value);
    }
    if (s.missing > 0) { return -static_cast<double>(s.missing); }
    if (goal_ == group_goal::total_value || students() == 0) { return total; }
    return smallest + 1e-6 * total / (1.0 + total);  // of equals the one that is worth more
  }

  group_goal goal_;
  std::vector<double> alone_;
  std::vector<milliseconds> mentor_ = {};
};

}  // namespace mentorics::curriculum::detail
