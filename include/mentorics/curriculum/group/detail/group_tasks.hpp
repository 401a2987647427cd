// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/plan/detail/course_links.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// What can be placed in a group plan: the open courses of all students, one after another, then the sessions; and what
/// the keys say about them. Keys: one for each task, one cut for each student.
class group_tasks {
 public:
  explicit group_tasks(group_problem const& g) : problem_(g)
  {
    for (auto const& p : g.students) {
      open_.emplace_back(p);
      links_.emplace_back(open_.back());
      begin_.push_back(begin_.back() + open_.back().size());
      weeks_ = (std::max)(weeks_, open_.back().weeks());
    }
    session_of_.assign(begin_.back(), not_scheduled);
    for (std::size_t k = 0; k < g.sessions.size(); ++k) {
      for (auto const& [student, course] : g.sessions[k].seats) {
        for (std::size_t i = 0; i < open_[student].size(); ++i) {
          if (open_[student].id(i) == course) { session_of_[begin_[student] + i] = k; }
        }
      }
    }
    for (std::size_t x = 0; x < begin_.back(); ++x) {
      student_of_.push_back(static_cast<std::size_t>(std::ranges::upper_bound(begin_, x) - begin_.begin()) - 1);
    }
  }

  [[nodiscard]] std::size_t keys() const { return tasks() + sessions() + students(); }
  [[nodiscard]] std::size_t tasks() const { return begin_.back(); }
  [[nodiscard]] std::size_t sessions() const { return problem_.sessions.size(); }
  [[nodiscard]] std::size_t students() const { return open_.size(); }
  [[nodiscard]] std::size_t weeks() const { return weeks_; }
  [[nodiscard]] std::size_t first(std::size_t student) const { return begin_[student]; }
  [[nodiscard]] reduced_problem<> const& open(std::size_t student) const { return open_[student]; }

 protected:
  [[nodiscard]] course_links<> const& links(std::size_t student) const { return links_[student]; }
  [[nodiscard]] problem const& student_problem(std::size_t student) const { return problem_.students[student]; }
  [[nodiscard]] std::size_t student_of(std::size_t x) const { return student_of_[x]; }
  [[nodiscard]] std::size_t session_of(std::size_t x) const { return session_of_[x]; }
  [[nodiscard]] std::size_t number(std::size_t x) const { return x - begin_[student_of_[x]]; }
  [[nodiscard]] bool together(std::span<double const> keys, std::size_t session) const
  {
    return keys[tasks() + session] >= 0.25;
  }
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

 private:
  group_problem const& problem_;
  std::deque<reduced_problem<>> open_ = {};
  std::deque<course_links<>> links_ = {};
  std::vector<std::size_t> begin_ = {0};      // first task of each student
  std::vector<std::size_t> student_of_ = {};  // by task
  std::vector<std::size_t> session_of_ = {};  // by task
  std::size_t weeks_ = 0;
};

}  // namespace mentorics::curriculum::detail
