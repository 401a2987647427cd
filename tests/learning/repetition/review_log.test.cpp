// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/review_log.hpp>

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/review_log: calendar days change at midnight of the learner")
{
  constexpr std::int64_t hour = 3'600'000;
  CHECK(calendar_day(0) == 0.0);
  CHECK(calendar_day(24 * hour - 1) == 0.0);
  CHECK(calendar_day(24 * hour) == 1.0);
  CHECK(calendar_day(23 * hour, 1.0) == 1.0);
  CHECK(calendar_day(2 * hour, -4.0) == -1.0);
  CHECK(calendar_day(1711744352250) == 19811.0);  // by hand: 19811 days of 86400 s and 73952 s; 2024-03-29
  CHECK_THROWS_WITH_AS((void)calendar_day(0, 25.0),
                       "learning::calendar_day: offset_hours must be in [-24, 24] (got 25)", std::invalid_argument);
  CHECK_THROWS_AS((void)calendar_day(0, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}

TEST_CASE("learning/review_log: a bad log is refused, and the message names index and value")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  using log = std::vector<review>;
  CHECK_NOTHROW(validate(log{{.card = 1, .day = 3.0}, {.card = 1, .day = 3.0}, {.card = 0, .day = 4.5}}));
  CHECK_THROWS_WITH_AS(validate(log{}), "learning::review_log: reviews must not be empty", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(log{{}, {.given = static_cast<rating>(5)}}),
                       "learning::review_log: reviews[1].given must be in 1 to 4 (got 5)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(log{{.day = 3.0}, {.day = 4.0}, {.day = 2.0}}),
                       "learning::review_log: reviews[2].day must not be before the review in front of it (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(log{{}, {.day = nan}}), "learning::review_log: reviews[1].day must be finite (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(log{{.day = no_limit}}), std::invalid_argument);
}
