// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/billing/refund.hpp>

#include "support/cents.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics;
using fees::eur;
using fees::money;
using fees::refund_rerated;
using fees::refund_unused;
using support::cents;

static_assert(refund_unused(cents(45'000), 600, 240).amount == cents(-27'000));

TEST_CASE("fees/refund: what is kept and what is given back are the whole; never more than was paid")
{
  random_stream rng(41);
  for (int k = 0; k < 100'000; ++k) {
    auto const paid = cents(static_cast<std::int64_t>(rng() >> (1 + uniform_index(rng, 62))));
    auto const units = 1 + static_cast<std::int64_t>(uniform_index(rng, 10'000));
    auto const used = static_cast<std::int64_t>(uniform_index(rng, static_cast<std::size_t>(units) + 1));
    auto const line = refund_unused(paid, units, used);
    CHECK(line.amount.units <= 0);
    CHECK(paid + line.amount >= cents(0));
    if (used == 0) { CHECK(-line.amount == paid); }
    if (used == units) { CHECK(line.amount == cents(0)); }
  }
}

TEST_CASE("fees/refund: charged anew, a package gives back less")
{
  // 10 hours for 450, of which 4 are used: 270 back by share, 450 - 4 * 60 = 210 at the hourly rate.
  CHECK(refund_rerated(cents(45'000), cents(24'000)).amount == cents(-21'000));
  CHECK(refund_rerated(cents(45'000), cents(48'000)).amount == cents(0));
}

TEST_CASE("fees/refund: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)refund_unused(cents(1), 0, 0), "fees::refund_unused: units must be positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)refund_unused(cents(1), 5, 6), "fees::refund_unused: used must be in [0, units] (got 6)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)refund_unused(cents(1), 5, -1), std::invalid_argument);
  CHECK_THROWS_AS((void)refund_unused(cents(-1), 5, 1), std::invalid_argument);
  CHECK_THROWS_AS((void)refund_rerated(cents(1), cents(-1)), std::invalid_argument);
  CHECK_THROWS_AS((void)refund_rerated(cents(1), {.units = 1, .currency = fees::usd}), std::invalid_argument);
}
