// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/cheapest.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/tariffs/course_price.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>
#include <mentorics/fees/tariffs/project_price.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <tuple>
#include <vector>

using namespace mentorics;

TEST_CASE("fees/cheapest: of tariffs of different kinds")
{
  auto const modes =
      std::tuple(fees::two_part_tariff<>{.rate = 60.0},
                 fees::subscription<>{.price = 500.0, .period_weeks = 4.0, .weekly_hours = 5.0},
                 fees::project_price<>{.price = 900.0}, fees::package<>{.price = 450.0, .package_hours = 10.0});
  CHECK(cheapest(modes, 5.0).index == 0);
  CHECK(cheapest(modes, 5.0).fee == 300.0);
  CHECK(cheapest(modes, 10.0).index == 3);
  CHECK(cheapest(modes, 20.0).index == 1);
  CHECK(cheapest(modes, 39.0).index == 2);
}

TEST_CASE("fees/cheapest: the first one among equals, also at compile time")
{
  constexpr auto same =
      std::tuple(fees::two_part_tariff<>{.rate = 10.0}, fees::two_part_tariff<>{.fixed = 10.0, .rate = 5.0});
  static_assert(cheapest(same, 2.0).index == 0);
  static_assert(cheapest(same, 3.0).index == 1);
  CHECK(cheapest(std::vector<fees::two_part_tariff<>>{{.rate = 3.0}, {.rate = 2.0}, {.rate = 2.0}}, 4.0).index == 1);
}

TEST_CASE("fees/cheapest: equals the smallest fee of random tariffs")
{
  random_stream rng(2);
  for (int round = 0; round < 500; ++round) {
    std::vector<fees::two_part_tariff<>> tariffs(1 + uniform_index(rng, 6));
    for (auto& t : tariffs) { t = {.fixed = uniform_real(rng, 0.0, 100.0), .rate = uniform_real(rng, 0.0, 10.0)}; }
    double const hours = uniform_real(rng, 0.0, 50.0);
    auto const best = cheapest(tariffs, hours);
    CHECK(best.fee == tariffs[best.index](hours));
    for (auto const& t : tariffs) { CHECK(t(hours) >= best.fee); }
  }
}

TEST_CASE("fees/cheapest: no tariff and bad hours are refused")
{
  CHECK_THROWS_WITH_AS((void)cheapest(std::vector<fees::two_part_tariff<>>{}, 1.0),
                       "fees::cheapest: tariffs must not be empty", std::invalid_argument);
  CHECK_THROWS_AS((void)cheapest(std::tuple(fees::two_part_tariff<>{}), std::numeric_limits<double>::quiet_NaN()),
                  std::invalid_argument);
}
