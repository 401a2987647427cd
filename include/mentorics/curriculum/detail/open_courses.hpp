// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The part of a problem that is still to decide: courses neither completed nor out of reach, numbered from 0 in a
/// topological order, with exact times.
class open_courses {
 public:
  explicit open_courses(problem const& p) : values_(p.values)
  {
    milliseconds total = 0;
    for (double const hours : p.calendar.hours) { capacity_.push_back(total += to_milliseconds(hours)); }

    std::vector<bool> done(p.catalogue.size(), false);
    for (auto const i : p.completed) { done[i] = true; }
    std::vector<std::size_t> number(p.catalogue.size(), never_open);
    for (auto const i : p.catalogue.topological_order()) {
      if (done[i]) { continue; }
      std::vector<std::size_t> before;
      bool reachable = true;
      for (auto const r : p.catalogue[i].prerequisites) {
        if (done[r]) { continue; }
        reachable = reachable && number[r] != never_open;
        before.push_back(number[r]);
      }
      if (reachable) { add(i, to_milliseconds(p.catalogue[i].hours), before, number[i]); }
    }
  }

  [[nodiscard]] std::size_t size() const { return id_.size(); }
  [[nodiscard]] std::size_t weeks() const { return capacity_.size(); }
  [[nodiscard]] std::size_t id(std::size_t i) const { return id_[i]; }
  [[nodiscard]] milliseconds time(std::size_t i) const { return time_[i]; }
  [[nodiscard]] std::vector<std::size_t> const& prerequisites(std::size_t i) const { return prerequisites_[i]; }
  /// All that must come before i, directly or not; ascending.
  [[nodiscard]] std::vector<std::size_t> const& ancestors(std::size_t i) const { return ancestors_[i]; }
  [[nodiscard]] double value(std::size_t i, std::size_t week) const { return values_(id_[i], week); }

  /// Time of weeks 0..t.
  [[nodiscard]] milliseconds capacity(std::size_t t) const { return capacity_[t]; }
  [[nodiscard]] milliseconds capacity() const { return capacity_.empty() ? 0 : capacity_.back(); }

  /// The week in which study reaches `time`; `weeks()` if it never does.
  [[nodiscard]] std::size_t week(milliseconds time) const
  {
    return static_cast<std::size_t>(std::lower_bound(capacity_.begin(), capacity_.end(), time) - capacity_.begin());
  }

 private:
  static constexpr auto never_open = static_cast<std::size_t>(-1);

  /// Leaves out a course that does not fit even if only what it needs is studied.
  void add(std::size_t id, milliseconds time, std::vector<std::size_t> const& before, std::size_t& number)
  {
    auto ancestors = before;
    for (auto const p : before) { ancestors.insert(ancestors.end(), ancestors_[p].begin(), ancestors_[p].end()); }
    std::sort(ancestors.begin(), ancestors.end());
    ancestors.erase(std::unique(ancestors.begin(), ancestors.end()), ancestors.end());
    auto needed = time;
    for (auto const a : ancestors) { needed += time_[a]; }
    if (week(needed) == weeks()) { return; }
    number = id_.size();
    id_.push_back(id);
    time_.push_back(time);
    prerequisites_.push_back(before);
    ancestors_.push_back(std::move(ancestors));
  }

  value_table const& values_;
  std::vector<milliseconds> capacity_ = {};
  std::vector<std::size_t> id_ = {};
  std::vector<milliseconds> time_ = {};
  std::vector<std::vector<std::size_t>> prerequisites_ = {};
  std::vector<std::vector<std::size_t>> ancestors_ = {};
};

}  // namespace mentorics::curriculum::detail
