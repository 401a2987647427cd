// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/course_links.hpp>
#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/group_plan_options.hpp>
#include <mentorics/curriculum/group_problem.hpp>
#include <mentorics/curriculum/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// Hours of a course of a student in a week; `session` is the group session, or `never`.
struct held_lesson {
  std::size_t course = 0;  // by its number among the open courses of the student
  std::size_t week = 0;
  milliseconds time = 0;
  std::size_t session = never;
};

/// How far one student has come.
struct student_state {
  std::size_t week = 0;      // of the last lesson
  milliseconds used = 0;     // in that week
  double fees = 0.0;
  double value = 0.0;
  std::vector<std::size_t> unmet = {};
  std::vector<std::size_t> missing = {};
  std::vector<std::size_t> finished = {};  // week by course, or `never`
  std::vector<std::uint8_t> met = {};
  std::vector<std::uint8_t> held = {};
  std::vector<held_lesson> lessons = {};
};

/// The memory of one decoding of a group plan, and what came of it.
struct decoded_group {
  std::vector<student_state> student = {};
  std::vector<milliseconds> mentor = {};      // left by week
  std::vector<std::size_t> waiting = {};      // by session: seats whose students could begin
  std::vector<std::size_t> ready = {};        // a heap of tasks
  std::vector<std::size_t> seats = {};        // of the task that is being placed
  std::vector<held_lesson> pieces = {};
  std::size_t missing = 0;                    // mandatory courses
};

/// Random keys for a group plan: one for each open course of each student, one for each session (together or alone), and
/// one cut for each student.
///
/// Serial: of all tasks that may come next, that with the largest key goes into the first weeks in which its students and
/// the mentor have time. A session waits for its students; one that would wait for ever is held with those who are there.
class group_decoder {
 public:
  explicit group_decoder(group_problem const& g, group_goal goal) : problem_(g), goal_(goal)
  {
    for (auto const& p : g.students) {
      open_.emplace_back(p);
      links_.emplace_back(open_.back());
      begin_.push_back(begin_.back() + open_.back().size());
      weeks_ = (std::max)(weeks_, open_.back().weeks());
    }
    for (double const hours : g.mentor_hours) { mentor_.push_back(to_milliseconds(hours)); }
    mentor_.resize(weeks_, 0);
    session_of_.assign(begin_.back(), never);
    for (std::size_t k = 0; k < g.sessions.size(); ++k) {
      for (auto const& [student, course] : g.sessions[k].seats) {
        for (std::size_t i = 0; i < open_[student].size(); ++i) {
          if (open_[student].id(i) == course) { session_of_[begin_[student] + i] = k; }
        }
      }
    }
    for (std::size_t x = 0; x < begin_.back(); ++x) { student_of_.push_back(static_cast<std::size_t>(std::ranges::upper_bound(begin_, x) - begin_.begin()) - 1); }
    alone_.assign(g.students.size(), 0.0);
  }

  [[nodiscard]] std::size_t keys() const { return begin_.back() + problem_.sessions.size() + problem_.students.size(); }
  [[nodiscard]] decoded_group make_scratch() const { return {}; }
  [[nodiscard]] std::size_t first(std::size_t student) const { return begin_[student]; }
  [[nodiscard]] std::size_t tasks() const { return begin_.back(); }
  [[nodiscard]] open_courses const& open(std::size_t student) const { return open_[student]; }

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
      auto const session = session_of_[x];
      if (left_out(keys, x)) { return; }
      if (session == never || !together(keys, session)) { return push(x); }
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
  [[nodiscard]] std::size_t number(std::size_t x) const { return x - begin_[student_of_[x]]; }
  [[nodiscard]] student_state& state(decoded_group& s, std::size_t x) const { return s.student[student_of_[x]]; }
  [[nodiscard]] bool together(std::span<double const> keys, std::size_t session) const { return keys[tasks() + session] >= 0.25; }
  [[nodiscard]] bool left_out(std::span<double const> keys, std::size_t x) const
  {
    auto const student = student_of_[x];
    double const cut = keys[tasks() + problem_.sessions.size() + student] - 0.5;
    return !open_[student][number(x)].mandatory && keys[x] < cut;
  }

  template <class Visit>
  void each_seat(std::size_t session, Visit const& visit) const
  {
    for (auto const& seat : problem_.sessions[session].seats) {
      for (auto x = begin_[seat.student]; x < begin_[seat.student + 1]; ++x) {
        if (session_of_[x] == session) { visit(x); }
      }
    }
  }

  [[nodiscard]] std::size_t wanted(std::span<double const> keys, std::size_t session) const
  {
    std::size_t count = 0;
    each_seat(session, [&](std::size_t x) { count += left_out(keys, x) ? 0U : 1U; });
    return count;
  }

  [[nodiscard]] double priority(std::span<double const> keys, std::size_t task) const
  {
    if (task < tasks()) { return keys[task]; }
    double largest = 0.0;
    each_seat(task - tasks(), [&](std::size_t x) { largest = (std::max)(largest, keys[x]); });
    return largest;
  }

