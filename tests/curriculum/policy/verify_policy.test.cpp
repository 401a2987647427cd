// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/policy/verify_policy.hpp>

#include "support/generated_problem.hpp"
#include "support/has.hpp"
#include "support/not_a_number.hpp"

#include <mentorics/curriculum/policy/optimal_policy.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;
using support::has;
using support::not_a_number;

namespace {

/// Lecture and lab count together; the project is mandatory and needs the lecture or another way.
problem const six_courses{.catalogue = {{.name = "lecture", .hours = 2.0, .corequisites = {1}, .fee = 3.0},
                                        {.name = "lab", .hours = 1.0, .fee = 1.0},
                                        {.name = "project", .hours = 2.0, .any_of = {{0, 3}}},
                                        {.name = "other way", .hours = 3.0, .fee = 4.0},
                                        {.name = "known", .hours = 1.0},
                                        {.name = "extra", .hours = 1.0, .prerequisites = {4}, .fee = 0.5}},
                          .values = {3.0, 1.0, 5.0, 0.0, 1.0, 1.0},
                          .calendar = weekly(5.0, 3),
                          .completed = {4},
                          .mandatory = {2},
                          .earliest = {0, 1, 0, 0, 0, 0},
                          .budget = 8.0};
pass_probabilities const six_probabilities{{0.5, 0.7}, {0.8}, {0.6}, {0.4}, {1.0}, {0.9}};

}  // namespace

TEST_CASE("curriculum/verify_policy: good policies pass, at every limit")
{
  REQUIRE(verify(six_courses, six_probabilities, optimal_policy(six_courses, six_probabilities)));
  for (std::size_t limit = 1; limit < 2000; limit = limit * 2 + 1) {
    REQUIRE(
        verify(six_courses, six_probabilities, optimal_policy(six_courses, six_probabilities, {.max_states = limit})));
  }
  for (int seed = 1; seed <= 3; ++seed) {
    auto const large = support::benchmark_problem(10, 2, seed);
    pass_probabilities const probabilities(10, {0.5, 0.8});
    REQUIRE(verify(large, probabilities, optimal_policy(large, probabilities)));
  }
  CHECK(verify(problem{}, {}, optimal_policy(problem{}, {})));
}

TEST_CASE("curriculum/verify_policy: planted errors in the numbers are found and named")
{
  auto const good = optimal_policy(six_courses, six_probabilities);
  REQUIRE(good.outcome == status::optimal);
  REQUIRE(good.mandatory_probability < 1.0);
  auto const broken = [&](plan_defect kind, std::function<void(policy_result&)> const& damage) {
    auto bad = good;
    damage(bad);
    INFO(to_string(kind));
    CHECK(has(verify(six_courses, six_probabilities, bad), kind));
  };
  broken(plan_defect::wrong_value, [](policy_result& x) { x.value += 1e-6; });
  broken(plan_defect::wrong_value, [](policy_result& x) { x.value = not_a_number; });
  broken(plan_defect::wrong_value, [](policy_result& x) { x.fixed_order_value -= 1e-6; });
  broken(plan_defect::wrong_value, [](policy_result& x) { x.fixed_order.clear(); });
  broken(plan_defect::wrong_value, [](policy_result& x) { x.decisions.entries.clear(); });
  broken(plan_defect::wrong_probability, [](policy_result& x) { x.mandatory_probability = 1.0; });
  broken(plan_defect::wrong_probability, [](policy_result& x) { x.fixed_order_probability = not_a_number; });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.certificate.bound -= 1e-6; });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.certificate.bound += 1.0; });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.certificate.bound = not_a_number; });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.certificate.value = 0.0; });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.certificate.kind = proof::relaxation; });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.decisions.entries.clear(); });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.outcome = status::limit_reached; });
  broken(plan_defect::wrong_certificate, [](policy_result& x) { x.outcome = status::infeasible; });
  broken(plan_defect::unknown_course, [](policy_result& x) { x.fixed_order = {6}; });
  broken(plan_defect::missing_prerequisite, [](policy_result& x) { x.fixed_order = {2}; });
  broken(plan_defect::repeated_course, [](policy_result& x) { x.fixed_order = {4}; });
  broken(plan_defect::over_budget, [](policy_result& x) {
    x.fixed_order = {0, 1, 3, 5};
    x.fixed_order_value = 0.0;
  });

  // A fixed order called the best policy, though it is not.
  auto limited = optimal_policy(six_courses, six_probabilities, {.max_states = 1});
  REQUIRE(limited.outcome == status::limit_reached);
  limited.certificate.bound = limited.value - 1.0;
  CHECK(has(verify(six_courses, six_probabilities, limited), plan_defect::wrong_certificate));
}

