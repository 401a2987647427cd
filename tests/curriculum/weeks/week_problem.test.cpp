// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/week_problem: what cannot be is refused by name")
{
  CHECK_NOTHROW(validate(week_problem{}));
  CHECK_THROWS_WITH_AS(validate(week_problem{.week_hours = -1.0}),
                       "curriculum::week_problem: week_hours must be in [0, 1000000] (got -1)", std::invalid_argument);
  for (double const bad : {std::numeric_limits<double>::quiet_NaN(), no_limit, 1e7}) {
    CHECK_THROWS_AS(validate(week_problem{.week_hours = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(validate(week_problem{.order = week_order{7}}),
                       "curriculum::week_problem: order must be a week_order (got 7)", std::invalid_argument);
}

TEST_CASE("curriculum/week_problem: groups and corequisites are refused, not ignored")
{
  catalogue const grouped{{.hours = 1.0}, {.hours = 1.0, .any_of = {{0}}}};
  catalogue const coupled{{.hours = 1.0}, {.hours = 1.0, .corequisites = {0}}};
  CHECK_THROWS_WITH_AS(validate(week_problem{.catalogue = grouped}),
                       "curriculum::week_problem: catalogue[1].any_of must be empty here (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(week_problem{.catalogue = coupled}),
                       "curriculum::week_problem: catalogue[1].corequisites must be empty here (got 1)",
                       std::invalid_argument);
}