  void begin(decoded_group& s) const
  {
    s.student.resize(open_.size());
    for (std::size_t k = 0; k < open_.size(); ++k) {
      auto& now = s.student[k];
      auto const& open = open_[k];
      auto const n = open.size();
      now.week = 0;
      now.used = 0;
      now.fees = now.value = 0.0;
      now.unmet.resize(n);
      now.missing.resize(n);
      now.finished.assign(n, never);
      now.met.assign(links_[k].first.back(), 0);
      now.held.assign(n, 0);
      now.lessons.clear();
      for (std::size_t i = 0; i < n; ++i) {
        now.unmet[i] = links_[k].first[i + 1] - links_[k].first[i];
        now.missing[i] = 1 + open[i].together.size();
      }
    }
    s.mentor = mentor_;
    s.waiting.assign(problem_.sessions.size(), 0);
    s.ready.clear();
    s.missing = 0;
  }

  /// Puts a course or a session into the weeks, if they have room for it.
  template <class Opened>
  void place(std::span<double const> keys, std::size_t task, decoded_group& s, Opened const& opened) const
  {
    auto const session = task < tasks() ? never : task - tasks();
    s.seats.clear();
    auto const seat = [&](std::size_t x) {
      auto const& now = state(s, x);
      bool const affordable = now.fees + open_[student_of_[x]][number(x)].fee <= open_[student_of_[x]].budget();
      bool const there = now.unmet[number(x)] == 0 && now.held[number(x)] == 0 && !left_out(keys, x);
      if (affordable && there) { s.seats.push_back(x); }
    };
    if (session == never) {
      seat(task);
    } else {
      each_seat(session, seat);
      s.waiting[session] = 0;
    }
    if (s.seats.empty() || !find_pieces(s, session)) { return; }
    auto const last = s.pieces.back().week;
    for (auto const& slot : s.pieces) { s.mentor[slot.week] -= slot.time; }
    for (auto const x : s.seats) {
      auto& now = state(s, x);
      for (auto slot : s.pieces) {
        now.used = slot.week == now.week ? now.used + slot.time : slot.time;
        now.week = slot.week;
        slot.course = number(x);
        now.lessons.push_back(slot);
      }
      now.held[number(x)] = 1;
      now.fees += open_[student_of_[x]][number(x)].fee;
      finish(x, last, now, opened);
    }
  }

  [[nodiscard]] bool find_pieces(decoded_group& s, std::size_t session) const
  {
    s.pieces.clear();
    std::size_t week = 0;
    milliseconds left = 0;
    for (auto const x : s.seats) {
      auto const student = student_of_[x];
      auto const& p = problem_.students[student];
      auto const id = open_[student].id(number(x));
      week = (std::max)(week, s.student[student].week);
      if (!p.earliest.empty()) { week = (std::max)(week, p.earliest[id]); }
      left = open_[student].time(number(x));
    }
    bool const timeless = left == 0;
    for (; week < weeks_ && (left > 0 || s.pieces.empty()); ++week) {
      auto room = s.mentor[week];
      for (auto const x : s.seats) {
        auto const& open = open_[student_of_[x]];
        if (week >= open.weeks()) { return false; }
        auto const& now = state(s, x);
        auto const hours = open.capacity(week) - (week == 0 ? 0 : open.capacity(week - 1));
        room = (std::min)(room, hours - (week == now.week ? now.used : 0));
      }
      auto const taken = (std::min)(room, left);
      if (taken > 0 || timeless) { s.pieces.push_back({.week = week, .time = taken, .session = session}); }
      left -= taken;
    }
    return left == 0 && !s.pieces.empty();
  }

  template <class Opened>
  void finish(std::size_t x, std::size_t week, student_state& now, Opened const& opened) const
  {
    auto const student = student_of_[x];
    for (auto const c : links_[student].completes[number(x)]) {
      if (--now.missing[c] > 0) { continue; }
      now.finished[c] = week;
      now.value += open_[student].worth(c, week);
      for (auto const& [course, demand] : links_[student].meets[c]) {
        if (now.met[demand] != 0) { continue; }
        now.met[demand] = 1;
        if (--now.unmet[course] == 0) { opened(begin_[student] + course); }
      }
    }
  }

  [[nodiscard]] double fitness(decoded_group& s) const
  {
    double total = 0.0;
    double smallest = no_limit;
    for (std::size_t k = 0; k < open_.size(); ++k) {
      auto const& now = s.student[k];
      for (std::size_t i = 0; i < open_[k].size(); ++i) {
        if (open_[k][i].mandatory && now.finished[i] == never) { ++s.missing; }
      }
      total += now.value;
      smallest = (std::min)(smallest, goal_ == group_goal::smallest_share ? share(k, now.value) : now.value);
    }
    if (s.missing > 0) { return -static_cast<double>(s.missing); }
    if (goal_ == group_goal::total_value || open_.empty()) { return total; }
    return smallest + 1e-6 * total / (1.0 + total);  // of equals the one that is worth more
  }

  group_problem const& problem_;
  group_goal goal_;
  std::deque<open_courses> open_ = {};
  std::deque<course_links> links_ = {};
  std::vector<std::size_t> begin_ = {0};       // first task of each student
  std::vector<std::size_t> student_of_ = {};   // by task
  std::vector<std::size_t> session_of_ = {};   // by task
  std::vector<milliseconds> mentor_ = {};
  std::vector<double> alone_ = {};
  std::size_t weeks_ = 0;
};

}  // namespace mentorics::curriculum::detail
