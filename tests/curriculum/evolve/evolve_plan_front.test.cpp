// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/evolve/evolve_plan_front.hpp>

#include "support/cases.hpp"
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/find_pareto_front.hpp>
#include <mentorics/curriculum/plan/verify.hpp>
#include <mentorics/genetic/hypervolume.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

problem with_fees(int n, int k, int seed)
{
  auto p = support::benchmark_problem(n, k, seed);
  std::vector<course> courses(p.catalogue.begin(), p.catalogue.end());
  for (std::size_t i = 0; i < courses.size(); ++i) { courses[i].fee = 10.0 + static_cast<double>((i * 7919U) % 41U); }
  p.catalogue = catalogue(std::move(courses));
  return p;
}

double fee_of(problem const& p, plan const& made)
{
  double fee = 0.0;
  for (auto const c : made.order) { fee += p.catalogue[c].fee; }
  return fee;
}

/// Value, fee and weeks as shares of the largest ones, the value to be minimized.
template <class Points>
double volume(problem const& p, Points const& points, double value, double fee)
{
  std::vector<double> goals;
  for (auto const& x : points) {
    goals.insert(goals.end(), {-x.value / value, x.fee / fee,
                               static_cast<double>(x.weeks) / static_cast<double>(p.calendar.weeks())});
  }
  return genetic::hypervolume({goals, 3}, std::vector{0.0, 1.01, 1.01});
}

}  // namespace

TEST_CASE(
    "curriculum/evolve_plan_front: every plan passes verification, none beats another, the numbers are those of the "
    "plan")
{
  random_stream problems(5);
  for (int round = 0; round < 40; ++round) {
    auto const p = support::constrained_problem(problems, 2 + uniform_index(problems, 6), 4);
    random_stream rng(static_cast<std::uint64_t>(round));
    auto const front = evolve_plan_front(p, rng, {.population = 20, .generations = 10, .balance = round % 2 == 0});
    for (auto const& x : front.points) {
      REQUIRE(verify(p, x.plan));
      CHECK(x.value == x.plan.value);
      CHECK(x.fee == doctest::Approx(fee_of(p, x.plan)));
      for (auto const& y : front.points) {
        bool const better = y.value >= x.value && y.fee <= x.fee && y.weeks <= x.weeks &&
                            (round % 2 != 0 || y.imbalance <= x.imbalance);
        CHECK((!better || &x == &y));
      }
    }
    auto const exact = find_pareto_front(p);
    if (exact.points.empty()) {
      CHECK(front.points.empty());
    } else if (!front.points.empty()) {
      CHECK(front.points[0].value <= exact.points[0].value + 1e-9);
    }
  }
}

TEST_CASE("curriculum/evolve_plan_front: at least 0.99 of the hypervolume of the exact front, for up to 25 courses")
{
  struct instance {
    int courses;
    int seed;
  };
  // Value, fee and weeks, in the order of what the exact front costs: the last one takes 10 s.
  std::vector<instance> const all{{10, 1}, {10, 2}, {10, 3}, {15, 3}, {15, 1}, {18, 3}, {20, 2}, {15, 2}, {18, 2},
                                  {18, 1}, {20, 3}, {22, 2}, {20, 1}, {22, 3}, {25, 1}, {22, 1}, {25, 3}, {25, 2}};
  auto const count = (std::min)(all.size(), static_cast<std::size_t>(support::cases(4)));
  for (std::size_t k = 0; k < count; ++k) {
    auto const p = with_fees(all[k].courses, 2, all[k].seed);
    auto const exact = find_pareto_front(p, 0.5);
    REQUIRE(exact.proved);
    random_stream rng(1);
    auto const front = evolve_plan_front(p, rng);
    double const value = exact.points[0].value;
    double fee = 0.0;
    for (auto const& x : exact.points) { fee = (std::max)(fee, x.fee); }
    double const found = volume(p, front.points, value, fee);
    double const whole = volume(p, exact.points, value, fee);
    INFO(all[k].courses << " courses, seed " << all[k].seed << ": " << found / whole);
    CHECK(found <= whole * (1.0 + 1e-9));
    CHECK(found >= 0.99 * whole);
  }
}

