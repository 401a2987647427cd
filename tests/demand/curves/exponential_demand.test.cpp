#include <mentorics/demand/curves/exponential_demand.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using pricing::exponential_demand;

static_assert(pricing::demand_model<exponential_demand<>>);

TEST_CASE("pricing/exponential_demand: value, elasticity and surplus")
{
  exponential_demand<> const d{.scale = 80.0, .sensitivity = 0.02};
  CHECK(d(0.0) == 80.0);
  CHECK(d(50.0) == doctest::Approx(80.0 / std::exp(1.0)));
  CHECK(elasticity(d, 50.0) == -1.0);
  CHECK(consumer_surplus(d, 50.0) == doctest::Approx(d(50.0) / 0.02));
  exponential_demand<support::dual> const dual{.scale = 80.0, .sensitivity = 0.02};
  auto const units = dual(support::dual(30.0, 1.0));
  CHECK(elasticity(d, 30.0) == doctest::Approx(units.slope * 30.0 / units.value));
}

TEST_CASE("pricing/exponential_demand: bad input is refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(exponential_demand<>{.sensitivity = -1.0}),
                       "pricing::exponential_demand: sensitivity must be finite and positive (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(exponential_demand<>{.scale = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)exponential_demand<>{}(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(exponential_demand<>{}, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)consumer_surplus(exponential_demand<>{}, nan), std::invalid_argument);
}
