// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/costs/cost_side.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE("pricing/cost_side: inverse queries invert each other")
{
  CHECK(break_even_units(50.0, 20.0, 300.0) == doctest::Approx(10.0));
  CHECK(break_even_price(20.0, 300.0, 10.0) == doctest::Approx(50.0));
  CHECK(break_even_units(20.0, 20.0, 300.0) == no_limit);
  CHECK(break_even_units(20.0, 30.0, 0.0) == 0.0);
  CHECK(target_margin_price(30.0, 0.4) == doctest::Approx(50.0));
  CHECK(cost_plus_price(30.0, 2.0 / 3.0) == doctest::Approx(50.0));  // markup m / (1 - m)
  CHECK(value_based_price(40.0, 15.0, 5.0) == doctest::Approx(50.0));
  CHECK(value_based_price(40.0, -60.0, 5.0) == 0.0);
  CHECK(target_margin_price(support::dual(30.0, 1.0), 0.4).slope == doctest::Approx(1.0 / 0.6));
}

TEST_CASE("pricing/cost_side: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)target_margin_price(30.0, 1.0),
                       "pricing::target_margin_price: margin must be in [0, 1) (got 1)", std::invalid_argument);
  CHECK_THROWS_AS((void)target_margin_price(30.0, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)break_even_units(-1.0, 1.0, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)break_even_price(1.0, 1.0, 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)cost_plus_price(1.0, -0.1), std::invalid_argument);
  CHECK_THROWS_AS((void)value_based_price(no_limit, 1.0, 1.0), std::invalid_argument);
}
