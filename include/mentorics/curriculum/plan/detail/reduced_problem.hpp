// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/reachable_courses.hpp>
#include <mentorics/curriculum/plan/detail/reduced_course.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The part of a problem that is still to decide: courses that are neither completed nor out of reach, numbered from 0 in
/// an order that respects prerequisites, with exact times.
template <class = void>
class reduced_problem {
 public:
  explicit reduced_problem(problem const& p) : values_(p.values), budget_(p.budget)
  {
    milliseconds total = 0;
    for (double const hours : p.calendar.hours) { capacity_.push_back(total += to_milliseconds(hours)); }

    done_.assign(p.catalogue.size(), false);
    for (auto const i : p.completed) { done_[i] = true; }
    auto const reachable = reachable_courses(p, done_);
    std::vector<std::size_t> number(p.catalogue.size(), closed);
    for (auto const i : p.catalogue.topological_order()) {
      if (reachable[i] && !done_[i]) {
        number[i] = courses_.size();
        courses_.push_back({.id = i});
      }
    }
    for (auto& c : courses_) { fill(p, number, c); }
    for (std::size_t i = 0; i < courses_.size(); ++i) { find_required(i); }
    released_later_ = std::ranges::any_of(courses_, [](reduced_course const& c) { return c.fits && c.release > 0; });
    for (auto const i : p.mandatory) {
      if (done_[i]) { continue; }
      if (number[i] == closed || !courses_[number[i]].fits) {
        impossible_ = true;
      } else if (!courses_[number[i]].mandatory) {
        courses_[number[i]].mandatory = true;
        has_mandatory_ = true;
        courses_[number[i]].forced = true;
        for (auto const j : courses_[number[i]].required) { courses_[j].forced = true; }
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return courses_.size(); }
  [[nodiscard]] reduced_course const& operator[](std::size_t i) const { return courses_[i]; }
  [[nodiscard]] std::size_t weeks() const { return capacity_.size(); }
  [[nodiscard]] std::size_t id(std::size_t i) const { return courses_[i].id; }
  [[nodiscard]] milliseconds time(std::size_t i) const { return courses_[i].time; }
  [[nodiscard]] std::vector<std::size_t> const& prerequisites(std::size_t i) const { return courses_[i].prerequisites; }
  [[nodiscard]] std::vector<std::size_t> const& required(std::size_t i) const { return courses_[i].required; }
  [[nodiscard]] double budget() const { return budget_; }
  [[nodiscard]] bool released_later() const { return released_later_; }
  [[nodiscard]] bool has_corequisites() const { return has_corequisites_; }

  /// True if a mandatory course can be seen to be out of reach.
  [[nodiscard]] bool impossible() const { return impossible_; }

  /// What the course is worth if it is finished in `week`; nothing if it cannot be finished in time.
  [[nodiscard]] double value(std::size_t i, std::size_t week) const
  {
    return courses_[i].fits ? values_(courses_[i].id, week) : 0.0;
  }

  /// True if there are mandatory courses that are not completed.
  [[nodiscard]] bool has_mandatory() const { return has_mandatory_; }

  /// The first week in which course i can be finished after the courses of a set, whose study took `time`.
  template <class Contains>
  [[nodiscard]] std::size_t earliest_week(std::size_t i, milliseconds time, Contains const& finished) const
  {
    auto needed = time + courses_[i].time;
    for (auto const j : courses_[i].required) {
      if (!finished(j)) { needed += courses_[j].time; }
    }
    return week((std::max)(needed, courses_[i].release + courses_[i].time));
  }

  /// Time of weeks 0..t.
  [[nodiscard]] milliseconds capacity(std::size_t t) const { return capacity_[t]; }
  [[nodiscard]] milliseconds capacity() const { return capacity_.empty() ? 0 : capacity_.back(); }

  /// The week in which study reaches `time`; `weeks()` if it never does.
  [[nodiscard]] std::size_t week(milliseconds time) const
  {
    return static_cast<std::size_t>(std::lower_bound(capacity_.begin(), capacity_.end(), time) - capacity_.begin());
  }

 private:
  static constexpr auto closed = static_cast<std::size_t>(-1);

  void fill(problem const& p, std::vector<std::size_t> const& number, reduced_course& c)
  {
    auto const& from = p.catalogue[c.id];
    c.time = to_milliseconds(p.hours_left.empty() ? from.hours : p.hours_left[c.id]);
    c.fee = from.fee;
    auto const first = p.earliest.empty() ? std::size_t{0} : p.earliest[c.id];
    c.release = first == 0 ? 0 : (first > weeks() ? capacity() + 1 : capacity_[first - 1]);
    for (auto const j : from.prerequisites) {
      if (!done_[j]) { c.prerequisites.push_back(number[j]); }
    }
    std::ranges::sort(c.prerequisites);
    c.limits = c.prerequisites;
    for (auto const j : from.corequisites) {
      if (!done_[j] && std::ranges::find(c.limits, number[j]) == c.limits.end()) { c.limits.push_back(number[j]); }
    }
    for (auto const& group : from.any_of) {
      if (std::ranges::any_of(group, [&](std::size_t j) { return bool(done_[j]); })) { continue; }
      c.any_of.emplace_back();
      for (auto const j : group) {
        if (number[j] != closed) { c.any_of.back().push_back(number[j]); }
      }
    }
    // Corequisites of corequisites, by a search through the catalogue.
    std::vector<std::size_t> open = from.corequisites;
    for (std::size_t k = 0; k < open.size(); ++k) {
      if (done_[open[k]]) { continue; }
      for (auto const j : p.catalogue[open[k]].corequisites) {
        if (std::ranges::find(open, j) == open.end()) { open.push_back(j); }
      }
    }
    for (auto const j : open) {
      if (!done_[j] && j != c.id) { c.together.push_back(number[j]); }
    }
    std::ranges::sort(c.together);
    has_corequisites_ = has_corequisites_ || !c.together.empty();
  }

  void find_required(std::size_t i)
  {
    std::vector<std::size_t> found;
    std::vector<bool> seen(size(), false);
    seen[i] = true;
    auto const visit = [&](std::vector<std::size_t> const& list) {
      for (auto const j : list) {
        if (!seen[j]) { found.push_back(j); }
        seen[j] = true;
      }
    };
    visit(courses_[i].prerequisites);
    visit(courses_[i].together);
    for (std::size_t k = 0; k < found.size(); ++k) {
      visit(courses_[found[k]].prerequisites);
      visit(courses_[found[k]].together);
    }
    std::ranges::sort(found);
    auto needed = courses_[i].time;
    for (auto const j : found) { needed += courses_[j].time; }
    courses_[i].fits = week((std::max)(needed, courses_[i].release + courses_[i].time)) < weeks();
    courses_[i].required = std::move(found);
  }

  value_table const& values_;
  double budget_;
  std::vector<milliseconds> capacity_ = {};
  std::vector<bool> done_ = {};
  std::vector<reduced_course> courses_ = {};
  bool has_mandatory_ = false;
  bool impossible_ = false;
  bool released_later_ = false;
  bool has_corequisites_ = false;
};

}  // namespace mentorics::curriculum::detail
