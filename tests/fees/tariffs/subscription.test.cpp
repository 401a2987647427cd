// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/subscription.hpp>

#include <mentorics/core/scalar.hpp>
#include <mentorics/fees/tariffs/tariff_like.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::subscription;

static_assert(fees::tariff_like<subscription<>> && fees::piecewise_affine<subscription<>>);
static_assert(subscription<>{.price = 1000.0, .period_weeks = 4.0, .weekly_hours = 5.0}(35.0) == 2000.0);

TEST_CASE("fees/subscription: a month costs the same however many lessons")
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

TEST_CASE("fees/subscription: included hours, overage and fair use, for each period on its own")
{
  // 20 hours a period, 10 of them included, up to 15 at 30, above at 50.
  constexpr auto s = subscription<>{.price = 200.0,
                                    .period_weeks = 4.0,
                                    .weekly_hours = 5.0,
                                    .included = 10.0,
                                    .overage = 30.0,
                                    .fair_use = 15.0,
                                    .beyond_fair_use = 50.0};
  static_assert(s(10.0) == 200.0 && s(12.0) == 260.0 && s(18.0) == 500.0 && s(20.0) == 600.0);
  static_assert(s(30.0) == 600.0 + 200.0);
  static_assert(s(37.0) == 600.0 + 200.0 + 150.0 + 100.0);
  auto const lines = charges(s, 37.0);
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].quantity == 10.0);
  CHECK(lines[2].quantity == 7.0);
  // Unlimited, but within fair use.
  constexpr auto fair = subscription<>{
      .price = 200.0, .period_weeks = 4.0, .weekly_hours = 5.0, .fair_use = 12.0, .beyond_fair_use = 50.0};
  static_assert(fair(12.0) == 200.0 && fair(14.0) == 300.0);
}

TEST_CASE("fees/subscription: minimum term and a last period that is prorated")
{
  constexpr auto year =
      subscription<>{.price = 100.0, .period_weeks = 4.0, .weekly_hours = 5.0, .minimum_periods = 3.0};
  static_assert(year(0.0) == 300.0 && year(60.0) == 300.0 && year(61.0) == 400.0);
  constexpr auto part =
      subscription<>{.price = 100.0, .period_weeks = 4.0, .weekly_hours = 5.0, .last = fees::partial_period::prorated};
  static_assert(part(0.0) == 0.0 && part(5.0) == 25.0 && part(20.0) == 100.0 && part(30.0) == 150.0);
  CHECK_THROWS_WITH_AS((void)subscription<>{.minimum_periods = 1.5}(1.0),
                       "fees::subscription: minimum_periods must be whole (got 1.5)", std::invalid_argument);
}

TEST_CASE("fees/subscription: tariff, segments and lines agree for all terms; all scalars")
{
  random_stream rng(33);
  for (int round = 0; round < 60; ++round) {
    auto const draw = [&](std::size_t n) { return static_cast<double>(uniform_index(rng, n)); };
    support::check_forms(
        subscription<>{.price = draw(100),
                       .period_weeks = 1.0 + draw(4),
                       .weekly_hours = 0.5 + draw(4),
                       .included = round % 3 == 0 ? no_limit : draw(12),
                       .overage = draw(20),
                       .fair_use = round % 2 == 0 ? no_limit : draw(20),
                       .beyond_fair_use = draw(30),
                       .minimum_periods = draw(4),
                       .last = round % 5 < 3 ? fees::partial_period::whole : fees::partial_period::prorated},
        50.0);
  }
  auto const make = []<class Real>(Real) {
    return subscription<Real>{
        .price = Real(80), .period_weeks = Real(4), .weekly_hours = Real(5), .included = Real(10), .overage = Real(6)};
  };
  support::check_scalars(make, 15.0, 6.0);
  support::check_scalars(make, 5.0, 0.0);
  CHECK_THROWS_AS((void)to_piecewise(subscription<>{}, no_limit), std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.included = -1.0}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.fair_use = std::numeric_limits<double>::quiet_NaN()}(1.0),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.overage = no_limit}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.price = 1e308}(100.0), std::invalid_argument);
}

TEST_CASE("fees/subscription: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)subscription<>{.weekly_hours = 0.0}(1.0),
                       "fees::subscription: weekly_hours must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.period_weeks = 0.0}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)subscription<>{.price = -1.0}(1.0), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)subscription<>{}(bad), std::invalid_argument);
  }
}
