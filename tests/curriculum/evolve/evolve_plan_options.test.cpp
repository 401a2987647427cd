// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/evolve/evolve_plan_options.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using curriculum::evolve_plan_options;

TEST_CASE("curriculum/evolve_plan_options: each field is checked, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(evolve_plan_options{}, 0));
  CHECK_THROWS_WITH_AS(validate(evolve_plan_options{.previous = {0, 3}}, 3),
                       "curriculum::evolve_plan_options: previous[1] must be the index of a course (got 3)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(evolve_plan_options{.window = 61}, 3),
                       "curriculum::evolve_plan_options: window must be in [1, 60] (got 61)", std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_options{.population = 0}, 3), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_options{.generations = 0}, 3), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_options{.target = nan}, 3), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_options{.window_states = 0}, 3), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_options{.wide_states = 2'000'000'000}, 3), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_options{.threads = 0}, 3), std::invalid_argument);
}
