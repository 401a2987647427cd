// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/share_of.hpp>

#include "support/cents.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using boost::multiprecision::cpp_int;
using fees::eur;
using fees::money;
using fees::rounding;
using support::cents;

namespace {

constexpr auto most_units = (std::numeric_limits<std::int64_t>::max)();

/// The rule in words, on integers of any size.
cpp_int rounded(cpp_int const& numerator, cpp_int const& denominator, rounding rule)
{
  cpp_int const n = abs(numerator);
  cpp_int q = n / denominator;
  cpp_int const twice = 2 * (n % denominator);
  bool const away = twice != 0 && (rule == rounding::up || (rule != rounding::down && twice > denominator) ||
                                   (rule == rounding::half_up && twice == denominator) ||
                                   (rule == rounding::half_even && twice == denominator && q % 2 == 1));
  if (away) { ++q; }
  return numerator < 0 ? cpp_int(-q) : q;
}

}  // namespace

static_assert(share_of(cents(1999), 19, 100, rounding::half_up) == cents(380));
static_assert(share_of(cents(-1999), 19, 100, rounding::half_up) == cents(-380));
static_assert(round_to_step(cents(1998), 5, rounding::half_up) == cents(2000));
static_assert(round_to_step(cents(1997), 5, rounding::half_up) == cents(1995));

TEST_CASE("fees/share_of: equals division of integers of any size, for every rule")
{
  random_stream rng(4);
  for (int k = 0; k < 40'000; ++k) {
    auto const width = [&] { return static_cast<unsigned>(uniform_index(rng, 63)); };
    auto const amount = static_cast<std::int64_t>(rng()) >> width();
    auto const part = static_cast<std::int64_t>(rng()) >> width();
    auto const whole = 1 + static_cast<std::int64_t>((rng() >> 2U) >> width());
    for (auto const rule : {rounding::half_even, rounding::half_up, rounding::down, rounding::up}) {
      auto const expected = rounded(cpp_int(amount) * part, whole, rule);
      if (abs(expected) < most_units) {
        CHECK(share_of(cents(amount), part, whole, rule).units == expected);
      } else {
        CHECK_THROWS_AS((void)share_of(cents(amount), part, whole, rule), std::invalid_argument);
      }
    }
  }
}

TEST_CASE("fees/share_of: the division without 128-bit integers gives the same")
{
  random_stream rng(5);
  for (int k = 0; k < 20'000; ++k) {
    auto const divisor = (rng() >> uniform_index(rng, 63)) | 1U;
    wide_product const n{.high = rng() % divisor, .low = rng()};
    auto const fast = fees::detail::divide_wide(n, divisor);
    auto const slow = fees::detail::divide_by_bits(n, divisor);
    CHECK(fast.quotient == slow.quotient);
    CHECK(fast.remainder == slow.remainder);
  }
}

TEST_CASE("fees/share_of: an intermediate product above 64 bits is no overflow")
{
  CHECK(share_of(cents(most_units), most_units, most_units, rounding::down) == cents(most_units));
  CHECK(share_of(cents(most_units / 3), 3'000'000, 3'000'000, rounding::half_even) == cents(most_units / 3));
}

TEST_CASE("fees/share_of: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)share_of(cents(1), 1, 0, rounding::up), "fees::share_of: whole must be positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)share_of(cents(1), 1, -3, rounding::up), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)share_of(cents(most_units), 2, 1, rounding::up),
                       "fees::share_of: part must give a result of 64 bits (got 2)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)round_to_step(cents(1), 0, rounding::up),
                       "fees::round_to_step: step must be positive (got 0)", std::invalid_argument);
}
