// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/group/group_plan.hpp>

#include "support/cases.hpp"
#include "support/generated_problem.hpp"
#include "support/group_oracle.hpp"

#include <mentorics/curriculum/group/verify_group.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// Students with small random problems of every kind, some of whose courses can be taught together.
group_problem random_group(random_stream& rng, bool constrained)
{
  group_problem g;
  auto const students = 1 + uniform_index(rng, 3);
  for (std::size_t k = 0; k < students; ++k) {
    auto const n = 2 + uniform_index(rng, 4);
    g.students.push_back(constrained ? support::constrained_problem(rng, n, 4) : support::random_problem(rng, n, 4));
  }
  for (std::size_t t = 0; t < 4; ++t) { g.mentor_hours.push_back(static_cast<double>(uniform_index(rng, 60)) / 10.0); }
  if (students > 1) {
    auto& a = g.students[0];
    auto& b = g.students[1];
    for (std::size_t c = 0; c < (std::min)(a.catalogue.size(), b.catalogue.size()); ++c) {
      double const x = a.hours_left.empty() ? a.catalogue[c].hours : a.hours_left[c];
      if (b.hours_left.empty()) {
        for (auto const& course : b.catalogue) { b.hours_left.push_back(course.hours); }
      }
      b.hours_left[c] = x;
      if (bernoulli(rng, 0.6)) { g.sessions.push_back({.seats = {{0, c}, {1, c}}}); }
    }
  }
  return g;
}

problem same_courses(double hours_a_week, std::size_t weeks)
{
  return {.catalogue = {{.hours = 4.0}, {.hours = 4.0, .prerequisites = {0}}},
          .values = {10.0, 20.0},
          .calendar = weekly(hours_a_week, weeks)};
}

}  // namespace

TEST_CASE("curriculum/group_plan: every plan and every group of plans passes verification, and no bound is passed")
{
  random_stream problems(3);
  int held = 0;
  for (int round = 0; round < 200; ++round) {
    auto const g = random_group(problems, round % 2 == 0);
    random_stream rng(static_cast<std::uint64_t>(round));
    auto const goal = static_cast<group_goal>(round % 3);
    auto const made = group_plan(g, rng, {.goal = goal, .population = 12, .generations = 8});
    REQUIRE(verify(g, made));
    CHECK(made.certificate.value <= made.certificate.bound);
    held += made.sessions.empty() ? 0 : 1;
  }
  CHECK(held > 10);
}

TEST_CASE("curriculum/group_plan: with one student and enough mentor hours the optimum is between value and bound")
{
  random_stream problems(4);
  for (int round = 0; round < 30; ++round) {
    group_problem g{.students = {support::random_problem(problems, 6, 4)},
                    .mentor_hours = std::vector<double>(4, 100.0)};
    random_stream rng(static_cast<std::uint64_t>(round));
    auto const made = group_plan(g, rng, {.population = 30, .generations = 30});
    double const best = schedule(g.students[0]).value;
    CHECK(made.total_value <= best + 1e-9);
    CHECK(made.certificate.bound >= best - 1e-9);
    CHECK(made.total_value >= 0.9 * best);
  }
}

TEST_CASE("curriculum/group_plan: two students at the price of one, if they may sit together")
{
  // 8 hours of the mentor: one student alone, or both in a group.
  group_problem g{.students = {same_courses(4.0, 2), same_courses(4.0, 2)}, .mentor_hours = {4.0, 4.0}};
  random_stream rng(1);
  auto const apart = group_plan(g, rng);
  CHECK(apart.total_value == 30.0);
  g.sessions = {{.seats = {{0, 0}, {1, 0}}}, {.seats = {{0, 1}, {1, 1}}}};
  auto const together = group_plan(g, rng);
  CHECK(together.total_value == 60.0);
  CHECK(together.outcome == status::optimal);
  CHECK(together.sessions.size() == 2);
  CHECK(together.mentor_hours == std::vector<double>{4.0, 4.0});
  CHECK(verify(g, together));
}

TEST_CASE("curriculum/group_plan: the worst-off student counts where that is the goal")
{
  auto rich = same_courses(4.0, 2);
  rich.values = std::vector<double>{50.0, 100.0};
  group_problem const g{.students = {rich, same_courses(4.0, 2)}, .mentor_hours = {4.0, 4.0}};
  random_stream rng(2);
  auto const total = group_plan(g, rng);
  CHECK(total.total_value == 150.0);
  CHECK(total.smallest_value == 0.0);
  auto const fair = group_plan(g, rng, {.goal = group_goal::smallest_value});
  CHECK(fair.smallest_value == 10.0);
  CHECK(fair.certificate.bound >= 10.0);
  auto const share = group_plan(g, rng, {.goal = group_goal::smallest_share});
  CHECK(share.smallest_share == doctest::Approx(1.0 / 3.0));
}

