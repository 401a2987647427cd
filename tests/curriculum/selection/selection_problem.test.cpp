// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/selection/selection_problem.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/selection_problem: what cannot be is refused by name")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(selection_problem{}));
  CHECK_THROWS_WITH_AS(validate(selection_problem{.values = {1.0}}),
                       "curriculum::selection_problem: values must be as many as courses (got 1)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 1e13}) {
    CHECK_THROWS_AS(validate(selection_problem{.catalogue = {{.hours = 1.0}}, .values = {bad}}), std::invalid_argument);
    CHECK_THROWS_AS(validate(selection_problem{.hours = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(validate(selection_problem{.catalogue = {{}, {}}, .values = {1.0, -2.0}}),
                       "curriculum::selection_problem: values[1] must be in [0, 1e12] (got -2)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(selection_problem{.hours = -1.0}),
                       "curriculum::selection_problem: hours must be in [0, 1e9] (got -1)", std::invalid_argument);
}
