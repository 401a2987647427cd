// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/evolve_options.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using genetic::evolve_options;

TEST_CASE("genetic/evolve_options: each field is checked, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(evolve_options{}));
  CHECK_THROWS_WITH_AS(validate(evolve_options{.population = 1}),
                       "genetic::evolve_options: population must be at least 2 (got 1)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(evolve_options{.crossover = 2.0}),
                       "genetic::evolve_options: crossover must be in [0, 1] (got 2)", std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.population = 0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.generations = 0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.elite = 100}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.tournament = 0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.crossover = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.mutation = -0.1}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.target = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.bound = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.islands = {.count = 0}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_options{.threads = 0}), std::invalid_argument);
}
