// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/prorate.hpp>

#include <mentorics/core/random/draw.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::eur;
using fees::money;
using fees::prorate;

static_assert(prorate(300.0, 10.0, 30.0) == 100.0);
static_assert(prorate(1000.0F, 0.0F, 28.0F) == 0.0F);

TEST_CASE("fees/prorate: by days and by period ratio")
{
  CHECK(prorate(310.0, 12.0, 31.0) == 120.0);
  CHECK(prorate(310.0, 0.5, 1.0) == 155.0);
  CHECK(prorate(90.0L, 30.0L, 30.0L) == 90.0L);
  CHECK(prorate(support::dual(90.0, 1.0), 10.0, 30.0).slope == doctest::Approx(1.0 / 3.0));
}

TEST_CASE("fees/prorate: the parts of a period sum to the whole, and cutting one leaves the others as they were")
{
  random_stream rng(9);
  for (int k = 0; k < 100'000; ++k) {
    money const amount{.units = static_cast<std::int64_t>(rng()) >> uniform_index(rng, 64), .currency = eur};
    std::vector<std::int64_t> days(1 + uniform_index(rng, 5));
    for (auto& d : days) { d = static_cast<std::int64_t>(uniform_index(rng, 31)); }
    days.back() += 2;
    auto const parts = split_period(amount, days);
    auto sum = money{.units = 0, .currency = eur};
    for (auto const& part : parts) { sum += part; }
    CHECK(sum == amount);

    auto cut = days;
    cut.back() -= 1;
    cut.push_back(1);
    auto const finer = split_period(amount, cut);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) { CHECK(finer[i] == parts[i]); }
  }
}

TEST_CASE("fees/prorate: a period of zero days and other bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  money const amount{.units = 100, .currency = eur};
  CHECK_THROWS_WITH_AS((void)prorate(1.0, 0.0, 0.0), "fees::prorate: period must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)prorate(1.0, 31.0, 30.0), "fees::prorate: used must be at most the period (got 31)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)prorate(nan, 1.0, 30.0), std::invalid_argument);
  CHECK_THROWS_AS((void)prorate(1.0, -1.0, 30.0), std::invalid_argument);
  CHECK_THROWS_AS((void)prorate(1.0, 1.0, no_limit), std::invalid_argument);
  auto const refused = [&](std::vector<std::int64_t> const& days, char const* text) {
    CHECK_THROWS_WITH_AS((void)split_period(amount, days), text, std::invalid_argument);
  };
  refused({}, "fees::split_period: days must not be empty");
  refused({0, 0}, "fees::split_period: days must sum to a period of at least one day (got 0)");
  refused({3, -1}, "fees::split_period: days[1] must not be negative (got -1)");
  refused({(std::numeric_limits<std::int64_t>::max)(), 1},
          "fees::split_period: days[1] must not make the period overflow (got 1)");
}
