// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/choose_price.hpp>

#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>
#include <mentorics/pricing/optimum/price_ladder.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE(
    "pricing/choose_price: the best price point is one of the two around the free optimum, and earns at most as much")
{
  demand::logit<> const d{.intercept = 4.0, .sensitivity = 0.05};
  auto const free = maximize_profit(d, {.unit_cost = 20.0});
  auto const price_points = ladder({.step = 10.0, .ending = 9.99}, 0.0, 200.0);
  auto const best = choose_price(d, price_points, {.unit_cost = 20.0});
  REQUIRE(best.outcome == status::optimal);
  CHECK(best.price == doctest::Approx(69.99));
  CHECK(best.profit <= free.profit);
  CHECK(best.certificate.kind == proof::exhausted);
  CHECK(choose_price(d, price_points, {.unit_cost = 20.0, .lower = 70.0}).price == doctest::Approx(79.99));
}

TEST_CASE("pricing/choose_price: no price point allowed, none profitable, bad input")
{
  demand::logit<> const d{.intercept = 4.0, .sensitivity = 0.05};
  auto const none = choose_price(d, std::vector{10.0, 20.0}, {.lower = 11.0, .upper = 19.0});
  CHECK(none.outcome == status::infeasible);
  CHECK(std::isnan(none.price));
  CHECK(choose_price(d, std::vector{10.0, 20.0}, {.unit_cost = 30.0}).reason == refusal::no_profitable_price);
  CHECK_THROWS_AS((void)choose_price(d, std::vector<double>{}), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_price(d, std::vector{-1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)choose_price(d, std::vector{std::nan("")}), std::invalid_argument);
}
