// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forecast/forecast_result.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/forecast_result: options outside their range are refused, and the message names them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(forecast_options{}));
  for (double const bad : {nan, no_limit, -1.0, 0.0, 1.0}) {
    CHECK_THROWS_AS(validate(forecast_options{.level = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(validate(forecast_options{.level = 1.0}),
                       "learning::forecast_options: level must be in (0, 1) (got 1)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(forecast_options{.draws = 99}),
                       "learning::forecast_options: draws must be at least 100 (got 99)", std::invalid_argument);
}
