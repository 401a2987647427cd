// SPDX-License-Identifier: BSL-1.0
// What is called optimal or infeasible is, and bounds hold: all rules mixed, values from 1e-12 to 1e15 beside each other, half-held
// courses, limits of a few states, observers that stop, loose tolerances.
#include "support/cases.hpp"
#include "support/generated_problem.hpp"
#include "support/sequence_oracle.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/curriculum/evolve/evolve_plan.hpp>
#include <mentorics/curriculum/plan/replan.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// A small problem with every rule, values that differ by many powers of ten, and courses that have begun.
problem wild_problem(random_stream& rng)
{
  auto p = support::constrained_problem(rng, 1 + uniform_index(rng, 6), 1 + uniform_index(rng, 4));
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  std::vector<double> rows;
  auto const way = uniform_index(rng, 5);
  for (std::size_t i = 0; i < n; ++i) {
    double scale = 1.0;
    if (way == 1) { scale = 1e-12; }
    if (way == 2) { scale = std::pow(10.0, uniform_real(rng, -12.0, 15.0)); }
    if (way == 3) { scale = bernoulli(rng, 0.3) ? 1e15 : 1.0; }
    if (way == 4) { scale = bernoulli(rng, 0.5) ? 0.0 : 0.005; }
    for (std::size_t t = 0; t < weeks; ++t) { rows.push_back(scale * p.values(i, t)); }
  }
  p.values = value_table(std::move(rows), weeks);
  if (bernoulli(rng, 0.5)) {
    p.mandatory.clear();
    for (std::size_t i = 0; i < n; ++i) {
      if (bernoulli(rng, 0.3)) { p.mandatory.push_back(i); }
    }
  }
  if (bernoulli(rng, 0.3)) {
    p.hours_left.clear();
    for (auto const& c : p.catalogue) { p.hours_left.push_back(bernoulli(rng, 0.4) ? 0.5 * c.hours : c.hours); }
  }
  if (bernoulli(rng, 0.3)) {
    p.earliest.clear();
    for (std::size_t i = 0; i < n; ++i) { p.earliest.push_back(uniform_index(rng, weeks + 1)); }
  }
  return p;
}

/// What is claimed about the best plan, held against `best`; `best` is negative if there is none.
void check_claims(problem const& p, plan const& made, double best, double tolerance)
{
  CAPTURE(best);
  CAPTURE(made.value);
  CAPTURE(made.certificate.bound);
  CAPTURE(to_string(made.outcome));
  double const close = 1e-12 * std::abs(best);
  if (made.outcome == status::infeasible) {
    REQUIRE(best < 0.0);
    return;
  }
  REQUIRE(verify(p, made, tolerance));
  if (best < 0.0) {
    REQUIRE(made.outcome != status::optimal);
    REQUIRE(made.lessons.empty());
    return;
  }
  REQUIRE(made.value <= best + close);
  REQUIRE(made.certificate.bound >= best - close);
  if (made.outcome == status::optimal) { REQUIRE(made.value >= best - tolerance * best - close); }
}

schedule_options random_options(random_stream& rng)
{
  schedule_options o;
  if (bernoulli(rng, 0.5)) { o.max_states = 1 + uniform_index(rng, 40); }
  if (bernoulli(rng, 0.2)) { o.tolerance = 0.05; }
  if (bernoulli(rng, 0.1)) { o.tolerance = 0.0; }
  if (bernoulli(rng, 0.2)) { o.max_bytes = 1 + uniform_index(rng, 60'000); }
  return o;
}

}  // namespace

TEST_CASE("curriculum/schedule: no false proof, whatever the values, rules, limits and stops")
{
  random_stream rng(1301);
  int const rounds = support::cases(6000);
  int proved = 0;
  int infeasible = 0;
  for (int round = 0; round < rounds; ++round) {
    auto const p = wild_problem(rng);
    double const best = support::best_sequence_value(p);
    auto const options = random_options(rng);
    std::size_t reports = bernoulli(rng, 0.2) ? uniform_index(rng, 4) : 1'000'000;
    auto const made =
        schedule(p, options, [&](iteration const&) { return reports-- == 0 ? control::stop : control::proceed; });
    CAPTURE(round);
    check_claims(p, made, best, options.tolerance);
    proved += made.outcome == status::optimal ? 1 : 0;
    infeasible += made.outcome == status::infeasible ? 1 : 0;
    auto const full = schedule(p);
    REQUIRE(full.outcome == (best < 0.0 ? status::infeasible : status::optimal));
    check_claims(p, full, best, 1e-9);
  }
  CHECK(proved > rounds / 5);
  CHECK(infeasible > rounds / 50);
}

TEST_CASE("curriculum/replan: no false proof after lessons as planned, half-held courses and earliest weeks among them")
{
  random_stream rng(1302);
  int const rounds = support::cases(6000);
  int inherited = 0;
  for (int round = 0; round < rounds; ++round) {
    auto before = wild_problem(rng);
    auto const n = before.catalogue.size();
    auto const weeks = before.calendar.weeks();
    if (bernoulli(rng, 0.5)) {
      before.earliest.clear();
      for (std::size_t i = 0; i < n; ++i) { before.earliest.push_back(uniform_index(rng, weeks + 1)); }
    }
    auto const running = schedule(before);
    if (weeks < 2 || running.outcome != status::optimal) { continue; }
    // One week goes as planned: what was taught is over or begun.
    auto now = before;
    now.hours_left.clear();
    for (std::size_t i = 0; i < n; ++i) {
      now.hours_left.push_back(before.hours_left.empty() ? before.catalogue[i].hours : before.hours_left[i]);
    }
    for (auto const& lesson : running.lessons) {
      if (lesson.week == 0) {
        now.hours_left[lesson.course] = (std::max)(0.0, now.hours_left[lesson.course] - lesson.hours);
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      if (running.finish_week[i] == 0) {
        now.completed.push_back(i);
        now.budget -= before.catalogue[i].fee;
      }
    }
    now.budget = (std::max)(0.0, now.budget);
    now.calendar.hours.erase(now.calendar.hours.begin());
    std::vector<double> rows;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t t = 1; t < weeks; ++t) { rows.push_back(before.values(i, t)); }
    }
    now.values = value_table(std::move(rows), weeks - 1);
    for (auto& first : now.earliest) { first -= first > 0 ? 1 : 0; }
    double const best = support::best_sequence_value(now);
    auto const options = random_options(rng);
    auto const made = replan(before, running, now, 1, options);
    CAPTURE(round);
    check_claims(now, made, best, options.tolerance);
    inherited += made.outcome == status::optimal && made.states == 0 ? 1 : 0;
    check_claims(now, replan(now, running, 1), best, 1e-9);
  }
  CHECK(inherited > rounds / 50);
}

