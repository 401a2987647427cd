// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/billing/quote.hpp>

#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/minimum_commitment.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics;
using fees::currency;
using fees::eur;
using fees::quote_for;
using fees::two_part_tariff;

static_assert(quote_for(two_part_tariff<>{.fixed = 500.0, .rate = 100.0}, 20.0, {.currency = eur}).total.units ==
              250'000);

TEST_CASE("fees/quote: lines say what for, how many and at what price, as data")
{
  auto const q = quote_for(fees::graduated_tariff<>({{.upper = 10.0, .rate = 10.0, .flat = 2.0},
                                                     {.upper = 20.0, .rate = 5.0, .flat = 3.0},
                                                     {.rate = 5.0, .flat = 3.0}}),
                           12.0, {.currency = eur});
  REQUIRE(q.lines.size() == 4);
  CHECK(q.lines[3].what.kind == fees::charge_kind::tier_hours);
  CHECK(q.lines[3].what.index == 1);
  CHECK(q.lines[3].what.quantity == 2.0);
  CHECK(q.lines[3].what.unit_price == 5.0);
  CHECK(q.lines[3].amount.units == 1000);
  CHECK(q.total.units == 11'500);
}

TEST_CASE("fees/quote: the sum of lines is the total to the cent, and within half a cent a line of the fee")
{
  random_stream rng(36);
  for (int k = 0; k < 20'000; ++k) {
    auto const t =
        with_minimum(two_part_tariff<>{.fixed = uniform_real(rng, 0.0, 99.0), .rate = uniform_real(rng, 0.0, 99.0)},
                     uniform_real(rng, 0.0, 900.0));
    double const hours = uniform_real(rng, 0.0, 20.0);
    auto const q = quote_for(t, hours, {.currency = eur});
    CHECK(total(q.lines, eur) == q.total);
    CHECK(fees::to_real(q.total) == doctest::Approx(t(hours)).epsilon(0.015 / (1.0 + t(hours))));
    auto const once = quote_for(t, hours, {.currency = eur, .point = fees::rounding_point::total});
    CHECK(once.total == fees::to_money(total(charges(t, hours)), eur, fees::rounding::half_even));
    CHECK(total(once.lines, eur) == once.total);
  }
}

TEST_CASE("fees/quote: scaling the currency by 100 scales the result by 100")
{
  random_stream rng(37);
  currency const hundredfold("ABC", 4);
  for (int k = 0; k < 20'000; ++k) {
    double const cents = static_cast<double>(uniform_index(rng, 10'000));
    two_part_tariff<> const t{.fixed = cents / 100.0, .rate = static_cast<double>(uniform_index(rng, 10'000)) / 100.0};
    double const hours = static_cast<double>(uniform_index(rng, 100));
    auto const q = quote_for(t, hours, {.currency = eur});
    CHECK(quote_for(t, hours, {.currency = hundredfold}).total.units == 100 * q.total.units);
    two_part_tariff<> const dear{.fixed = 100.0 * t.fixed, .rate = 100.0 * t.rate};
    CHECK(quote_for(dear, hours, {.currency = eur}).total.units == 100 * q.total.units);
  }
}

TEST_CASE("fees/quote: other scalars, and amounts that overflow")
{
  using support::digits50;
  CHECK(quote_for(two_part_tariff<digits50>{.rate = digits50("0.1")}, digits50(3),
                  {.currency = eur, .rule = fees::rounding::up})
            .total.units == 30);
  CHECK(quote_for(two_part_tariff<float>{.rate = 12.5F}, 3.0F, {.currency = eur}).total.units == 3750);
  CHECK_THROWS_WITH_AS((void)quote_for(two_part_tariff<>{.rate = 1e18}, 3.0, {.currency = eur}),
                       "fees::to_money: amount must fit in 63 bits of smallest units (got 3e+18)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)quote_for(two_part_tariff<>{}, -1.0, {.currency = eur}), std::invalid_argument);
}
