// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/package.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::package;

static_assert(fees::tariff_like<package<>> && fees::piecewise_affine<package<>>);
static_assert(package<>{.price = 240.0, .package_hours = 8.0}(8.5) == 480.0);

TEST_CASE("fees/package: what was begun is paid whole")
{
  constexpr auto t = package<>{.price = 240.0, .package_hours = 8.0};
  CHECK(t(0.0) == 0.0);
  CHECK(t(0.5) == 240.0);
  CHECK(t(8.0) == 240.0);
  CHECK(t(8.5) == 480.0);
  CHECK(t(80.0) == 2400.0);
  CHECK(package<>{.price = 10.0, .package_hours = 0.7}(2.1) == 30.0);  // not 40: see round_up_units
}

TEST_CASE("fees/package: free hours, exact parts, and packages that expire")
{
  constexpr auto trial = package<>{.price = 100.0, .package_hours = 5.0, .free = 1.0};
  static_assert(trial(1.0) == 0.0 && trial(1.5) == 100.0 && trial(6.0) == 100.0 && trial(6.5) == 200.0);
  constexpr auto exact = package<>{.price = 100.0, .package_hours = 5.0, .count = fees::unit_count::exact};
  static_assert(exact(1.0) == 20.0);
  // At 2 hours a week for 4 weeks a student uses 8 of the 10 hours.
  constexpr auto expiring = package<>{.price = 100.0, .expires_after_weeks = 4.0, .weekly_hours = 2.0};
  static_assert(usable_hours(expiring) == 8.0);
  CHECK(expiring(8.0) == 100.0);
  CHECK(expiring(8.5) == 200.0);
  CHECK(package<>{.price = 100.0, .expires_after_weeks = 52.0, .weekly_hours = 2.0}(10.0) == 100.0);
}

TEST_CASE("fees/package: tariff, segments and lines agree; all scalars")
{
  support::check_forms(package<>{.price = 240.0, .package_hours = 8.0, .free = 1.5}, 50.0);
  support::check_forms(package<>{.price = 240.0, .package_hours = 8.0, .free = 1.5, .count = fees::unit_count::exact},
                       50.0);
  support::check_forms(package<>{.price = 7.0, .expires_after_weeks = 3.0, .weekly_hours = 1.25}, 50.0);
  support::check_scalars([]<class Real>(Real) { return package<Real>{.price = Real(3), .package_hours = Real(4)}; },
                         9.0, 0.0);
  support::check_scalars(
      []<class Real>(Real) {
        return package<Real>{.price = Real(3), .package_hours = Real(4), .count = fees::unit_count::exact};
      },
      9.0, 0.75);
  CHECK_THROWS_AS((void)to_piecewise(package<>{}, no_limit), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)package<>{.expires_after_weeks = 0.0}(1.0),
                       "fees::package: expires_after_weeks must be positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)package<>{.free = -1.0}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)(package<>{.expires_after_weeks = 1.0, .weekly_hours = 0.0}(1.0)), std::invalid_argument);
}

TEST_CASE("fees/package: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)(package<>{.price = 1.0, .package_hours = 0.0}(1.0)),
                       "fees::package: package_hours must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)package<>{.price = nan}(1.0), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) { CHECK_THROWS_AS((void)package<>{}(bad), std::invalid_argument); }
}
