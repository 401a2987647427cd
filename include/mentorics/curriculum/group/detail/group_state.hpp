// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/course_links.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// Hours of a course of a student in a week; `session` is the group session, or `not_scheduled`.
struct held_lesson {
  std::size_t course = 0;  // by its number among the open courses of the student
  std::size_t week = 0;
  milliseconds time = 0;
  std::size_t session = not_scheduled;
};

/// How far one student has come.
template <class = void>
struct student_state {
  std::size_t week = 0;   // of the last lesson
  milliseconds used = 0;  // in that week
  double fees = 0.0;
  double value = 0.0;
  std::vector<std::size_t> unmet = {};
  std::vector<std::size_t> missing = {};
  std::vector<std::size_t> finished = {};  // week by course, or `not_scheduled`
  std::vector<std::uint8_t> met = {};
  std::vector<std::uint8_t> held = {};
  std::vector<held_lesson> lessons = {};

  /// Nothing is held yet.
  void begin(reduced_problem<> const& open, course_links<> const& links)
  {
    auto const n = open.size();
    week = 0;
    used = 0;
    fees = value = 0.0;
    unmet.resize(n);
    missing.resize(n);
    finished.assign(n, not_scheduled);
    met.assign(links.first.back(), 0);
    held.assign(n, 0);
    lessons.clear();
    for (std::size_t i = 0; i < n; ++i) {
      unmet[i] = links.first[i + 1] - links.first[i];
      missing[i] = 1 + open[i].together.size();
    }
  }

  /// Course i is held in `pieces`.
  void hold(std::size_t i, std::vector<held_lesson> const& pieces, double fee)
  {
    for (auto piece : pieces) {
      used = piece.week == week ? used + piece.time : piece.time;
      week = piece.week;
      piece.course = i;
      lessons.push_back(piece);
    }
    held[i] = 1;
    fees += fee;
  }

  /// What course i completes in week `at`; `opened(c)` for each course that may begin now.
  template <class Opened>
  void finish(std::size_t i, std::size_t at, reduced_problem<> const& open, course_links<> const& links,
              Opened const& opened)
  {
    for (auto const c : links.completes[i]) {
      if (--missing[c] > 0) { continue; }
      finished[c] = at;
      value += open.value(c, at);
      for (auto const& [course, demand] : links.meets[c]) {
        if (met[demand] != 0) { continue; }
        met[demand] = 1;
        if (--unmet[course] == 0) { opened(course); }
      }
    }
  }
};

/// The memory of one decoding of a group plan, and what came of it.
struct decoded_group {
  std::vector<student_state<>> student = {};
  std::vector<milliseconds> mentor = {};  // left by week
  std::vector<std::size_t> waiting = {};  // by session: seats whose students could begin
  std::vector<std::size_t> ready = {};    // a heap of tasks
  std::vector<std::size_t> seats = {};    // of the task that is being placed
  std::vector<held_lesson> pieces = {};
  std::size_t missing = 0;  // mandatory courses
};

}  // namespace mentorics::curriculum::detail
