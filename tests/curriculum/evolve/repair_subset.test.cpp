// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/evolve/repair_subset.hpp>

#include "support/generated_problem.hpp"

#include <mentorics/curriculum/evolve/evolve_plan.hpp>
#include <mentorics/curriculum/plan/verify.hpp>
#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/evolve.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// The plan that holds courses in this order, by the text of the problem.
bool can_be_held(problem const& p, std::vector<std::size_t> const& order)
{
  std::vector<bool> done(p.catalogue.size(), false);
  for (auto const c : p.completed) { done[c] = true; }
  double hours = 0.0;
  double all = 0.0;
  for (double const h : p.calendar.hours) { all += h; }
  for (auto const c : order) {
    if (done[c]) { return false; }
    for (auto const before : p.catalogue[c].prerequisites) {
      if (!done[before]) { return false; }
    }
    done[c] = true;
    hours += p.catalogue[c].hours;
  }
  return hours <= all + 1e-6;
}

}  // namespace

TEST_CASE("curriculum/repair_subset: any subset becomes an order that can be held")
{
  random_stream rng(3);
  for (int round = 0; round < 500; ++round) {
    auto const p = support::random_problem(rng, 1 + uniform_index(rng, 12), 4);
    std::vector<std::uint8_t> wanted(p.catalogue.size());
    for (auto& w : wanted) { w = static_cast<std::uint8_t>(uniform_index(rng, 2)); }
    REQUIRE(can_be_held(p, repair_subset(p, wanted)));
  }
  for (int round = 0; round < 300; ++round) {
    auto const p = support::constrained_problem(rng, 2 + uniform_index(rng, 6), 4);
    std::vector<std::uint8_t> const wanted(p.catalogue.size(), 1);
    auto const order = repair_subset(p, wanted);
    double fees = 0.0;
    for (auto const c : order) { fees += p.catalogue[c].fee; }
    REQUIRE(fees <= p.budget);
  }
}

TEST_CASE("curriculum/repair_subset: a dense bundle is completed, a thin one is dropped")
{
  problem const p{.catalogue = {{.hours = 1.0},
                                {.hours = 1.0, .prerequisites = {0}},
                                {.hours = 9.0},
                                {.hours = 1.0, .prerequisites = {2}}},
                  .values = {0.0, 10.0, 0.0, 1.0},
                  .calendar = weekly(20.0, 1)};
  CHECK(repair_subset(p, std::vector<std::uint8_t>{0, 1, 0, 1}) == std::vector<std::size_t>{0, 1});
  CHECK(repair_subset(p, std::vector<std::uint8_t>{0, 0, 0, 0}).empty());
  CHECK(repair_subset(problem{}, {}).empty());
  CHECK_THROWS_WITH_AS((void)repair_subset(p, {}),
                       "curriculum::repair_subset: wanted must be as many as courses (got 0)", std::invalid_argument);
}

TEST_CASE("curriculum/repair_subset: subsets evolve into a plan that is as good as one of keys, or nearly")
{
  auto const p = support::benchmark_problem(15, 2, 1);
  auto const worth = [&](std::vector<std::uint8_t> const& g) {
    double hours = 0.0;
    double value = 0.0;
    for (auto const c : repair_subset(p, g)) {
      hours += p.catalogue[c].hours;
      std::size_t week = 0;
      while (10.0 * static_cast<double>(week + 1) < hours) { ++week; }
      value += p.values(c, week);
    }
    return value;
  };
  random_stream rng(1);
  auto const subset = genetic::evolve(genetic::with_fitness(genetic::bit_strings(15), worth), rng,
                                      {.population = 40, .generations = 30});
  double const best = evolve_plan(p, rng).value;
  CHECK(subset.fitness <= best * (1.0 + 1e-9));
  CHECK(subset.fitness > 0.9 * best);
}
