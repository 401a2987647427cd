// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/isoelastic.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using demand::isoelastic;

static_assert(demand::demand_model<demand::isoelastic<>>);

TEST_CASE("demand/isoelastic: value, elasticity and surplus")
{
  demand::isoelastic<> const d{.scale = 9.0, .exponent = 2.0};
  CHECK(d(3.0) == doctest::Approx(1.0));
  CHECK(std::isinf(d(0.0)));
  CHECK(elasticity(d, 7.0) == -2.0);
  CHECK(consumer_surplus(d, 3.0) == doctest::Approx(3.0));
  CHECK(std::isinf(consumer_surplus(demand::isoelastic<>{.exponent = 0.5}, 3.0)));
  CHECK(demand::isoelastic<>{.scale = 0.0}(0.0) == 0.0);
}

TEST_CASE("demand/isoelastic: bad input is refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(demand::isoelastic<>{.exponent = 0.0}),
                       "demand::isoelastic: exponent must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::isoelastic<>{.scale = no_limit}), std::invalid_argument);
  CHECK_THROWS_AS((void)demand::isoelastic<>{}(-1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)demand::isoelastic<>{}(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(demand::isoelastic<>{}, nan), std::invalid_argument);
}
