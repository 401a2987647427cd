// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/problem.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/problem: parts that do not fit together are refused, and the message names them")
{
  problem const good{.catalogue = {{.name = "a", .hours = 1.0}, {.name = "b", .hours = 1.0}},
                     .values = {1.0, 2.0},
                     .calendar = weekly(3.0, 2),
                     .completed = {1}};
  CHECK_NOTHROW(validate(good));

  auto few = good;
  few.values = {1.0};
  CHECK_THROWS_WITH_AS(validate(few), "curriculum::problem: values must be as many as courses (got 1)",
                       std::invalid_argument);
  auto short_table = good;
  short_table.values = value_table({1.0, 1.0, 1.0, 2.0, 2.0, 2.0}, 3);
  CHECK_THROWS_WITH_AS(validate(short_table),
                       "curriculum::problem: values must have a column for each week of the calendar (got 3)",
                       std::invalid_argument);
  auto unknown = good;
  unknown.completed = {0, 9};
  CHECK_THROWS_WITH_AS(validate(unknown), "curriculum::problem: completed[1] must be the index of a course (got 9)",
                       std::invalid_argument);
  auto negative = good;
  negative.calendar.hours[1] = -1.0;
  CHECK_THROWS_AS(validate(negative), std::invalid_argument);
  auto mandatory = good;
  mandatory.mandatory = {2};
  CHECK_THROWS_WITH_AS(validate(mandatory), "curriculum::problem: mandatory[0] must be the index of a course (got 2)",
                       std::invalid_argument);
  auto left = good;
  left.hours_left = {1.0};
  CHECK_THROWS_AS(validate(left), std::invalid_argument);
  left.hours_left = {1.0, -1.0};
  CHECK_THROWS_WITH_AS(validate(left), "curriculum::problem: hours_left[1] must be in [0, 1000000] (got -1)",
                       std::invalid_argument);
  auto early = good;
  early.earliest = {1};
  CHECK_THROWS_AS(validate(early), std::invalid_argument);
  auto poor = good;
  poor.budget = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(poor), "curriculum::problem: budget must not be negative (got nan)",
                       std::invalid_argument);
  CHECK_NOTHROW(validate(problem{}));
}
