// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/evolve_keys_options.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using genetic::evolve_keys_options;

TEST_CASE("genetic/evolve_keys_options: each field is checked, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(evolve_keys_options{}));
  CHECK_THROWS_WITH_AS(validate(evolve_keys_options{.population = 0}),
                       "genetic::evolve_keys_options: population must be at least 3 (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(evolve_keys_options{.elite = 0.6}),
                       "genetic::evolve_keys_options: elite must be in (0, 0.5] (got 0.6)", std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.generations = 0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.elite = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.mutants = 0.8}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.bias = 2.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.target = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.bound = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.threads = 0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_keys_options{.islands = {.every = 0}}), std::invalid_argument);
}
