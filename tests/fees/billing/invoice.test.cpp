// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/billing/invoice.hpp>

#include "support/cents.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::charge_kind;
using fees::eur;
using fees::invoice_for;
using fees::money;
using fees::two_part_tariff;
using support::cents;

namespace {

/// Subscription 50 and 3 units at 10 each.
constexpr std::vector<fees::charge<>> fifty_and_three_units()
{
  return charges(two_part_tariff<>{.fixed = 50.0, .rate = 10.0}, 3.0);
}

fees::invoice random_invoice(random_stream& rng)
{
  std::vector<fees::charge<>> charges;
  auto const n = uniform_index(rng, 5);
  for (std::size_t i = 0; i < n; ++i) {
    charges.push_back(charge_for(charge_kind::hours, i, uniform_real(rng, 0.0, 30.0), uniform_real(rng, 0.0, 99.0)));
  }
  fees::discount_policy<> discounts{.rule = uniform_index(rng, 2) == 0 ? fees::stacking::sequential
                                                                       : fees::stacking::additive};
  for (auto k = uniform_index(rng, 3); k > 0; --k) {
    discounts.discounts.push_back({.share = 0.5 * uniform01(rng), .amount = uniform_real(rng, 0.0, 50.0)});
  }
  return invoice_for(charges, {.terms = {.currency = eur,
                                         .rule = static_cast<fees::rounding>(uniform_index(rng, 4)),
                                         .point = uniform_index(rng, 2) == 0 ? fees::rounding_point::total
                                                                             : fees::rounding_point::each_line},
                               .discounts = discounts,
                               .minimum = uniform_index(rng, 2) == 0 ? 0.0 : uniform_real(rng, 0.0, 500.0),
                               .order = uniform_index(rng, 2) == 0 ? fees::minimum_order::before_discounts
                                                                   : fees::minimum_order::after_discounts,
                               .credit = cents(static_cast<std::int64_t>(uniform_index(rng, 60'000)))});
}

}  // namespace

static_assert(invoice_for(fifty_and_three_units(), {.terms = {.currency = eur}, .minimum = 100.0}).total ==
              cents(10'000));

TEST_CASE("fees/invoice: what is missing to the minimum is a line of its own")
{
  // The worked example of getlago/lago-api, issue 1784: 50 + 3 * 10 is 20 short of 100.
  auto const i = invoice_for(fifty_and_three_units(), {.terms = {.currency = eur}, .minimum = 100.0});
  REQUIRE(i.lines.size() == 3);
  CHECK(i.lines[2].what.kind == charge_kind::true_up);
  CHECK(i.lines[2].amount == cents(2'000));
  CHECK(i.total == cents(10'000));
}

TEST_CASE("fees/invoice: the minimum before or after the discounts")
{
  fees::discount_policy<> const half{.discounts = {{.share = 0.5}}};
  CHECK(invoice_for(fifty_and_three_units(), {.terms = {.currency = eur}, .discounts = half, .minimum = 100.0}).total ==
        cents(10'000));
  CHECK(invoice_for(fifty_and_three_units(), {.terms = {.currency = eur},
                                              .discounts = half,
                                              .minimum = 100.0,
                                              .order = fees::minimum_order::before_discounts})
            .total == cents(5'000));
}

TEST_CASE("fees/invoice: a credit is used up to the total, never beyond")
{
  auto const part = invoice_for(fifty_and_three_units(), {.terms = {.currency = eur}, .credit = cents(3'000)});
  CHECK(part.total == cents(5'000));
  CHECK(part.credit_left == cents(0));
  CHECK(part.lines.back().what.kind == charge_kind::credit);
  auto const all = invoice_for(fifty_and_three_units(), {.terms = {.currency = eur}, .credit = cents(10'001)});
  CHECK(all.total == cents(0));
  CHECK(all.credit_left == cents(2'001));
}

TEST_CASE("fees/invoice: lines sum to the total, which is never negative nor below a minimum that comes last")
{
  random_stream rng(38);
  for (int k = 0; k < 50'000; ++k) {
    auto const i = random_invoice(rng);
    CHECK(total(i.lines, eur) == i.total);
    CHECK(i.total.units >= 0);
    CHECK(i.credit_left.units >= 0);
  }
  for (int k = 0; k < 5'000; ++k) {
    double const minimum = static_cast<double>(uniform_index(rng, 50'000)) / 100.0;
    auto const i =
        invoice_for(charges(two_part_tariff<>{.rate = uniform_real(rng, 0.0, 50.0)}, uniform_real(rng, 0.0, 9.0)),
                    {.terms = {.currency = eur, .point = fees::rounding_point::total}, .minimum = minimum});
    CHECK(i.total >= fees::to_money(minimum, eur, fees::rounding::half_even));
  }
}

TEST_CASE("fees/invoice: splitting a period into parts sums to the whole, line by line")
{
  random_stream rng(39);
  for (int k = 0; k < 20'000; ++k) {
    auto const whole = random_invoice(rng);
    std::vector<std::int64_t> days(1 + uniform_index(rng, 4));
    for (auto& d : days) { d = static_cast<std::int64_t>(uniform_index(rng, 20)); }
    days.back() += 1;
    auto const parts = split_invoice(whole, days);
    money sum = cents(0);
    money credit = cents(0);
    std::vector<money> lines(whole.lines.size(), cents(0));
    for (auto const& part : parts) {
      sum += part.total;
      credit += part.credit_left;
      CHECK(total(part.lines, eur) == part.total);
      for (std::size_t i = 0; i < lines.size(); ++i) { lines[i] += part.lines[i].amount; }
    }
    CHECK(sum == whole.total);
    CHECK(credit == whole.credit_left);
    for (std::size_t i = 0; i < lines.size(); ++i) { CHECK(lines[i] == whole.lines[i].amount); }
  }
}

TEST_CASE("fees/invoice: splitting the hours of an hourly rate in whole cents changes nothing")
{
  random_stream rng(40);
  for (int k = 0; k < 20'000; ++k) {
    two_part_tariff<> const t{.rate = static_cast<double>(uniform_index(rng, 100))};
    double const a = 0.25 * static_cast<double>(uniform_index(rng, 100));
    double const b = 0.25 * static_cast<double>(uniform_index(rng, 100));
    auto const bill = [&](double hours) { return invoice_for(charges(t, hours), {.terms = {.currency = eur}}).total; };
    CHECK(bill(a) + bill(b) == bill(a + b));
  }
}

TEST_CASE("fees/invoice: bad input is refused, and the message names it")
{
  auto const refused = [](fees::invoice_options const& options, char const* text) {
    CHECK_THROWS_WITH_AS((void)invoice_for(fifty_and_three_units(), options), text, std::invalid_argument);
  };
  refused({.terms = {.currency = eur}, .minimum = -1.0},
          "fees::invoice_for: minimum must be finite and not negative (got -1)");
  refused({.terms = {.currency = eur}, .credit = cents(-5)}, "fees::invoice_for: credit must not be negative (got -5)");
  refused({.terms = {.currency = eur}, .credit = {.units = 5, .currency = fees::usd}},
          "fees::invoice_for: credit must be in the currency of the invoice (got USD)");
  refused({.terms = {.currency = eur}, .discounts = {.discounts = {{.share = 1.5}}}},
          "fees::discount_policy: discounts[0].share must be in [0, 1] (got 1.5)");
  CHECK_THROWS_AS((void)invoice_for({charge_for(charge_kind::refund, 0, 1.0, -5.0)}, {.terms = {.currency = eur}}),
                  std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)split_invoice(invoice_for(fifty_and_three_units(), {.terms = {.currency = eur}}),
                                           std::vector<std::int64_t>{0}),
                       "fees::split_period: days must sum to a period of at least one day (got 0)",
                       std::invalid_argument);
  CHECK(invoice_for({}, {.terms = {.currency = eur}}).total == cents(0));
}
