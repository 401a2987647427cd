// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/piecewise/piecewise_algebra.hpp>

#include "support/random_piecewise.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::piecewise;
using rational = boost::multiprecision::cpp_rational;

TEST_CASE("fees/piecewise_algebra: equals the operation on the numbers, on a fine grid of rationals")
{
  random_stream rng(19);
  for (int round = 0; round < 300; ++round) {
    auto const p = support::random_piecewise<rational>(rng, 12);
    auto const q = support::random_piecewise<rational>(rng, 12);
    rational const factor(static_cast<int>(uniform_index(rng, 9)) - 4, 3);
    auto const low = lower_of(p, q);
    auto const high = upper_of(p, q);
    auto const bent = scaled(p, factor, rational(7, 3));
    for (rational x = 0; x <= 12; x += rational(1, 12)) {
      CHECK(low(x) == (p(x) < q(x) ? p(x) : q(x)));
      CHECK(high(x) == (p(x) > q(x) ? p(x) : q(x)));
      CHECK(bent(x) == factor * p(x) + rational(7, 3));
    }
  }
}

TEST_CASE("fees/piecewise_algebra: different ends and numbers that are not finite are refused")
{
  auto const p = fees::constant(1.0, 5.0);
  CHECK_THROWS_WITH_AS((void)lower_of(p, fees::constant(1.0, 6.0)),
                       "fees::piecewise: until must be the same for both (got 6)", std::invalid_argument);
  CHECK_THROWS_AS((void)upper_of(p, fees::constant(1.0, no_limit)), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)scaled(p, no_limit, 0.0), "fees::scaled: factor must be finite (got inf)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)scaled(p, 1.0, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}
