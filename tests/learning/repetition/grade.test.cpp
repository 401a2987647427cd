// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/grade.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics::learning;

TEST_CASE("learning/grade: four grades, and all but the first are successes")
{
  CHECK(!recalled(grade::again));
  for (auto const g : {grade::hard, grade::good, grade::easy}) { CHECK(recalled(g)); }
  for (int g = 1; g <= 4; ++g) { CHECK(is_grade(static_cast<grade>(g))); }
}

TEST_CASE("learning/grade: a number that is no grade is refused, and the message names index and value")
{
  for (int const bad : {5, 0, -1}) { CHECK(!is_grade(static_cast<grade>(bad))); }
  CHECK_THROWS_WITH_AS(require_grade(static_cast<grade>(5), "here", {"reviews", 3, "given"}),
                       "here: reviews[3].given must be in 1 to 4 (got 5)", std::invalid_argument);
}
