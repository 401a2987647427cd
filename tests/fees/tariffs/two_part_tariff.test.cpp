// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::two_part_tariff;

static_assert(fees::tariff_like<two_part_tariff<>> && fees::piecewise_affine<two_part_tariff<>>);
static_assert(fees::tariff_like<two_part_tariff<boost::multiprecision::cpp_bin_float_50>>);
static_assert(two_part_tariff<>{.fixed = 500.0, .rate = 100.0}(20.0) == 2500.0);

TEST_CASE("fees/two_part_tariff: the fee is F0 + r T, and F0 is due without a lesson too")
{
  auto const hourly = two_part_tariff<>{.fixed = 500.0, .rate = 100.0};
  CHECK(hourly(20.0) == 2500.0);
  CHECK(hourly(0.0) == 500.0);  // the fixed fee is due without a lesson too
  CHECK(two_part_tariff<>{.rate = 60.0}(1.5) == 90.0);
}

TEST_CASE("fees/two_part_tariff: the derivative of the fee is the rate")
{
  two_part_tariff<support::dual> const t{.fixed = 500.0, .rate = 100.0};
  CHECK(t(support::dual(3.0, 1.0)).slope == 100.0);
}

TEST_CASE("fees/two_part_tariff: tariff, segments and lines agree; all scalars")
{
  support::check_forms(two_part_tariff<>{.fixed = 500.0, .rate = 100.0}, 20.0);
  support::check_scalars([]<class Real>(Real) { return two_part_tariff<Real>{.fixed = Real(3), .rate = Real(4)}; }, 9.0,
                         4.0);
  CHECK_THROWS_WITH_AS((void)two_part_tariff<>{.rate = 1e300}(1e10),
                       "fees::two_part_tariff: hours must not be so many that the fee overflows (got 1e+10)",
                       std::invalid_argument);
}

TEST_CASE("fees/two_part_tariff: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)two_part_tariff<>{.fixed = -1.0}(2.0),
                       "fees::two_part_tariff: fixed must be finite and not negative (got -1)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)two_part_tariff<>{.rate = nan}(2.0),
                       "fees::two_part_tariff: rate must be finite and not negative (got nan)", std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)two_part_tariff<>{.rate = 1.0}(bad), std::invalid_argument);
  }
}
