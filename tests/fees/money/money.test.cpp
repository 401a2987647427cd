// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/money.hpp>

#include "support/cents.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <concepts>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::eur;
using fees::money;
using fees::usd;
using support::cents;

namespace {

constexpr auto most = (std::numeric_limits<std::int64_t>::max)();
constexpr auto least = (std::numeric_limits<std::int64_t>::min)();

}  // namespace

static_assert(cents(100) + cents(25) - cents(5) == cents(120));
static_assert(3 * cents(1250) == cents(3750));
static_assert(cents(-5) < cents(0) && cents(7) >= cents(7));
static_assert(cents(1) != money{.units = 1, .currency = usd});
static_assert(!std::convertible_to<double, money>);
static_assert(!std::convertible_to<int, money>);

TEST_CASE("fees/money: sums and differences undo each other")
{
  random_stream rng(3);
  for (int k = 0; k < 100'000; ++k) {
    auto const a = cents(static_cast<std::int64_t>(rng()) / 4);
    auto const b = cents(static_cast<std::int64_t>(rng()) / 4);
    CHECK((a + b) - b == a);
    auto sum = a;
    sum += b;
    sum -= a;
    CHECK(sum == b);
  }
}

TEST_CASE("fees/money: what leaves 64 bits is refused, and what just fits is not")
{
  CHECK((cents(most - 1) + cents(1)).units == most);
  CHECK((cents(least + 1) + cents(-1)).units == least);
  CHECK_THROWS_WITH_AS(cents(most) + cents(1), "fees::money: sum must fit in 64 bits (got 1)", std::invalid_argument);
  CHECK_THROWS_AS(cents(least) + cents(-1), std::invalid_argument);
  CHECK_THROWS_AS(-cents(least), std::invalid_argument);
  CHECK_THROWS_AS(cents(0) - cents(least), std::invalid_argument);
  CHECK((2 * cents(most / 2)).units == most - 1);
  CHECK_THROWS_WITH_AS(2 * cents(most), "fees::money: product must fit in 64 bits (got 9223372036854775807)",
                       std::invalid_argument);
  CHECK_THROWS_AS(-3 * cents(most / 2), std::invalid_argument);
}

TEST_CASE("fees/money: two currencies do not mix")
{
  CHECK_THROWS_WITH_AS((cents(1) + money{.units = 1, .currency = usd}),
                       "fees::money: currency must be the same on both sides (got USD)", std::invalid_argument);
  CHECK_THROWS_AS((void)(cents(1) < money{.units = 1, .currency = usd}), std::invalid_argument);
}
