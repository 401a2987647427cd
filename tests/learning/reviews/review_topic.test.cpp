// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/reviews/review_topic.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/review_topic: bad topics are refused, and the message names index and value")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  using list = std::vector<review_topic>;
  CHECK_NOTHROW(validate(list{}));
  CHECK_NOTHROW(validate(list{{}, {.weight = 0.0}}));
  CHECK_THROWS_WITH_AS(validate(list{{}, {.minutes = 5.0, .lapse_minutes = 4.0}}),
                       "learning::review_topic: topics[1].lapse_minutes must be finite and at least minutes (got 4)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS(validate(list{{.memory = {.stability = bad}}}), std::invalid_argument);
    CHECK_THROWS_AS(validate(list{{.days_since = bad}}), std::invalid_argument);
    CHECK_THROWS_AS(validate(list{{.weight = bad}}), std::invalid_argument);
    CHECK_THROWS_AS(validate(list{{.minutes = bad}}), std::invalid_argument);
    CHECK_THROWS_AS(validate(list{{.lapse_minutes = bad}}), std::invalid_argument);
  }
  CHECK_THROWS_AS(validate(list{{.minutes = 0.0}}), std::invalid_argument);
}
