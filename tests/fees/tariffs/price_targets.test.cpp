// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/price_targets.hpp>

#include <mentorics/core/random/draw.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::cost_plus;
using fees::price_for_margin;

static_assert(cost_plus(80.0, 0.25) == 100.0);
static_assert(price_for_margin(80.0, 0.2) == 100.0);

TEST_CASE("fees/price_targets: a markup of 0.25 is a margin of 0.2, for every cost")
{
  random_stream rng(32);
  for (int k = 0; k < 1'000; ++k) {
    double const cost = uniform_real(rng, 0.0, 1000.0);
    double const markup = uniform_real(rng, -0.9, 5.0);
    CHECK(price_for_margin(cost, markup / (1.0 + markup)) == doctest::Approx(cost_plus(cost, markup)));
  }
  using digits50 = boost::multiprecision::cpp_bin_float_50;
  CHECK(price_for_margin(digits50(80), digits50("0.2")) == digits50(100));
  CHECK(cost_plus(support::dual(80.0, 1.0), 0.25).slope == 1.25);
}

TEST_CASE("fees/price_targets: a margin of 100 % and other bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)price_for_margin(80.0, 1.0),
                       "fees::price_for_margin: margin must be finite and below 1 (got 1)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)cost_plus(80.0, -1.5), "fees::cost_plus: markup must be finite and at least -1 (got -1.5)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)cost_plus(nan, 0.1), std::invalid_argument);
  CHECK_THROWS_AS((void)price_for_margin(-1.0, 0.1), std::invalid_argument);
  CHECK_THROWS_AS((void)cost_plus(1.0, nan), std::invalid_argument);
}
