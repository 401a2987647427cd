// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/price_list.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/price_list: without an answer there is no number")
{
  price_list<> const empty;
  CHECK(empty.outcome == status::not_solved);
  CHECK(std::isnan(empty.profit));
  auto const refused = pricing::detail::without_prices<double>(2, status::unbounded, refusal::demand_inelastic);
  CHECK(refused.outcome == status::unbounded);
  REQUIRE(refused.prices.size() == 2);
  CHECK(std::isnan(refused.prices[0]));
  CHECK(std::isnan(refused.demand[1]));
  CHECK(std::isnan(refused.elasticities[1]));
  CHECK(std::isnan(refused.revenue));
  CHECK(std::isnan(refused.consumer_surplus));
}

TEST_CASE("pricing/price_list: limits must fit the products and each other")
{
  CHECK_NOTHROW(validate(price_list_options<>{}, 3));
  CHECK_NOTHROW(validate(price_list_options<>{.lower = {1.0}, .upper = {no_limit}}, 1));
  CHECK_THROWS_WITH_AS(validate(price_list_options<>{.lower = {5.0, 5.0}, .upper = {6.0, 4.0}}, 2),
                       "pricing::price_list_options: upper[1] must be at least lower (got 4)", std::invalid_argument);
  CHECK_THROWS_AS(validate(price_list_options<>{.lower = {5.0}}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(price_list_options<>{.upper = {5.0}}, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(price_list_options<>{.lower = {-5.0}}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(price_list_options<>{.lower = {no_limit}}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(price_list_options<>{.upper = {std::nan("")}}, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(price_list_options<>{.fixed_cost = -1.0}, 1), std::invalid_argument);
}