TEST_CASE("curriculum/evolve_plan: no false proof, whatever the values and rules")
{
  random_stream rng(1303);
  int const rounds = support::cases(300);
  for (int round = 0; round < rounds; ++round) {
    auto const p = wild_problem(rng);
    double const best = support::best_sequence_value(p);
    random_stream draws(static_cast<std::uint64_t>(round));
    auto const made = evolve_plan(p, draws, {.population = 8, .generations = 3});
    CAPTURE(round);
    check_claims(p, made, best, 1e-9);
  }
}

TEST_CASE("curriculum/replan: a half-held course may be interrupted while others wait for their week")
{
  // A is worth 10 whenever it is finished, B 5 up to the second week, in which it may begin. In the first week 2 h of A are held;
  // the plan that held them cannot interrupt A. From then on B first, then the rest of A: 15.
  problem const before{.catalogue = {{.hours = 3.0}, {.hours = 1.0}},
                       .values = value_table({10.0, 10.0, 10.0, 5.0, 5.0, 0.0}, 3),
                       .calendar = {.hours = {2.0, 1.0, 2.0}},
                       .earliest = {0, 1}};
  auto const running = schedule(before);
  problem const now{.catalogue = before.catalogue,
                    .values = value_table({10.0, 10.0, 5.0, 0.0}, 2),
                    .calendar = {.hours = {1.0, 2.0}},
                    .hours_left = {1.0, 1.0},
                    .earliest = {0, 0}};
  auto const again = replan(before, running, now, 1);
  CHECK(again.outcome == status::optimal);
  CHECK(again.value == 15.0);
}

TEST_CASE("curriculum/schedule: at a limit a feasible problem is not called infeasible")
{
  problem const p{.catalogue = {{.hours = 1.0, .prerequisites = {1}}, {.hours = 1.0}},
                  .values = {0.0, 0.0},
                  .calendar = weekly(3.0, 1),
                  .mandatory = {0}};
  CHECK(schedule(p, {.max_states = 1}).outcome != status::infeasible);
  auto const stopped = schedule(p, {}, [](iteration const&) { return control::stop; });
  CHECK(stopped.outcome != status::infeasible);
  CHECK(schedule(p).outcome == status::optimal);
  CHECK(schedule(p).order == std::vector<std::size_t>{1, 0});
}

TEST_CASE("curriculum/schedule: the tolerance is relative, and a mandatory course is never within it")
{
  problem tiny{.catalogue = {{.hours = 1.0}}, .values = {1e-10}, .calendar = weekly(2.0, 1), .mandatory = {0}};
  CHECK(schedule(tiny).value == 1e-10);
  CHECK(schedule(tiny).order.size() == 1);
  tiny.values = {0.005};
  CHECK(schedule(tiny, {.tolerance = 0.05}).value == 0.005);
  tiny.calendar = weekly(0.5, 1);
  CHECK(schedule(tiny, {.tolerance = 0.05}).outcome == status::infeasible);
}

TEST_CASE("curriculum/schedule: a huge value that cannot be had beside a mandatory course is no trouble")
{
  for (double const huge : {1e7, 1e15, 1e300, 1.7e308}) {
    CAPTURE(huge);
    problem const p{.catalogue = {{.hours = 2.0}, {.hours = 2.0}, {.hours = 1.0}},
                    .values = {1.0, huge, 0.25},
                    .calendar = weekly(3.0, 1),
                    .mandatory = {0}};
    auto const made = schedule(p);
    CHECK(made.outcome == status::optimal);
    CHECK(made.value == 1.25);
    CHECK(verify(p, made));
  }
}
