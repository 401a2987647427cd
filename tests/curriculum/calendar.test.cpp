// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/calendar.hpp>

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <stdexcept>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/calendar: equal weeks, and holidays without hours")
{
  auto const year = with_holidays(weekly(6.0, 4), std::array<std::size_t, 2>{1, 3});
  CHECK(year.weeks() == 4);
  CHECK(year.hours == std::vector{6.0, 0.0, 6.0, 0.0});
  CHECK(weekly(6.0, 0).weeks() == 0);
}

TEST_CASE("curriculum/calendar: bad hours and holidays are refused")
{
  CHECK_THROWS_WITH_AS((void)weekly(-1.0, 2), "curriculum::calendar: hours[0] must be in [0, 1000000] (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)weekly(std::numeric_limits<double>::quiet_NaN(), 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(calendar{{1.0, std::numeric_limits<double>::infinity()}}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)with_holidays(weekly(1.0, 2), std::array<std::size_t, 1>{2}),
                       "curriculum::with_holidays: holidays[0] must be a week of the calendar (got 2)",
                       std::invalid_argument);
}
