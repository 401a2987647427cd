// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/integers.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <set>
#include <stdexcept>

using namespace mentorics;
using genetic::integers;

TEST_CASE("genetic/integers: all values within the bounds come up, and no others")
{
  integers const code({-2, 5, 7}, {2, 5, 8}, 0.5);
  random_stream rng(1);
  std::set<std::int64_t> seen;
  auto a = code.random(rng);
  integers::genome child;
  for (int round = 0; round < 2000; ++round) {
    auto const b = code.random(rng);
    code.crossover(a, b, child, rng);
    code.mutate(child, rng);
    REQUIRE((child[0] >= -2 && child[0] <= 2));
    REQUIRE(child[1] == 5);
    REQUIRE((child[2] >= 7 && child[2] <= 8));
    seen.insert(child[0]);
    a = child;
  }
  CHECK(seen.size() == 5);
}

TEST_CASE("genetic/integers: bounds that are wrong are refused by name")
{
  CHECK_THROWS_WITH_AS(integers({}, {}), "genetic::integers: lower must not be empty", std::invalid_argument);
  CHECK_THROWS_WITH_AS(integers({1}, {}), "genetic::integers: upper must be as many as lower (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(integers({0, 3}, {0, 2}), "genetic::integers: upper[1] must not be below lower (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_AS(integers({std::numeric_limits<std::int64_t>::min()}, {0}), std::invalid_argument);
  CHECK_THROWS_AS(integers({0}, {std::numeric_limits<std::int64_t>::max()}), std::invalid_argument);
  CHECK_THROWS_AS(integers({0}, {1}, -0.1), std::invalid_argument);
  CHECK_THROWS_AS(integers({0}, {1}, 0.1, 1.5), std::invalid_argument);
}
