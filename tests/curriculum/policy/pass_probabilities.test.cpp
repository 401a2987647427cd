// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/policy/pass_probabilities.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/pass_probabilities: a row of probabilities for each course, 1 for a course of no hours")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  problem p{.catalogue = {{.hours = 1.0}, {.hours = 0.0}}, .values = {1.0, 1.0}, .calendar = weekly(1.0, 2)};
  CHECK_NOTHROW(validate(p, {{0.0, 0.5, 1.0}, {1.0, 1.0}}));
  CHECK_NOTHROW(validate(problem{}, {}));
  CHECK_THROWS_WITH_AS(validate(p, {}),
                       "curriculum::pass_probabilities: success must have a row for each course (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(p, {{}, {1.0}}), "curriculum::pass_probabilities: success[0] must not be empty",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(p, {{0.5, -0.1}, {1.0}}),
                       "curriculum::pass_probabilities: success[0] must be in [0, 1] (got -0.1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(p, {{0.5}, {0.5}}),
                       "curriculum::pass_probabilities: success[1] must be 1 for a course of no hours (got 0.5)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -no_limit, 1.0000001, 1e300}) {
    CHECK_THROWS_AS(validate(p, {{bad}, {1.0}}), std::invalid_argument);
    CHECK_THROWS_AS(validate(p, {{0.5, bad}, {1.0}}), std::invalid_argument);
  }
  p.hours_left = {0.0, 1.0};  // what is left counts
  CHECK_NOTHROW(validate(p, {{1.0}, {0.5}}));
  CHECK_THROWS_AS(validate(p, {{0.5}, {0.5}}), std::invalid_argument);
}
