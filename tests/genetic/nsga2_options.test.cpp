// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/nsga2_options.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using genetic::nsga2_options;

TEST_CASE("genetic/nsga2_options: each field is checked, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(nsga2_options{}, 2));
  CHECK_NOTHROW(validate(nsga2_options{.reference = {1.0, 1.0}, .target = 0.5, .stagnation = 10}, 2));
  CHECK_THROWS_WITH_AS(validate(nsga2_options{.population = 0}, 2),
                       "genetic::nsga2_options: population must be at least 2 (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(nsga2_options{.crossover = 2.0}, 2),
                       "genetic::nsga2_options: crossover must be in [0, 1] (got 2)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(nsga2_options{.stagnation = 3}, 2),
                       "genetic::nsga2_options: stagnation must come with a reference (got 3)", std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.population = 0x8000'0000U}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.generations = 0}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.mutation = nan}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.reference = {1.0}}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.reference = {1.0, nan}}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.target = nan}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.target = 1.0}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.growth = -1.0}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.threads = 0}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(nsga2_options{.islands = {.count = 0}}, 2), std::invalid_argument);
}
