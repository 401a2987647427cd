#include <mentorics/demand/curves/linear_demand.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using pricing::linear_demand;

static_assert(pricing::demand_model<linear_demand<>>);

TEST_CASE("pricing/linear_demand: falls to nothing at the choke price")
{
  constexpr linear_demand<> d{.intercept = 100.0, .slope = 2.0};
  static_assert(d(30.0) == 40.0);
  CHECK(d(50.0) == 0.0);
  CHECK(d(70.0) == 0.0);
  CHECK(elasticity(d, 30.0) == -1.5);
  CHECK(std::isinf(elasticity(d, 50.0)));
  CHECK(consumer_surplus(d, 30.0) == 400.0);  // the triangle of 20 by 40
  CHECK(consumer_surplus(d, 60.0) == 0.0);
}

TEST_CASE("pricing/linear_demand: bad input is refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(linear_demand<>{.slope = 0.0}),
                       "pricing::linear_demand: slope must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS(validate(linear_demand<>{.intercept = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(linear_demand<>{.intercept = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)linear_demand<>{}(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(linear_demand<>{}, nan), std::invalid_argument);
}