TEST_CASE("curriculum/group_plan: finds the best of all sequences of courses and sessions, and its bound holds")
{
  random_stream problems(6);
  int const rounds = support::cases(60);
  int sessions = 0;
  int best_total = 0;
  int best_smallest = 0;
  for (int round = 0; round < rounds; ++round) {
    group_problem g;
    for (int k = 0; k < 2; ++k) {
      g.students.push_back(support::random_problem(problems, 1 + uniform_index(problems, 3), 3));
    }
    for (std::size_t t = 0; t < 3; ++t) {
      g.mentor_hours.push_back(static_cast<double>(uniform_index(problems, 30)) / 10.0);
    }
    auto& a = g.students[0];
    auto& b = g.students[1];
    for (auto const& course : b.catalogue) { b.hours_left.push_back(course.hours); }
    for (std::size_t c = 0; c < (std::min)(a.catalogue.size(), b.catalogue.size()); ++c) {
      b.hours_left[c] = a.catalogue[c].hours;
      if (bernoulli(problems, 0.5)) { g.sessions.push_back({.seats = {{0, c}, {1, c}}}); }
    }
    support::group_oracle const best(g);
    random_stream rng(static_cast<std::uint64_t>(round));
    auto const total = group_plan(g, rng, {.population = 30, .generations = 40});
    CHECK(total.total_value <= best.total + 1e-9);
    CHECK(total.certificate.bound >= best.total - 1e-9);
    best_total += total.total_value >= best.total - 1e-9 ? 1 : 0;
    auto const fair = group_plan(g, rng, {.goal = group_goal::smallest_value, .population = 30, .generations = 40});
    CHECK(fair.smallest_value <= best.smallest + 1e-9);
    CHECK(fair.certificate.bound >= best.smallest - 1e-9);
    best_smallest += fair.smallest_value >= best.smallest - 1e-9 ? 1 : 0;
    sessions += total.sessions.empty() ? 0 : 1;
  }
  CHECK(sessions > rounds / 10);
  CHECK(best_total >= rounds - rounds / 50);
  CHECK(best_smallest >= rounds - rounds / 50);
}

TEST_CASE("curriculum/group_plan: the observer and a number of plans end the search")
{
  random_stream problems(9);
  auto const g = random_group(problems, false);
  random_stream rng(5);
  std::size_t calls = 0;
  auto const stopped = group_plan(
      g, rng, {}, [&](iteration const& now) { return ++calls, now.index < 2 ? control::proceed : control::stop; });
  CHECK(calls <= 3);
  CHECK((stopped.outcome == status::stopped || stopped.outcome == status::optimal));
  CHECK(verify(g, stopped));
  auto const limited = group_plan(g, rng, {.population = 20, .stagnation = 0, .evaluations = 60});
  CHECK(limited.evaluations < 60 + 20);
  CHECK(verify(g, limited));
}

TEST_CASE("curriculum/group_plan: the same plans on any number of threads")
{
  random_stream problems(9);
  auto const g = random_group(problems, false);
  std::vector<group_plan_result> results;
  for (std::size_t threads : {1U, 2U, 3U, 8U}) {
    random_stream rng(5);
    results.push_back(group_plan(g, rng, {.population = 20, .generations = 20, .threads = threads}));
  }
  for (auto const& other : results) {
    CHECK(other.total_value == results[0].total_value);
    for (std::size_t k = 0; k < g.students.size(); ++k) {
      CHECK(other.plans[k].lessons == results[0].plans[k].lessons);
    }
  }
}

TEST_CASE("curriculum/group_plan: no students, impossible constraints, bad options")
{
  random_stream rng(1);
  auto const nobody = group_plan({}, rng);
  CHECK(nobody.outcome == status::optimal);
  CHECK(verify(group_problem{}, nobody));
  auto impossible = same_courses(1.0, 2);
  impossible.mandatory = {1};
  group_problem const g{.students = {same_courses(4.0, 2), impossible}, .mentor_hours = {9.0, 9.0}};
  auto const none = group_plan(g, rng);
  CHECK(none.outcome == status::infeasible);
  CHECK(none.plans[0].lessons.empty());
  CHECK_THROWS_AS((void)group_plan(g, rng, {.population = 0}), std::invalid_argument);
  CHECK_THROWS_AS((void)group_plan(g, rng, {.threads = 0}), std::invalid_argument);
}
