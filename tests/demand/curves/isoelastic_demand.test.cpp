#include <mentorics/demand/curves/isoelastic_demand.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using pricing::isoelastic_demand;

static_assert(pricing::demand_model<isoelastic_demand<>>);

TEST_CASE("pricing/isoelastic_demand: value, elasticity and surplus")
{
  isoelastic_demand<> const d{.scale = 9.0, .exponent = 2.0};
  CHECK(d(3.0) == doctest::Approx(1.0));
  CHECK(std::isinf(d(0.0)));
  CHECK(elasticity(d, 7.0) == -2.0);
  CHECK(consumer_surplus(d, 3.0) == doctest::Approx(3.0));
  CHECK(std::isinf(consumer_surplus(isoelastic_demand<>{.exponent = 0.5}, 3.0)));
  CHECK(isoelastic_demand<>{.scale = 0.0}(0.0) == 0.0);
}

TEST_CASE("pricing/isoelastic_demand: bad input is refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(isoelastic_demand<>{.exponent = 0.0}),
                       "pricing::isoelastic_demand: exponent must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(isoelastic_demand<>{.scale = no_limit}), std::invalid_argument);
  CHECK_THROWS_AS((void)isoelastic_demand<>{}(-1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)isoelastic_demand<>{}(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(isoelastic_demand<>{}, nan), std::invalid_argument);
}
