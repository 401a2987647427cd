#include <mentorics/curriculum/problem.hpp>

#include <doctest/doctest.h>

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
  CHECK_NOTHROW(validate(problem{}));
}