TEST_CASE(
    "curriculum/evolve_plan_front: stops when the hypervolume stagnates, in every choice of goals, and by a number of "
    "plans")
{
  auto const p = with_fees(15, 2, 1);
  for (int goals = 0; goals < 8; ++goals) {
    random_stream rng(3);
    auto const front = evolve_plan_front(p, rng,
                                         {.population = 24,
                                          .generations = 3000,
                                          .stagnation = 8,
                                          .fee = goals % 2 > 0,
                                          .weeks = goals / 2 % 2 > 0,
                                          .balance = goals / 4 > 0});
    CHECK(front.outcome == status::converged);
    CHECK(front.generations < 3000);
    for (auto const& x : front.points) { CHECK(verify(p, x.plan)); }
  }
  random_stream rng(3);
  auto const limited = evolve_plan_front(p, rng, {.population = 24, .evaluations = 100});
  CHECK(limited.outcome == status::limit_reached);
  CHECK(limited.evaluations == 120);
}

TEST_CASE("curriculum/evolve_plan_front: balance as a goal finds even weeks that cost value")
{
  // 8 hours in weeks of 6: as fast as possible 6 + 2, at two thirds of the pace 4 + 4, but then the first course is late.
  problem const p{.catalogue = {{.hours = 5.0}, {.hours = 3.0}},
                  .values = value_table({10.0, 9.0, 2.0, 2.0}, 2),
                  .calendar = weekly(6.0, 2)};
  random_stream rng(2);
  auto const front = evolve_plan_front(
      p, rng,
      {.population = 20, .generations = 20, .fee = false, .weeks = false, .balance = true, .paces = {1.0, 2.0 / 3.0}});
  REQUIRE(front.points.size() > 1);
  CHECK(front.points.front().value == 12.0);
  CHECK(front.points.front().imbalance == doctest::Approx(2.0));
  CHECK(front.points[1].value == 11.0);
  CHECK(front.points[1].imbalance == doctest::Approx(0.0).scale(1.0));
  for (auto const& x : front.points) { CHECK(verify(p, x.plan)); }
}

TEST_CASE("curriculum/evolve_plan_front: the same front on any number of threads")
{
  auto const p = with_fees(16, 2, 3);
  std::vector<plan_front> fronts;
  for (std::size_t threads : {1U, 2U, 3U, 8U}) {
    random_stream rng(9);
    fronts.push_back(evolve_plan_front(p, rng,
                                       {.population = 30,
                                        .generations = 15,
                                        .balance = true,
                                        .islands = {.count = 2, .every = 4},
                                        .threads = threads}));
  }
  for (auto const& other : fronts) {
    REQUIRE(other.points.size() == fronts[0].points.size());
    for (std::size_t i = 0; i < other.points.size(); ++i) {
      CHECK(other.points[i].plan.order == fronts[0].points[i].plan.order);
    }
  }
}

TEST_CASE("curriculum/evolve_plan_front: nothing to plan, nothing possible, and bad options")
{
  random_stream rng(1);
  auto const empty = evolve_plan_front(problem{}, rng, {.population = 4, .generations = 2});
  CHECK(empty.points.size() == 1);
  problem const impossible{
      .catalogue = {{.hours = 5.0}}, .values = {1.0}, .calendar = weekly(1.0, 2), .mandatory = {0}};
  auto const none = evolve_plan_front(impossible, rng, {.population = 4, .generations = 2});
  CHECK(none.outcome == status::infeasible);
  CHECK(none.points.empty());
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(evolve_plan_front_options{.paces = {1.0, 2.0}}, 1),
                       "curriculum::evolve_plan_front_options: paces[1] must be in (0, 1] (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.balance = true, .paces = {}}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.paces = {nan}}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.population = 0}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.previous = {1}}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.window = 0}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.window_states = 2'000'000'000}, 1), std::invalid_argument);
}
