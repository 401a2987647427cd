// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/plan_defect.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/policy/pass_probabilities.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Follows a rule that says what to attempt next through everything that can happen, and reads what that earns, and
/// whether it is allowed, from the problem definition. Moments that are alike are followed once, with the sum of their
/// probabilities.
template <class = void>
class policy_walk {
 public:
  struct moment {
    std::int64_t clock = 0;                  ///< of the calendar [ms], as hours are counted everywhere
    std::vector<std::size_t> passed = {};    ///< ascending
    std::vector<std::size_t> failures = {};  ///< by course, no more than its row has entries; 0 if it is passed

    friend bool operator<(moment const& a, moment const& b)
    {
      return std::tie(a.clock, a.passed, a.failures) < std::tie(b.clock, b.passed, b.failures);
    }
  };

  policy_walk(problem const& p, pass_probabilities const& success)
      : p_(p), success_(success), completed_(p.catalogue.size(), false)
  {
    for (auto const c : p.completed) { completed_[c] = true; }
    std::int64_t total = 0;
    for (double const hours : p.calendar.hours) { until_.push_back(total += in_milliseconds(hours)); }
  }

  double value = 0.0;        ///< expected, of what was followed
  double probability = 0.0;  ///< that all mandatory courses are finished

  /// `choose(moment)` is the course to attempt, or `not_scheduled`. An attempt that breaks a rule is reported, and is
  /// where the way ends.
  template <class Choose>
  void follow(Choose const& choose, verification<plan_defect>& found)
  {
    std::map<moment, double> open{{{.failures = std::vector<std::size_t>(p_.catalogue.size(), 0)}, 1.0}};
    while (!open.empty()) {
      auto const first = open.extract(open.begin());
      auto const& now = first.key();
      double const weight = first.mapped();
      std::size_t const c = choose(now);
      if (c == not_scheduled || !allowed(now, c, found)) {
        auto const done = [&](std::size_t i) { return finished(now, i); };
        probability += std::ranges::all_of(p_.mandatory, done) ? weight : 0.0;
        continue;
      }
      double const p = success_[c][(std::min)(now.failures[c], success_[c].size() - 1)];
      auto failed = now;
      failed.clock = end_of(now, c);
      auto passed = failed;
      failed.failures[c] = (std::min)(now.failures[c] + 1, success_[c].size());
      passed.failures[c] = 0;
      passed.passed.insert(std::ranges::lower_bound(passed.passed, c), c);
      value += weight * p * earned(now, passed);
      if (p > 0.0) { open[std::move(passed)] += weight * p; }
      if (p < 1.0) { open[std::move(failed)] += weight * (1.0 - p); }
    }
  }

  /// Whether an attempt of course c would end before the last week does.
  [[nodiscard]] bool in_time(moment const& now, std::size_t c) const { return week_of(end_of(now, c)) < until_.size(); }

 private:
  [[nodiscard]] static std::int64_t in_milliseconds(double hours) { return std::llround(hours * 3.6e6); }

  [[nodiscard]] std::size_t week_of(std::int64_t clock) const
  {
    std::size_t week = 0;
    while (week < until_.size() && until_[week] < clock) { ++week; }
    return week;
  }

  [[nodiscard]] std::int64_t end_of(moment const& now, std::size_t c) const
  {
    auto begin = now.clock;
    auto const first = p_.earliest.empty() ? std::size_t{0} : p_.earliest[c];
    if (first > until_.size()) { return until_.empty() ? 1 : until_.back() + 1; }  // not within the calendar
    if (first > 0) { begin = (std::max)(begin, until_[first - 1]); }
    return begin + in_milliseconds(p_.hours_left.empty() ? p_.catalogue[c].hours : p_.hours_left[c]);
  }

  /// Completed, or passed with its corequisites and theirs.
  [[nodiscard]] bool finished(moment const& now, std::size_t c) const
  {
    std::vector<std::size_t> parts{c};
    for (std::size_t k = 0; k < parts.size(); ++k) {
      if (completed_[parts[k]]) { continue; }
      if (!std::ranges::binary_search(now.passed, parts[k])) { return false; }
      for (auto const j : p_.catalogue[parts[k]].corequisites) {
        if (std::ranges::find(parts, j) == parts.end()) { parts.push_back(j); }
      }
    }
    return true;
  }

  [[nodiscard]] double earned(moment const& before, moment const& after) const
  {
    auto const week = week_of(after.clock);
    double sum = 0.0;
    for (auto const c : after.passed) { sum += finished(after, c) && !finished(before, c) ? p_.values(c, week) : 0.0; }
    return sum;
  }

  [[nodiscard]] bool allowed(moment const& now, std::size_t c, verification<plan_defect>& found) const
  {
    auto const refuse = [&](plan_defect kind) {
      auto const same = [&](violation<plan_defect> const& v) { return v.kind == kind && v.where == c; };
      if (std::ranges::none_of(found.violations, same)) { found.report(kind, c); }
      return false;
    };
    if (c >= p_.catalogue.size()) { return refuse(plan_defect::unknown_course); }
    if (completed_[c] || std::ranges::binary_search(now.passed, c)) { return refuse(plan_defect::repeated_course); }
    auto const done = [&](std::size_t i) { return finished(now, i); };
    auto const one_done = [&](std::vector<std::size_t> const& group) { return std::ranges::any_of(group, done); };
    auto const& course = p_.catalogue[c];
    bool const ready = std::ranges::all_of(course.prerequisites, done) && std::ranges::all_of(course.any_of, one_done);
    if (!ready) { return refuse(plan_defect::missing_prerequisite); }
    double fees = course.fee;  // a course that has begun is paid, this one too
    for (std::size_t i = 0; i < p_.catalogue.size(); ++i) {
      bool const begun = now.failures[i] > 0 || std::ranges::binary_search(now.passed, i);
      if (i != c && begun) { fees += p_.catalogue[i].fee; }
    }
    if (fees > p_.budget * (1.0 + 1e-9)) { return refuse(plan_defect::over_budget); }
    return in_time(now, c) || refuse(plan_defect::overfull_week);
  }

  problem const& p_;
  pass_probabilities const& success_;
  std::vector<bool> completed_;
  std::vector<std::int64_t> until_ = {};  // hours of the weeks 0..t [ms]
};

}  // namespace mentorics::curriculum::detail
