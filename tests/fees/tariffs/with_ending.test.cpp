// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/with_ending.hpp>

#include "support/cents.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>

using namespace mentorics;
using fees::eur;
using fees::money;
using support::cents;

static_assert(with_ending(cents(2030), 99, 100, cents(0), cents(10'000)).adjusted == cents(1999));

TEST_CASE("fees/with_ending: the nearest ending inside the bounds; raw and adjusted price are both there")
{
  auto const r = with_ending(cents(2060), 99, 100, cents(1000), cents(5000));
  CHECK(r.raw == cents(2060));
  CHECK(r.adjusted == cents(2099));
  CHECK(with_ending(cents(2060), 99, 100, cents(1000), cents(2080)).adjusted ==
        cents(1999));  // the ceiling comes first
  CHECK(with_ending(cents(900), 99, 100, cents(1000), cents(5000)).adjusted == cents(1099));
  CHECK_FALSE(with_ending(cents(2060), 99, 100, cents(2010), cents(2080)).found);
}

TEST_CASE("fees/with_ending: equals a search through all prices")
{
  random_stream rng(11);
  for (int k = 0; k < 2'000; ++k) {
    auto const draw = [&](std::size_t n) { return static_cast<std::int64_t>(uniform_index(rng, n)); };
    auto const modulus = 1 + draw(40);
    auto const ending = draw(static_cast<std::size_t>(modulus));
    auto const lowest = draw(100);
    auto const highest = lowest + draw(100);
    auto const raw = draw(220) - 10;
    std::int64_t best = -1;
    auto const inside = raw < lowest ? lowest : (raw > highest ? highest : raw);
    for (auto p = lowest; p <= highest; ++p) {
      if (p % modulus == ending && (best < 0 || std::abs(p - inside) < std::abs(best - inside))) { best = p; }
    }
    auto const r = with_ending(cents(raw), ending, modulus, cents(lowest), cents(highest));
    CHECK(r.found == (best >= 0));
    CHECK(r.adjusted.units == (best >= 0 ? best : raw));
  }
}

TEST_CASE("fees/with_ending: bad input is refused")
{
  CHECK_THROWS_WITH_AS((void)with_ending(cents(1), 0, 0, cents(0), cents(1)),
                       "fees::with_ending: modulus must be positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)with_ending(cents(1), 100, 100, cents(0), cents(1)), std::invalid_argument);
  CHECK_THROWS_AS((void)with_ending(cents(1), 0, 1, cents(2), cents(1)), std::invalid_argument);
  CHECK_THROWS_AS((void)with_ending(cents(1), 0, 1, cents(-2), cents(1)), std::invalid_argument);
}
