// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/certify.hpp>

#include "support/generated_problem.hpp"

#include <mentorics/curriculum/evolve/evolve_plan.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/certify: any prices give a bound that holds")
{
  random_stream rng(41);
  int compared = 0;
  for (int round = 0; round < 2000; ++round) {
    auto const p = support::constrained_problem(rng, 1 + uniform_index(rng, 6), 1 + uniform_index(rng, 4));
    auto const made = schedule(p);
    if (made.outcome != status::optimal) { continue; }
    dual_multipliers prices;
    for (std::size_t t = 0; t < p.calendar.weeks(); ++t) {
      prices.capacity.push_back(bernoulli(rng, 0.5) ? 5.0 * uniform01(rng) : 0.0);
    }
    for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
      for (auto const j : p.catalogue[i].prerequisites) {
        prices.precedence.push_back(
            {.course = i, .before = j, .week = uniform_index(rng, p.calendar.weeks()), .price = 10.0 * uniform01(rng)});
      }
    }
    CHECK(certify(p, prices) >= made.value - 1e-9);
    ++compared;
  }
  CHECK(compared > 1000);
}

TEST_CASE("curriculum/certify: the prices of a plan prove most of its bound")
{
  for (int seed = 1; seed <= 3; ++seed) {
    auto const p = support::benchmark_problem(30, 2, seed);
    auto const made = schedule(p);
    dual_multipliers const none{.capacity = std::vector<double>(p.calendar.weeks(), 0.0)};
    double const all = certify(p, none);  // every course for nothing
    REQUIRE_FALSE(made.multipliers.capacity.empty());
    CHECK(certify(p, made.multipliers) < 1.06 * made.value);
    CHECK(all > 1.3 * made.value);
  }
  auto const large = support::benchmark_problem(100, 2, 1);
  random_stream rng(1);
  auto const evolved = evolve_plan(large, rng, {.population = 30, .generations = 30});
  CHECK(certify(large, evolved.multipliers) >= evolved.value);
  CHECK(evolved.certificate.bound <= certify(large, evolved.multipliers) * (1.0 + 1e-9));
}

TEST_CASE("curriculum/certify: bad prices are refused, and the message names them")
{
  problem const p{.catalogue = {{.hours = 1.0}, {.hours = 1.0, .prerequisites = {0}}},
                  .values = {1.0, 2.0},
                  .calendar = weekly(1.0, 2)};
  auto const refused = [&](dual_multipliers const& prices, char const* text) {
    CHECK_THROWS_WITH_AS((void)certify(p, prices), text, std::invalid_argument);
  };
  refused({}, "curriculum::certify: capacity must be as many as weeks (got 0)");
  refused({.capacity = {1.0, -1.0}}, "curriculum::certify: capacity[1] must be finite and not negative (got -1)");
  refused({.capacity = {1.0, 1.0}, .precedence = {{.course = 0, .before = 1, .week = 0, .price = 1.0}}},
          "curriculum::certify: precedence[0].before must be a pre- or corequisite of the course (got 1)");
  refused({.capacity = {1.0, 1.0}, .precedence = {{.course = 1, .before = 0, .week = 2, .price = 1.0}}},
          "curriculum::certify: precedence[0] must name courses and a week (got 2)");
  CHECK_THROWS_AS((void)certify(p, {.capacity = {1.0, std::numeric_limits<double>::quiet_NaN()}}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)certify(p, {.capacity = {1.0, 1.0}, .precedence = {{1, 0, 0, -1.0}}}), std::invalid_argument);
}
