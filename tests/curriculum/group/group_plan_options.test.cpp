// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/group/group_plan_options.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics;
using curriculum::group_plan_options;

TEST_CASE("curriculum/group_plan_options: each field is checked, and the message names it")
{
  CHECK_NOTHROW(validate(group_plan_options{}));
  CHECK_THROWS_WITH_AS(validate(group_plan_options{.bound_states = 0}),
                       "curriculum::group_plan_options: bound_states must be in [1, 1000000000] (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(group_plan_options{.population = 2}), std::invalid_argument);
  CHECK_THROWS_AS(validate(group_plan_options{.generations = 0}), std::invalid_argument);
}
