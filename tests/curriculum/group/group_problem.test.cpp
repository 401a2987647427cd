// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/group/group_problem.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/group_problem: what is wrong is refused by name")
{
  problem const p{.catalogue = {{.hours = 1.0}, {.hours = 2.0}}, .values = {1.0, 1.0}, .calendar = weekly(1.0, 3)};
  group_problem g{.students = {p, p}, .mentor_hours = {1.0}, .sessions = {{.seats = {{0, 0}, {1, 0}}}}};
  CHECK_NOTHROW(validate(g));
  g.sessions[0].seats[1].course = 1;
  CHECK_THROWS_WITH_AS(validate(g),
                       "curriculum::group_problem: sessions[0].hours must be the same for all seats (got 2)",
                       std::invalid_argument);
  g.sessions[0].seats[1] = {0, 1};
  CHECK_THROWS_WITH_AS(validate(g), "curriculum::group_problem: sessions[0].student must have one seat only (got 0)",
                       std::invalid_argument);
  g.sessions = {{.seats = {{0, 0}}}, {.seats = {{0, 0}}}};
  CHECK_THROWS_WITH_AS(validate(g), "curriculum::group_problem: sessions[1].course must be in one session only (got 0)",
                       std::invalid_argument);
  g.sessions = {{.seats = {{2, 0}}}};
  CHECK_THROWS_AS(validate(g), std::invalid_argument);
  g.sessions = {{.seats = {{0, 2}}}};
  CHECK_THROWS_AS(validate(g), std::invalid_argument);
  g.sessions = {{}};
  CHECK_THROWS_AS(validate(g), std::invalid_argument);
  g.sessions.clear();
  g.mentor_hours = {std::numeric_limits<double>::quiet_NaN()};
  CHECK_THROWS_AS(validate(g), std::invalid_argument);
  g.mentor_hours = {-1.0};
  CHECK_THROWS_AS(validate(g), std::invalid_argument);
  g.mentor_hours.clear();
  g.students[1].budget = -1.0;
  CHECK_THROWS_AS(validate(g), std::invalid_argument);
}
