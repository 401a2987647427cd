// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/course_price.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::course_price;

static_assert(fees::tariff_like<course_price<>> && fees::piecewise_affine<course_price<>>);
static_assert(course_price<>{.price = 240.0, .course_hours = 8.0}(8.5) == 480.0);

TEST_CASE("fees/course_price: what was begun is paid whole")
{
  constexpr auto t = course_price<>{.price = 240.0, .course_hours = 8.0};
  CHECK(t(0.0) == 0.0);
  CHECK(t(0.5) == 240.0);
  CHECK(t(8.0) == 240.0);
  CHECK(t(8.5) == 480.0);
  CHECK(t(80.0) == 2400.0);
  CHECK(course_price<>{.price = 10.0, .course_hours = 0.7}(2.1) == 30.0);  // not 40: see round_up_units
}

TEST_CASE("fees/course_price: tariff, segments and lines agree; all scalars")
{
  support::check_forms(course_price<>{.price = 240.0, .course_hours = 8.0}, 50.0);
  support::check_scalars([]<class Real>(Real) { return course_price<Real>{.price = Real(3), .course_hours = Real(4)}; },
                         9.0, 0.0);
  CHECK_THROWS_WITH_AS((void)to_piecewise(course_price<>{}, no_limit),
                       "fees::course_price: until must be finite, positive and at most a million units (got inf)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)to_piecewise(course_price<>{}, 1e9), std::invalid_argument);
  CHECK_THROWS_AS((void)(course_price<>{.price = 1e300}(1e100)), std::invalid_argument);
}

TEST_CASE("fees/course_price: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)(course_price<>{.price = 1.0, .course_hours = 0.0}(1.0)),
                       "fees::course_price: course_hours must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)course_price<>{.price = nan}(1.0), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)course_price<>{}(bad), std::invalid_argument);
  }
}
