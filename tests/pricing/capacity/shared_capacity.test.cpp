// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/capacity/shared_capacity.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/shared_capacity: uses and limits are amounts, one use for each product")
{
  auto const check = [](shared_capacity const& x, std::size_t products) { validate(std::vector{x}, products); };
  CHECK_NOTHROW(check({.use = {1.0, 0.25}, .limit = 0.0}, 2));
  CHECK_THROWS_WITH_AS(check({.use = {1.0}, .limit = 3.0}, 2),
                       "pricing::shared_capacity: capacities[0].use must have one entry for each product (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_AS(check({.use = {1.0}, .limit = -1.0}, 1), std::invalid_argument);
  CHECK_THROWS_AS(check({.use = {1.0}, .limit = no_limit}, 1), std::invalid_argument);
  CHECK_THROWS_AS(check({.use = {-1.0}, .limit = 1.0}, 1), std::invalid_argument);
  CHECK_THROWS_AS(check({.use = {std::nan("")}, .limit = 1.0}, 1), std::invalid_argument);
}