TEST_CASE("curriculum/verify_policy: a policy with one entry changed is refused")
{
  auto const good = optimal_policy(six_courses, six_probabilities);
  auto const broken = [&](std::vector<std::size_t> const& passed, double hours, std::size_t course) {
    auto bad = good;
    std::size_t changed = 0;
    for (auto& e : bad.decisions.entries) {
      bool const begun = std::ranges::any_of(e.failures, [](std::size_t failed) { return failed > 0; });
      if (e.passed != passed || begun || e.clock != std::llround(hours * 3.6e6)) { continue; }
      REQUIRE(e.course != course);
      e.course = course;
      ++changed;
    }
    REQUIRE(changed == 1);
    return verify(six_courses, six_probabilities, bad);
  };
  REQUIRE(verify(six_courses, six_probabilities, good));
  CHECK(has(broken({}, 0.0, 2), plan_defect::missing_prerequisite));
  CHECK(has(broken({}, 0.0, 5), plan_defect::wrong_value));  // allowed, and worth less
  CHECK(has(broken({}, 0.0, not_scheduled), plan_defect::wrong_value));
  CHECK(has(broken({}, 0.0, 4), plan_defect::repeated_course));
  CHECK(has(broken({}, 0.0, 6), plan_defect::unknown_course));

  // Whichever entry stops too early or attempts what is passed: it is seen.
  for (std::size_t k = 0; k < good.decisions.entries.size(); ++k) {
    auto bad = good;
    auto& e = bad.decisions.entries[k];
    if (!e.passed.empty()) {
      e.course = e.passed.front();
      REQUIRE(has(verify(six_courses, six_probabilities, bad), plan_defect::repeated_course));
    }
    e.course = 6;
    REQUIRE(has(verify(six_courses, six_probabilities, bad), plan_defect::unknown_course));
  }
  // An entry that is lost gives no answer: what could follow is not earned.
  auto bad = good;
  bad.decisions.entries.erase(bad.decisions.entries.begin());
  CHECK(has(verify(six_courses, six_probabilities, bad), plan_defect::wrong_value));
}

TEST_CASE("curriculum/verify_policy: a policy for another problem breaks rules, and they are named")
{
  auto const good = optimal_policy(six_courses, six_probabilities);
  auto const broken = [&](plan_defect kind, std::function<void(problem&)> const& change) {
    auto other = six_courses;
    change(other);
    INFO(to_string(kind));
    CHECK(has(verify(other, six_probabilities, good), kind));
  };
  auto const with_course = [](std::size_t c, std::function<void(course&)> change) {
    return [c, change](problem& x) {
      std::vector<course> courses(x.catalogue.begin(), x.catalogue.end());
      change(courses[c]);
      x.catalogue = catalogue(courses);
    };
  };
  broken(plan_defect::over_budget, [](problem& x) { x.budget = 3.5; });
  broken(plan_defect::repeated_course, [](problem& x) { x.completed = {0, 4}; });
  broken(plan_defect::missing_prerequisite, [](problem& x) { x.completed.clear(); });
  broken(plan_defect::missing_prerequisite, with_course(2, [](course& c) { c.any_of = {{3}}; }));
  broken(plan_defect::missing_prerequisite, with_course(2, [](course& c) { c.prerequisites = {0, 1, 3}; }));
  broken(plan_defect::overfull_week, [](problem& x) { x.earliest = {0, 1, 3, 0, 0, 9}; });
  broken(plan_defect::overfull_week, [](problem& x) { x.calendar.hours = {5.0, 5.0, 0.1}; });
  broken(plan_defect::wrong_value, [](problem& x) { x.values = {3.0, 1.0, 5.5, 0.0, 1.0, 1.0}; });
  broken(plan_defect::wrong_value, with_course(1, [](course& c) { c.corequisites = {3}; }));
  broken(plan_defect::wrong_value, [](problem& x) { x.earliest[0] = 1; });
  broken(plan_defect::wrong_probability, [](problem& x) { x.mandatory.push_back(5); });
  broken(plan_defect::wrong_probability, [](problem& x) { x.hours_left = {2.0, 1.0, 2.5, 3.0, 1.0, 1.0}; });

  auto likelier = six_probabilities;
  likelier[2] = {0.7};
  CHECK(has(verify(six_courses, likelier, good), plan_defect::wrong_probability));
  CHECK(has(verify(six_courses, likelier, good), plan_defect::wrong_value));
}

TEST_CASE("curriculum/verify_policy: bad input is refused")
{
  auto const good = optimal_policy(six_courses, six_probabilities);
  CHECK_THROWS_AS((void)verify(six_courses, {{0.5}}, good), std::invalid_argument);
  auto bad = six_probabilities;
  bad[0] = {not_a_number};
  CHECK_THROWS_AS((void)verify(six_courses, bad, good), std::invalid_argument);
  auto other = six_courses;
  other.budget = -1.0;
  CHECK_THROWS_AS((void)verify(other, six_probabilities, good), std::invalid_argument);
  CHECK_THROWS_AS((void)verify(problem{}, six_probabilities, good), std::invalid_argument);
}
