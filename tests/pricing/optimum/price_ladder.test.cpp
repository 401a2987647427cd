// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/optimum/price_ladder.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/price_ladder: every price with the ending, and no other")
{
  auto const price_points = ladder({.step = 10.0, .ending = 9.99}, 15.0, 80.0);
  REQUIRE(price_points.size() == 7);
  CHECK(price_points.front() == doctest::Approx(19.99));
  CHECK(price_points.back() == doctest::Approx(79.99));
  CHECK(ladder({.step = 1.0, .ending = 0.0}, 2.0, 2.0).size() == 1);
  CHECK(ladder({.step = 10.0, .ending = 5.0}, 6.0, 14.0).empty());
}

TEST_CASE("pricing/price_ladder: bad input is refused")
{
  CHECK_THROWS_WITH_AS((void)ladder({.step = 0.0}, 1.0, 2.0),
                       "pricing::ladder: step must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)ladder({.step = 1.0, .ending = 1.0}, 1.0, 2.0), std::invalid_argument);
  CHECK_THROWS_AS((void)ladder({.step = 1.0, .ending = -0.1}, 1.0, 2.0), std::invalid_argument);
  CHECK_THROWS_AS((void)ladder({}, 2.0, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)ladder({}, std::nan(""), 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)ladder({}, 0.0, no_limit), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)ladder({}, 1e17, 1e17), "pricing::ladder: upper must be at most 10^12 steps (got 1e+17)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)ladder({.step = 1e-9, .ending = 0.0}, 0.0, 1.0), std::invalid_argument);
}
