#include <mentorics/fees/package.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::package;

static_assert(fees::tariff_like<package<>>);

TEST_CASE("fees/package: what was begun is paid whole")
{
  constexpr auto t = package<>{.price = 240.0, .package_hours = 8.0};
  CHECK(t(0.0) == 0.0);
  CHECK(t(0.5) == 240.0);
  CHECK(t(8.0) == 240.0);
  CHECK(t(8.5) == 480.0);
  CHECK(t(80.0) == 2400.0);
  CHECK(package<>{.price = 10.0, .package_hours = 0.7}(2.1) == 30.0);  // not 40: see started_units
}

TEST_CASE("fees/package: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)(package<>{.price = 1.0, .package_hours = 0.0}(1.0)),
                       "fees::package: package_hours must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)package<>{.price = nan}(1.0), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) { CHECK_THROWS_AS((void)package<>{}(bad), std::invalid_argument); }
}
