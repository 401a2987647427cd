// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/evolve/evolve_plan.hpp>

#include "support/generated_problem.hpp"

#include <mentorics/curriculum/evolve/detail/first_plans.hpp>
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/evolve_plan: every plan is feasible, and the exact optimum lies between value and bound")
{
  random_stream problems(31);
  for (int round = 0; round < 60; ++round) {
    auto const p = support::random_problem(problems, 1 + uniform_index(problems, 10), 4);
    random_stream rng(static_cast<std::uint64_t>(round));
    auto const made = evolve_plan(p, rng, {.population = 20, .generations = 20});
    auto const exact = schedule(p);
    CHECK(verify(p, made));
    CHECK(made.value <= exact.value * (1.0 + 1e-12));
    CHECK(made.certificate.bound >= exact.value * (1.0 - 1e-12));
    if (made.outcome == status::optimal) { CHECK(made.value == doctest::Approx(exact.value)); }
  }
}

TEST_CASE("curriculum/evolve_plan: every plan keeps every kind of constraint")
{
  random_stream problems(32);
  int infeasible = 0;
  for (int round = 0; round < 1500; ++round) {
    auto const p = support::constrained_problem(problems, 2 + uniform_index(problems, 6), 4);
    random_stream rng(static_cast<std::uint64_t>(round));
    auto const made = evolve_plan(p, rng, {.population = 10, .generations = 10});
    auto const exact = schedule(p);
    REQUIRE(verify(p, made));
    REQUIRE(made.value <= exact.value + 1e-9);
    if (exact.outcome == status::infeasible) {
      CHECK(made.lessons.empty());
      CHECK(made.outcome != status::optimal);
    } else {
      CHECK(made.outcome != status::infeasible);
      CHECK(made.certificate.bound >= exact.value - 1e-9);
    }
    infeasible += made.outcome == status::infeasible ? 1 : 0;
  }
  CHECK(infeasible > 20);
}

TEST_CASE(
    "curriculum/evolve_plan: mandatory courses that are worth nothing any more are never called impossible by rounding")
{
  random_stream problems(33);
  for (int round = 0; round < 400; ++round) {
    auto const n = 2 + uniform_index(problems, 5);
    problem p;
    std::vector<course> courses(n);
    std::vector<double> rows;
    double hours = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      courses[i].hours = static_cast<double>(1 + uniform_index(problems, 9)) / 10.0;
      if (i > 0 && bernoulli(problems, 0.5)) { courses[i].prerequisites = {uniform_index(problems, i)}; }
      hours += courses[i].hours;
      rows.insert(rows.end(), {uniform01(problems) / 3.0, 0.0});
      p.mandatory.push_back(i);
    }
    p.catalogue = catalogue(std::move(courses));
    p.values = value_table(std::move(rows), 2);
    p.calendar.hours = {0.0, hours};  // all of them just fit, when none is worth anything
    random_stream rng(static_cast<std::uint64_t>(round));
    auto const made = evolve_plan(p, rng, {.population = 3, .generations = 1, .polish = 0});
    REQUIRE(verify(p, made));
    CHECK(made.outcome != status::infeasible);
    CHECK(made.order.size() == n);
    CHECK(schedule(p).outcome == status::optimal);
    CHECK(schedule(p).order.size() == n);
    CHECK(schedule(p, {.max_states = 1}).outcome != status::infeasible);
  }
}

TEST_CASE("curriculum/evolve_plan: close to the proved optimum of benchmark problems")
{
  std::vector<double> gaps;
  for (int seed = 1; seed <= 8; ++seed) {
    auto const p = support::benchmark_problem(20, 2, seed);
    random_stream rng(static_cast<std::uint64_t>(seed));
    double const exact = schedule(p).value;
    gaps.push_back(1.0 - evolve_plan(p, rng, {.population = 100, .generations = 150}).value / exact);
  }
  std::sort(gaps.begin(), gaps.end());
  CHECK(gaps[4] < 0.02);
  CHECK(gaps.back() < 0.06);
}

TEST_CASE("curriculum/evolve_plan: an earlier plan is among the first, also where courses of it are completed by now")
{
  for (int seed = 1; seed <= 5; ++seed) {
    auto p = support::benchmark_problem(25, 2, seed);
    auto const exact = schedule(p);
    random_stream rng(1);
    evolve_plan_options const options{.population = 6, .generations = 1, .previous = exact.order, .polish = 0};
    CHECK(evolve_plan(p, rng, options).value >= exact.value * (1.0 - 1e-12));
    p.completed = {exact.order[0], exact.order[1]};
    auto const later = evolve_plan(p, rng, options);
    CHECK(verify(p, later));
    double rest = 0.0;
    for (auto const c : exact.order) {
      rest += c == exact.order[0] || c == exact.order[1] ? 0.0 : p.values(c, exact.finish_week[c]);
    }
    CHECK(later.value >= rest * (1.0 - 1e-12));  // two courses less never make the others later
  }
}

