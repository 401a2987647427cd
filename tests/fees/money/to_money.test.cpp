// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/to_money.hpp>

#include <mentorics/core/random/draw.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::currency;
using fees::eur;
using fees::rounding;
using fees::to_money;

static_assert(to_money(12.5, eur, rounding::half_even).units == 1250);
static_assert(to_money(-12.5L, eur, rounding::half_even).units == -1250);
static_assert(to_money(1234.5F, currency("JPY", 0), rounding::half_even).units == 1234);
static_assert(to_money(1.2345, currency("KWD", 3), rounding::down).units == 1234);

TEST_CASE("fees/to_money: decimal ties count as ties although binary cannot write them")
{
  CHECK(1.005 * 100.0 < 100.5);
  CHECK(to_money(1.005, eur, rounding::half_up).units == 101);
  CHECK(to_money(1.005, eur, rounding::half_even).units == 100);
  CHECK(to_money(2.675, eur, rounding::half_up).units == 268);
  CHECK(to_money(2.675, eur, rounding::half_even).units == 268);
  CHECK(to_money(-2.675, eur, rounding::half_up).units == -268);
  CHECK(3 * 0.1 > 0.3);
  CHECK(to_money(3 * 0.1, eur, rounding::up).units == 30);
  CHECK(0.29 * 100.0 < 29.0);
  CHECK(to_money(0.29, eur, rounding::down).units == 29);
}

TEST_CASE("fees/to_money: every decimal of up to three digits goes where the integers say")
{
  for (std::int64_t thousandths = 0; thousandths <= 2'000'000; thousandths += 1) {
    double const amount = static_cast<double>(thousandths) / 1000.0;
    auto const cents = thousandths / 10;
    auto const rest = thousandths % 10;
    REQUIRE(to_money(amount, eur, rounding::down).units == cents);
    REQUIRE(to_money(amount, eur, rounding::up).units == cents + (rest > 0));
    REQUIRE(to_money(amount, eur, rounding::half_up).units == cents + (rest >= 5));
    REQUIRE(to_money(amount, eur, rounding::half_even).units == cents + (rest > 5 || (rest == 5 && cents % 2 == 1)));
  }
}

TEST_CASE("fees/to_money: there and back loses no cent")
{
  random_stream rng(6);
  for (int k = 0; k < 1'000'000; ++k) {
    auto const units = static_cast<std::int64_t>(rng() >> 14U) - (std::int64_t{1} << 49);  // +-5.6e14
    for (auto const in : {eur, currency("KWD", 3), currency("JPY", 0)}) {
      fees::money const there{.units = units, .currency = in};
      auto const rule = static_cast<rounding>(k % 4);
      if (to_money(fees::to_real(there), in, rule) != there) { FAIL_CHECK(units); }
    }
  }
}

TEST_CASE("fees/to_money: a currency of 100 times the units has 100 times the amount")
{
  random_stream rng(7);
  for (int k = 0; k < 100'000; ++k) {
    auto const cents = static_cast<std::int64_t>(uniform_index(rng, 100'000'000));
    double const amount = static_cast<double>(cents) / 100.0;
    CHECK(to_money(amount, currency("ABC", 4), rounding::half_even).units ==
          100 * to_money(amount, eur, rounding::half_even).units);
    CHECK(to_money(amount * 100.0, eur, rounding::half_even).units ==
          100 * to_money(amount, eur, rounding::half_even).units);
  }
}

TEST_CASE("fees/to_money: works for 50 digits and dual numbers")
{
  using digits50 = boost::multiprecision::cpp_bin_float_50;
  CHECK(to_money(digits50("12345678901234567.895"), eur, rounding::half_even).units == 1'234'567'890'123'456'790);
  CHECK(fees::to_real<digits50>({.units = 1250, .currency = eur}) == digits50("12.5"));
  CHECK(to_money(support::dual(2.675, 1.0), eur, rounding::half_even).units == 268);
}

TEST_CASE("fees/to_money: amounts that are no number or too large are refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)to_money(nan, eur, rounding::up), "fees::to_money: amount must be finite (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)to_money(no_limit, eur, rounding::up), std::invalid_argument);
  CHECK_THROWS_AS((void)to_money(-no_limit, eur, rounding::up), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)to_money(1e17, eur, rounding::up),
                       "fees::to_money: amount must fit in 63 bits of smallest units (got 1e+17)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)to_money(1e308, eur, rounding::up), std::invalid_argument);
  CHECK(to_money(4e16, eur, rounding::up).units == 4'000'000'000'000'000'000);
}
