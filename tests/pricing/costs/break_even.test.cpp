// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/costs/break_even.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/break_even: units and price invert each other")
{
  CHECK(break_even_units(50.0, 20.0, 300.0) == doctest::Approx(10.0));
  CHECK(break_even_price(20.0, 300.0, 10.0) == doctest::Approx(50.0));
  CHECK(break_even_units(20.0, 20.0, 300.0) == no_limit);
  CHECK(break_even_units(20.0, 30.0, 0.0) == 0.0);
}

TEST_CASE("pricing/break_even: bad input is refused")
{
  CHECK_THROWS_AS((void)break_even_units(-1.0, 1.0, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)break_even_price(1.0, 1.0, 0.0), std::invalid_argument);
}
