// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/terms/term_problem.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using curriculum::catalogue;
using curriculum::term_problem;
using curriculum::validate;

TEST_CASE("curriculum/term_problem: what cannot be is refused by name")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(term_problem{}));
  CHECK_THROWS_WITH_AS(validate(term_problem{.terms = 0}), "curriculum::term_problem: terms must be in [1, 64] (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(term_problem{.terms = 65}), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS(validate(term_problem{.load_min = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(validate(term_problem{.load_min = 2.0, .load_max = 1.0}),
                       "curriculum::term_problem: load_max must be a number and at least load_min (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(term_problem{.load_max = nan}), std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(term_problem{.count_min = 3, .count_max = 2}),
                       "curriculum::term_problem: count_max must be at least count_min (got 2)", std::invalid_argument);
}