TEST_CASE("curriculum/evolve_plan: never worse than the greedy plans, and polishing never makes it worse")
{
  for (int seed = 1; seed <= 3; ++seed) {
    auto const p = support::benchmark_problem(40, 2, seed);
    curriculum::detail::reduced_problem<> const open(p);
    curriculum::detail::key_decoder<> const decode(open);
    double greedy = 0.0;
    curriculum::detail::decoded_plan made;
    for (auto const& keys : curriculum::detail::first_plans(open, decode, {})) {
      greedy = (std::max)(greedy, decode(keys, made));
    }
    random_stream one(7);
    random_stream two(7);
    auto const rough = evolve_plan(p, one, {.population = 12, .generations = 6, .polish = 0});
    auto const fine = evolve_plan(p, two, {.population = 12, .generations = 6, .polish = 2});
    CHECK(rough.value >= greedy * (1.0 - 1e-12));
    CHECK(fine.value >= rough.value);
    CHECK(fine.states == rough.states);  // the same evolution before
  }
}

TEST_CASE("curriculum/evolve_plan: stops at a target, by stagnation, and by a number of plans")
{
  auto const p = support::benchmark_problem(40, 2, 2);
  random_stream rng(8);
  auto const rough = evolve_plan(p, rng, {.population = 20, .generations = 1, .polish = 0});
  REQUIRE(rough.outcome == status::limit_reached);
  auto const reached =
      evolve_plan(p, rng, {.population = 20, .generations = 500, .target = 0.99 * rough.value, .polish = 0});
  CHECK(reached.outcome == status::converged);
  CHECK(reached.value >= 0.99 * rough.value);
  CHECK(reached.states < 500 * 16);
  auto const stagnant = evolve_plan(p, rng, {.population = 20, .generations = 5000, .stagnation = 10, .polish = 0});
  CHECK(stagnant.outcome == status::converged);
  CHECK(stagnant.states < 5000 * 16);
  auto const limited = evolve_plan(p, rng, {.population = 20, .generations = 500, .evaluations = 100, .polish = 0});
  CHECK(limited.outcome == status::limit_reached);
  CHECK(limited.states == 20 + 5 * 16);
}

TEST_CASE("curriculum/evolve_plan: 200 courses come out as a plan that passes verification")
{
  auto const p = support::benchmark_problem(200, 2, 1);
  random_stream rng(1);
  auto const made =
      evolve_plan(p, rng, {.population = 60, .generations = 40, .window_states = 500, .wide_states = 500});
  CHECK(verify(p, made));
  CHECK(made.order.size() > 50);
  CHECK(made.certificate.bound >= made.value);
  CHECK(made.certificate.kind == proof::relaxation);
}

TEST_CASE("curriculum/evolve_plan: the same seed gives the same plan on any number of threads")
{
  auto const p = support::benchmark_problem(40, 2, 3);
  std::vector<plan> plans;
  for (std::size_t threads : {1U, 2U, 3U, 8U}) {
    random_stream rng(9);
    plans.push_back(evolve_plan(p, rng,
                                {.population = 20,
                                 .generations = 20,
                                 .wide_states = 10'000,
                                 .islands = {.count = 2, .every = 6},
                                 .threads = threads}));
  }
  for (auto const& other : plans) {
    CHECK(other.order == plans[0].order);
    CHECK(other.value == plans[0].value);
    CHECK(other.lessons == plans[0].lessons);
    CHECK(other.certificate.bound == plans[0].certificate.bound);
    CHECK(other.states == plans[0].states);
    CHECK(other.outcome == plans[0].outcome);
  }
}

TEST_CASE("curriculum/evolve_plan: what fits whole is proved optimal by the bound alone")
{
  problem const p{.catalogue = {{.hours = 2.0}, {.hours = 3.0, .prerequisites = {0}}},
                  .values = {1.0, 1.0},
                  .calendar = weekly(5.0, 1)};
  random_stream rng(1);
  auto const made = evolve_plan(p, rng);
  CHECK(made.outcome == status::optimal);
  CHECK(made.value == 2.0);
  auto const nothing = evolve_plan(problem{}, rng);
  CHECK(nothing.outcome == status::optimal);
  CHECK(nothing.lessons.empty());
}

TEST_CASE("curriculum/evolve_plan: the observer sees the bound and can stop; bad options are refused")
{
  auto const p = support::benchmark_problem(30, 2, 1);
  random_stream rng(1);
  auto const made = evolve_plan(p, rng, {}, [](iteration const& now) {
    CHECK(now.bound >= now.best);
    return now.index < 3 ? control::proceed : control::stop;
  });
  CHECK(made.outcome == status::stopped);
  CHECK(verify(p, made));
  auto const before = rng;
  CHECK_THROWS_AS((void)evolve_plan(p, rng, {.population = 0}), std::invalid_argument);
  CHECK_THROWS_AS((void)evolve_plan(problem{.values = {1.0}}, rng), std::invalid_argument);
  CHECK(rng == before);
}
