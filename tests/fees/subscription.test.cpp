#include <mentorics/fees/subscription.hpp>

#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/tariff_like.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::subscription;

static_assert(fees::tariff_like<subscription<>>);

TEST_CASE("fees/subscription: the worked case, 1000 a month however many lessons")
{
  // 20 hours in the first month and 15 in the second: 1000 each.
  auto const monthly = subscription<>{.price = 1000.0, .period_weeks = 4.0, .weekly_hours = 5.0};
  CHECK(monthly(20.0) == 1000.0);
  CHECK(monthly(15.0) == 1000.0);
  CHECK(monthly(20.0 + 15.0) == 2000.0);
  CHECK(periods(monthly, 35.0) == 2.0);
}

TEST_CASE("fees/subscription: every period begun is due, and no hours need none")
{
  auto const s = subscription<>{.price = 90.0, .weekly_hours = 3.0};  // a month has 52 / 12 weeks: 13 hours
  CHECK(s(0.0) == 0.0);
  CHECK(s(0.1) == 90.0);
  CHECK(s(13.0) == 90.0);
  CHECK(s(13.1) == 180.0);
  CHECK(s(156.0) == 12.0 * 90.0);
}

TEST_CASE("fees/subscription: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)subscription<>{.weekly_hours = 0.0}(1.0),
                       "fees::subscription: weekly_hours must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.period_weeks = 0.0}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.price = -1.0}(1.0), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) { CHECK_THROWS_AS((void)subscription<>{}(bad), std::invalid_argument); }
}
