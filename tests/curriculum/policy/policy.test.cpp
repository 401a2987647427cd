// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/policy/policy.hpp>

#include "support/generated_problem.hpp"
#include "support/not_a_number.hpp"

#include <mentorics/curriculum/policy/optimal_policy.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/policy: the entry of the situation answers, the nearest within 50 ms")
{
  // Course 3 has two failed attempts that matter, course 5 none.
  policy const decisions{.courses = {{.course = 3, .max_failures = 2}, {.course = 5}},
                         .entries = {{.failures = {0, 0}, .clock = 0, .course = 3},
                                     {.failures = {1, 0}, .clock = 3'600'000, .course = 5},
                                     {.failures = {2, 0}, .clock = 3'600'000, .course = 3},
                                     {.failures = {2, 0}, .clock = 3'600'060, .course = 5},
                                     {.passed = {3}, .failures = {0, 0}, .clock = 3'600'000, .course = 5},
                                     {.passed = {3, 5}, .failures = {0, 0}, .clock = 7'200'000}}};
  REQUIRE(std::is_sorted(decisions.entries.begin(), decisions.entries.end()));
  auto const next = [&](std::vector<std::size_t> const& passed, double hours,
                        std::vector<std::size_t> const& failures) { return decisions.next(passed, hours, failures); };
  CHECK(next({}, 0.0, {}) == 3);
  CHECK(next({}, 1.0, {0, 0, 0, 1}) == 5);
  CHECK(next({}, 1.0, {0, 0, 0, 1, 0, 9}) == 5);   // failures that do not matter
  CHECK(next({}, 1.0, {9, 9, 9, 7}) == 3);         // more than two count as two, courses that are not known as none
  CHECK(next({3}, 1.0, {0, 0, 0, 7, 0, 0}) == 5);  // of a course passed no failure counts
  CHECK(next({9, 3, 1}, 1.0, {}) == 5);            // in any order, with courses that are not known
  CHECK(next({5, 3}, 2.0, {}) == not_scheduled);   // written down: nothing more is worth an attempt
  CHECK(next({5}, 1.0, {}) == not_scheduled);      // the policy does not lead here
  CHECK(next({}, 1.0, {}) == not_scheduled);
  constexpr double ms = 1.0 / 3.6e6;
  CHECK(next({3}, 1.0 + 50.0 * ms, {}) == 5);
  CHECK(next({3}, 1.0 - 50.0 * ms, {}) == 5);
  CHECK(next({3}, 1.0 + 51.0 * ms, {}) == not_scheduled);
  CHECK(next({3}, 1.0 - 51.0 * ms, {}) == not_scheduled);
  CHECK(next({}, 1.0 + 29.0 * ms, {0, 0, 0, 2}) == 3);
  CHECK(next({}, 1.0 + 30.0 * ms, {0, 0, 0, 2}) == 5);  // as near to both: the later one
  CHECK(next({}, 1.0 + 31.0 * ms, {0, 0, 0, 2}) == 5);
  for (double const hours : {support::not_a_number, no_limit, -no_limit, -1.0, 1e300}) {
    CHECK(next({}, hours, {}) == not_scheduled);
  }
  CHECK(policy{}.next({}, 0.0, {}) == not_scheduled);
  CHECK(policy_result{}.next({}, 0.0, {}) == not_scheduled);
  CHECK(policy_result{}.outcome == status::not_solved);
}

TEST_CASE("curriculum/policy: the entries are sorted, unlike, and found by what they say")
{
  for (int seed = 1; seed <= 3; ++seed) {
    auto const p = support::benchmark_problem(9, 2, seed);
    auto const found = optimal_policy(p, pass_probabilities(9, {0.5, 0.8}));
    auto const& [courses, entries] = found.decisions;
    REQUIRE(courses.size() == 9);
    REQUIRE(entries.size() > 20);
    CHECK(entries.size() < found.states);
    for (std::size_t k = 1; k < entries.size(); ++k) { REQUIRE(entries[k - 1] < entries[k]); }
    for (auto const& e : entries) {
      REQUIRE(std::is_sorted(e.passed.begin(), e.passed.end()));
      REQUIRE(e.failures.size() == courses.size());
      REQUIRE(found.next(e.passed, static_cast<double>(e.clock) / 3.6e6, e.failures) == e.course);
    }
  }
}
