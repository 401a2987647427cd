// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/discount.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::discount_policy;
using fees::stacking;

static_assert(apply(discount_policy<>{.discounts = {{.share = 0.25}, {.share = 0.5}}}, 80.0) == 30.0);

TEST_CASE("fees/discount: sequential and additive stacking")
{
  discount_policy<> p{.discounts = {{.share = 0.1}, {.share = 0.1}}};
  CHECK(apply(p, 100.0) == doctest::Approx(81.0));
  p.rule = stacking::additive;
  CHECK(apply(p, 100.0) == doctest::Approx(80.0));
}

TEST_CASE("fees/discount: the order of sequential discounts matters where an amount is among them")
{
  CHECK(apply(discount_policy<>{.discounts = {{.share = 0.5}, {.amount = 20.0}}}, 100.0) == 30.0);
  CHECK(apply(discount_policy<>{.discounts = {{.amount = 20.0}, {.share = 0.5}}}, 100.0) == 40.0);
  CHECK(apply(discount_policy<>{.discounts = {{.amount = 20.0}, {.share = 0.5}}, .rule = stacking::additive}, 100.0) ==
        30.0);
}

TEST_CASE("fees/discount: never below the floor or zero, and a fee below the floor stays")
{
  discount_policy<> const p{.discounts = {{.share = 0.5}, {.amount = 500.0}}, .floor = 30.0};
  CHECK(apply(p, 100.0) == 30.0);
  CHECK(apply(p, 20.0) == 20.0);
  auto const lines = discount_lines(p, 100.0);
  CHECK(lines[0].amount == -50.0);
  CHECK(lines[1].amount == -20.0);  // cut at the floor
  CHECK(apply(discount_policy<>{.discounts = {{.amount = 500.0}}}, 100.0) == 0.0);
  CHECK(apply(discount_policy<>{.discounts = {{.share = 1.0}}}, 100.0) == 0.0);
}

TEST_CASE("fees/discount: 70 %, 20 % and 10 % are everything, though their binary sum is not 1")
{
  CHECK(apply(discount_policy<>{.discounts = {{.share = 0.7}, {.share = 0.2}, {.share = 0.1}},
                                .rule = stacking::additive},
              100.0) == doctest::Approx(0.0));
}

TEST_CASE("fees/discount: the discounted fee never falls when the fee rises, and stays between floor and fee")
{
  random_stream rng(24);
  for (int round = 0; round < 2'000; ++round) {
    discount_policy<> p{.rule = uniform_index(rng, 2) == 0 ? stacking::sequential : stacking::additive,
                        .floor = static_cast<double>(uniform_index(rng, 40))};
    auto const n = uniform_index(rng, 4);
    for (std::size_t i = 0; i < n; ++i) {
      p.discounts.push_back({.share = uniform01(rng) / 3.0, .amount = static_cast<double>(uniform_index(rng, 20))});
    }
    double before = 0.0;
    for (double fee = 0.0; fee < 100.0; fee += 5.0) {
      double const now = apply(p, fee);
      CHECK(now >= before - 1e-12);
      CHECK(now <= fee);
      CHECK(now >= (std::min)(fee, p.floor) - 1e-12);
      before = now;
    }
  }
}

TEST_CASE("fees/discount: a discount over 100 % and other bad input is refused, and the message names it")
{
  auto const refused = [](discount_policy<> const& p, char const* text) {
    CHECK_THROWS_WITH_AS((void)apply(p, 1.0), text, std::invalid_argument);
  };
  refused({.discounts = {{.share = 0.5}, {.share = 1.5}}},
          "fees::discount_policy: discounts[1].share must be in [0, 1] (got 1.5)");
  refused({.discounts = {{.share = -0.5}}}, "fees::discount_policy: discounts[0].share must be in [0, 1] (got -0.5)");
  refused({.discounts = {{.share = std::numeric_limits<double>::quiet_NaN()}}},
          "fees::discount_policy: discounts[0].share must be in [0, 1] (got nan)");
  refused({.discounts = {{.amount = -2.0}}},
          "fees::discount_policy: discounts[0].amount must be finite and not negative (got -2)");
  refused({.discounts = {{.share = 0.75}, {.share = 0.5}}, .rule = stacking::additive},
          "fees::discount_policy: discounts[1].share must not bring the sum of additive shares above 1 (got 0.5)");
  refused({.floor = -1.0}, "fees::discount_policy: floor must be finite and not negative (got -1)");
  CHECK_THROWS_AS((void)apply(discount_policy<>{}, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)apply(discount_policy<>{}, no_limit), std::invalid_argument);
}
