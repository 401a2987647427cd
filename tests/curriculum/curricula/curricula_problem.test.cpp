// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/curricula/curricula_problem.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/curricula_problem: what is no problem is refused, with the field and the value")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  catalogue const two{{.hours = 1.0}, {.hours = 2.0}};
  CHECK_NOTHROW(validate(curricula_problem{}));
  CHECK_NOTHROW(validate(curricula_problem{.catalogue = two, .curricula = {{0, 1, 1}, {}}, .undesired = {{1, 0}}}));
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.terms = 65}),
                       "curriculum::curricula_problem: terms must be in [1, 64] (got 65)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.terms = 3, .terms_per_year = 4}),
                       "curriculum::curricula_problem: terms_per_year must be in [1, terms] (got 4)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.catalogue = two, .curricula = {{0}, {1, 2}}}),
                       "curriculum::curricula_problem: curricula[1] must name courses (got 2)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.catalogue = two, .undesired = {{0, 0}, {2, 0}}}),
                       "curriculum::curricula_problem: undesired[1].course must be a course (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.catalogue = two, .undesired = {{0, 1}}}),
                       "curriculum::curricula_problem: undesired[0].term_of_year must be a term of a year (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.count_min = 2, .count_max = 1}),
                       "curriculum::curricula_problem: count_max must be at least count_min (got 1)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 2e6}) {
    CHECK_THROWS_AS(validate(curricula_problem{.balance_weight = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(curricula_problem{.undesired_weight = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(curricula_problem{.load_step = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.load_step = 0.0}),
                       "curriculum::curricula_problem: load_step must be in [0.001, 1000000] (got 0)",
                       std::invalid_argument);
}

TEST_CASE("curriculum/curricula_problem: groups and corequisites are refused, not ignored")
{
  catalogue const grouped{{.hours = 1.0}, {.hours = 1.0, .any_of = {{0}}}};
  catalogue const coupled{{.hours = 1.0}, {.hours = 1.0, .corequisites = {0}}};
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.catalogue = grouped}),
                       "curriculum::curricula_problem: catalogue[1].any_of must be empty here (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(curricula_problem{.catalogue = coupled}),
                       "curriculum::curricula_problem: catalogue[1].corequisites must be empty here (got 1)",
                       std::invalid_argument);
}
