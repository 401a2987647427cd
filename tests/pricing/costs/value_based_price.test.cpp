// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/costs/value_based_price.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

TEST_CASE(
    "pricing/value_based_price: the next best offer, what ours is worth more, less what changing costs; never below 0")
{
  CHECK(value_based_price(40.0, 15.0, 5.0) == doctest::Approx(50.0));
  CHECK(value_based_price(40.0, -60.0, 5.0) == 0.0);
  CHECK_THROWS_AS((void)value_based_price(no_limit, 1.0, 1.0), std::invalid_argument);
}
