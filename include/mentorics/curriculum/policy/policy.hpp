// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/plan.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

namespace mentorics::curriculum {

/// A course that a policy knows.
struct policy_course {
  std::size_t course = 0;        ///< index in the catalogue
  std::size_t max_failures = 0;  ///< more failed attempts count as so many: the probability changes no more
};

/// A situation that a policy can lead to, and the course to attempt in it.
struct policy_entry {
  std::vector<std::size_t> passed = {};    ///< courses passed, ascending
  std::vector<std::size_t> failures = {};  ///< failed attempts by place in `policy::courses`; 0 if the course is passed
  std::int64_t clock = 0;                  ///< of the calendar that is over [ms]
  std::size_t course = not_scheduled;      ///< `not_scheduled`: nothing more is worth an attempt

  /// The order of the entries: by situation, the clock last.
  friend bool operator<(policy_entry const& a, policy_entry const& b)
  {
    return std::tie(a.passed, a.failures, a.clock) < std::tie(b.passed, b.failures, b.clock);
  }
};

/// What to attempt next in every situation that can be reached, as plain data.
///
/// Memory: an entry has about 100 bytes, and 8 bytes for each of `courses` and each course passed.
struct policy {
  std::vector<policy_course> courses = {};  ///< all that can still be attempted; others say nothing about a situation
  std::vector<policy_entry> entries = {};   ///< sorted

  /// Returns the course to attempt next; `not_scheduled` if nothing more is worth an attempt, and in a situation to
  /// which the policy does not lead.
  ///
  /// The situation: `passed` are passed, `hours_used` of the calendar are over (studied, or waited for a course's
  /// earliest week) and `failures[i]` attempts of course i have failed. Hours are rounded to milliseconds, so a sum of
  /// them is off by up to half a millisecond an attempt: the entry nearest in time within 50 ms counts. Time: O(log
  /// entries) comparisons.
  [[nodiscard]] std::size_t next(std::vector<std::size_t> const& passed, double hours_used,
                                 std::vector<std::size_t> const& failures) const
  {
    constexpr double longest = 1e12;  // [h], in milliseconds far below the largest number
    if (!is_finite(hours_used) || hours_used < 0.0 || hours_used > longest) { return not_scheduled; }
    policy_entry asked;
    for (auto const& [course, max_failures] : courses) {
      bool const is_passed = std::ranges::find(passed, course) != passed.end();
      auto const failed = !is_passed && course < failures.size() ? failures[course] : 0;
      asked.failures.push_back((std::min)(failed, max_failures));
      if (is_passed) { asked.passed.push_back(course); }
    }
    constexpr std::int64_t most_off = 50;
    auto const clock = std::int64_t{std::llround(hours_used * 3.6e6)};
    asked.clock = clock - most_off;
    auto const off = [&](policy_entry const& e) { return e.clock < clock ? clock - e.clock : e.clock - clock; };
    policy_entry const* nearest = nullptr;
    for (auto e = std::lower_bound(entries.begin(), entries.end(), asked); e != entries.end(); ++e) {
      if (e->passed != asked.passed || e->failures != asked.failures || e->clock > clock + most_off) { break; }
      if (nearest == nullptr || off(*e) <= off(*nearest)) { nearest = &*e; }  // of two as near the later one
    }
    return nearest == nullptr ? not_scheduled : nearest->course;
  }
};

/// What to attempt next in every situation, and what that is worth on average.
struct [[nodiscard]] policy_result {
  status outcome = status::not_solved;
  double value = 0.0;                         ///< expected value of the policy
  double mandatory_probability = 0.0;         ///< that all mandatory courses are finished in time; 1 if there are none
  std::vector<std::size_t> fixed_order = {};  ///< the order of the best plan if every first attempt passed
  double fixed_order_value = 0.0;        ///< of `fixed_order`, each course attempted until it is passed or time is up
  double fixed_order_probability = 0.0;  ///< that `fixed_order` finishes all mandatory courses in time
  mentorics::certificate<> certificate = {};  ///< of the expected value
  std::size_t states = 0;                     ///< situations that were examined
  policy decisions = {};                      ///< no entries unless the outcome is `optimal`

  /// Returns the course to attempt next, as `policy::next` says.
  [[nodiscard]] std::size_t next(std::vector<std::size_t> const& passed, double hours_used,
                                 std::vector<std::size_t> const& failures) const
  {
    return decisions.next(passed, hours_used, failures);
  }
};

}  // namespace mentorics::curriculum
