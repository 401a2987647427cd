// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/linear.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using demand::linear;

static_assert(demand::demand_model<demand::linear<>>);

TEST_CASE("demand/linear: falls to nothing at the choke price")
{
  constexpr demand::linear<> d{.intercept = 100.0, .slope = 2.0};
  static_assert(d(30.0) == 40.0);
  CHECK(d(50.0) == 0.0);
  CHECK(d(70.0) == 0.0);
  CHECK(elasticity(d, 30.0) == -1.5);
  CHECK(std::isinf(elasticity(d, 50.0)));
  CHECK(consumer_surplus(d, 30.0) == 400.0);  // the triangle of 20 by 40
  CHECK(consumer_surplus(d, 60.0) == 0.0);
}

TEST_CASE("demand/linear: bad input is refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(demand::linear<>{.slope = 0.0}),
                       "demand::linear: slope must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::linear<>{.intercept = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::linear<>{.intercept = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)demand::linear<>{}(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(demand::linear<>{}, nan), std::invalid_argument);
}
