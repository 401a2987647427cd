// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/evolve/evolve_plan_front_options.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using curriculum::evolve_plan_front_options;

TEST_CASE("curriculum/evolve_plan_front_options: each field is checked, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(evolve_plan_front_options{}, 0));
  CHECK_NOTHROW(validate(evolve_plan_front_options{.paces = {}}, 0));
  CHECK_NOTHROW(validate(evolve_plan_front_options{.window_states = 0}, 0));
  CHECK_THROWS_WITH_AS(validate(evolve_plan_front_options{.balance = true, .paces = {}}, 1),
                       "curriculum::evolve_plan_front_options: paces must not be empty", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(evolve_plan_front_options{.previous = {0, 2}}, 2),
                       "curriculum::evolve_plan_front_options: previous[1] must be the index of a course (got 2)",
                       std::invalid_argument);
  for (double const pace : {0.0, -0.5, 1.5, nan, std::numeric_limits<double>::infinity()}) {
    CHECK_THROWS_AS(validate(evolve_plan_front_options{.paces = {1.0, pace}}, 1), std::invalid_argument);
  }
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.population = 1}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.generations = 0}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.window = 61}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.window_states = 1'000'000'001}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.islands = {.count = 0}}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_plan_front_options{.threads = 0}, 1), std::invalid_argument);
}
