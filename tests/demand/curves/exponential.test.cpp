// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/exponential.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using demand::exponential;

static_assert(demand::demand_model<demand::exponential<>>);

TEST_CASE("demand/exponential: value, elasticity and surplus")
{
  demand::exponential<> const d{.scale = 80.0, .sensitivity = 0.02};
  CHECK(d(0.0) == 80.0);
  CHECK(d(50.0) == doctest::Approx(80.0 / std::exp(1.0)));
  CHECK(elasticity(d, 50.0) == -1.0);
  CHECK(consumer_surplus(d, 50.0) == doctest::Approx(d(50.0) / 0.02));
  demand::exponential<support::dual> const dual{.scale = 80.0, .sensitivity = 0.02};
  auto const units = dual(support::dual(30.0, 1.0));
  CHECK(elasticity(d, 30.0) == doctest::Approx(units.slope * 30.0 / units.value));
}

TEST_CASE("demand/exponential: bad input is refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(demand::exponential<>{.sensitivity = -1.0}),
                       "demand::exponential: sensitivity must be finite and positive (got -1)", std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::exponential<>{.scale = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)demand::exponential<>{}(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(demand::exponential<>{}, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)consumer_surplus(demand::exponential<>{}, nan), std::invalid_argument);
}
