// SPDX-License-Identifier: BSL-1.0
#include <mentorics/pricing/costs/markup_price.hpp>

#include <mentorics/core/random/draw.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::pricing;

static_assert(cost_plus_price(80.0, 0.25) == 100.0);
static_assert(target_margin_price(80.0, 0.2) == 100.0);

TEST_CASE("pricing/markup_price: a markup of 0.25 is a margin of 0.2, for every cost")
{
  random_stream rng(32);
  for (int k = 0; k < 1'000; ++k) {
    double const cost = uniform_real(rng, 0.0, 1000.0);
    double const markup = uniform_real(rng, 0.0, 5.0);
    CHECK(target_margin_price(cost, markup / (1.0 + markup)) == doctest::Approx(cost_plus_price(cost, markup)));
  }
  using digits50 = boost::multiprecision::cpp_bin_float_50;
  CHECK(target_margin_price(digits50(80), digits50("0.2")) == digits50(100));
  CHECK(cost_plus_price(support::dual(80.0, 1.0), 0.25).slope == 1.25);
  CHECK(target_margin_price(support::dual(30.0, 1.0), 0.4).slope == doctest::Approx(1.0 / 0.6));
}

TEST_CASE(
    "pricing/markup_price: a margin of 100 %, a price below cost and other bad input is refused, and the message names "
    "it")
{
  CHECK_THROWS_WITH_AS((void)target_margin_price(30.0, 1.0),
                       "pricing::target_margin_price: margin must be in [0, 1) (got 1)", std::invalid_argument);
  CHECK_THROWS_AS((void)target_margin_price(30.0, -0.1), std::invalid_argument);
  CHECK_THROWS_AS((void)target_margin_price(30.0, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)target_margin_price(-1.0, 0.1), std::invalid_argument);
  CHECK_THROWS_AS((void)cost_plus_price(1.0, -0.1), std::invalid_argument);
  CHECK_THROWS_AS((void)cost_plus_price(1.0, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)cost_plus_price(std::nan(""), 0.1), std::invalid_argument);
}
