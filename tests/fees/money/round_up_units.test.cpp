// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/round_up_units.hpp>

#include <mentorics/core/random/draw.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::round_up_units;

TEST_CASE("fees/round_up_units: a unit that was begun counts whole")
{
  CHECK(round_up_units(0.0, 10.0) == 0.0);
  CHECK(round_up_units(0.001, 10.0) == 1.0);
  CHECK(round_up_units(10.0, 10.0) == 1.0);
  CHECK(round_up_units(10.001, 10.0) == 2.0);
}

TEST_CASE("fees/round_up_units: decimal quotients that binary rounds up do not cost a unit more")
{
  CHECK(2.1 / 0.7 > 3.0);
  CHECK(round_up_units(2.1, 0.7) == 3.0);
  CHECK(4.2 / 0.6 > 7.0);
  CHECK(round_up_units(4.2, 0.6) == 7.0);
  for (int size = 1; size <= 50; ++size) {
    for (int count = 0; count <= 200;
         ++count) {  // amounts and sizes in tenths and hundredths, as decimal text gives them
      CHECK(round_up_units(size * count / 10.0, size / 10.0) == count);
      CHECK(round_up_units(size * count / 100.0, size / 100.0) == count);
    }
  }
}

TEST_CASE("fees/round_up_units: for whole minutes it is integer division rounded up")
{
  random_stream rng(1);
  for (int k = 0; k < 20'000; ++k) {
    auto const minutes = static_cast<long>(uniform_index(rng, 100'000));
    auto const unit = 1 + static_cast<long>(uniform_index(rng, 600));
    auto const expected = static_cast<double>((minutes + unit - 1) / unit);
    CHECK(round_up_units(static_cast<double>(minutes) / 60.0, static_cast<double>(unit) / 60.0) == expected);
  }
}

TEST_CASE("fees/round_up_units: works for float, 50 digits and dual numbers")
{
  CHECK(round_up_units(2.1F, 0.7F) == 3.0F);
  using digits50 = boost::multiprecision::cpp_bin_float_50;
  CHECK(round_up_units(digits50("2.1"), digits50("0.7")) == 3);
  CHECK(round_up_units(support::dual(2.5, 1.0), 1.0).value == 3.0);
}

TEST_CASE("fees/round_up_units: bad input is refused")
{
  CHECK_THROWS_AS((void)round_up_units(-1.0, 1.0), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)round_up_units(1.0, 0.0), "fees::round_up_units: size must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)round_up_units(std::numeric_limits<double>::quiet_NaN(), 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)round_up_units(1.0, no_limit), std::invalid_argument);
}
