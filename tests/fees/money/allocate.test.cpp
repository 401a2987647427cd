// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/money/allocate.hpp>

#include "support/cents.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::allocate;
using fees::eur;
using fees::money;
using support::cents;

namespace {

std::vector<std::int64_t> units_of(std::vector<money> const& parts)
{
  std::vector<std::int64_t> units;
  for (auto const& part : parts) { units.push_back(part.units); }
  return units;
}

}  // namespace

static_assert(allocate(cents(100), std::vector<std::int64_t>{1, 1, 1})[0] == cents(34));
static_assert(allocate_evenly(cents(5), 3)[2] == cents(1));

TEST_CASE("fees/allocate: largest remainder, ties to the first")
{
  CHECK(units_of(allocate(cents(100), std::vector<std::int64_t>{1, 1, 1})) == std::vector<std::int64_t>{34, 33, 33});
  CHECK(units_of(allocate(cents(5), std::vector<std::int64_t>{3, 7})) ==
        std::vector<std::int64_t>{2, 3});  // 1.5 and 3.5: a tie
  CHECK(units_of(allocate(cents(-5), std::vector<std::int64_t>{3, 7})) == std::vector<std::int64_t>{-2, -3});
  CHECK(units_of(allocate(cents(10), std::vector<std::int64_t>{0, 5, 0, 5})) == std::vector<std::int64_t>{0, 5, 0, 5});
  // Hamilton's example with a smaller house: quotas 1.636, 1.636, 0.727 of 4 seats.
  CHECK(units_of(allocate(cents(4), std::vector<std::int64_t>{9, 9, 4})) == std::vector<std::int64_t>{2, 1, 1});
  CHECK(units_of(allocate_evenly(cents(1001), 4)) == std::vector<std::int64_t>{251, 250, 250, 250});
}

TEST_CASE("fees/allocate: a million random splits sum exactly, and every part is within a unit of its share")
{
  random_stream rng(8);
  std::vector<std::int64_t> weights;
  for (int k = 0; k < 1'000'000; ++k) {
    auto const total = static_cast<std::int64_t>(rng()) >> uniform_index(rng, 64);
    weights.assign(1 + uniform_index(rng, 5), 0);
    auto const width = 4 + uniform_index(rng, 60);
    long double sum = 0;
    for (auto& w : weights) {
      w = static_cast<std::int64_t>(rng() >> width);
      sum += static_cast<long double>(w);
    }
    if (sum == 0) { continue; }
    auto const parts = allocate(cents(total), weights);
    std::int64_t left = total;
    for (auto const& part : parts) { left -= part.units; }
    bool good = left == 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      auto const share = static_cast<long double>(total) * static_cast<long double>(weights[i]) / sum;
      auto const off = static_cast<long double>(parts[i].units) - share;
      good = good && off < 1.0L + 1e-18L * std::abs(share) && off > -1.0L - 1e-18L * std::abs(share);
      good = good && (weights[i] != 0 || parts[i].units == 0);
    }
    if (!good) { FAIL_CHECK(total); }
  }
}

TEST_CASE("fees/allocate: the whole range of 64 bits")
{
  auto const least = (std::numeric_limits<std::int64_t>::min)();
  auto const most = (std::numeric_limits<std::int64_t>::max)();
  CHECK(units_of(allocate(cents(least), std::vector<std::int64_t>{most})) == std::vector<std::int64_t>{least});
  CHECK(units_of(allocate(cents(most), std::vector<std::int64_t>{most / 2, most / 2})) ==
        std::vector<std::int64_t>{most / 2 + 1, most / 2});
}

TEST_CASE("fees/allocate: bad weights are refused, and the message names them")
{
  auto const most = (std::numeric_limits<std::int64_t>::max)();
  CHECK_THROWS_WITH_AS((void)allocate(cents(1), std::vector<std::int64_t>{}),
                       "fees::allocate: weights must not be empty", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)allocate(cents(1), std::vector<std::int64_t>{1, -2}),
                       "fees::allocate: weights[1] must not be negative (got -2)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)allocate(cents(1), std::vector<std::int64_t>{0, 0}),
                       "fees::allocate: weights must not all be 0", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)allocate(cents(1), std::vector<std::int64_t>{most, 1}),
                       "fees::allocate: weights[1] must not make the sum overflow (got 1)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)allocate_evenly(cents(1), 0), "fees::allocate_evenly: n must be positive (got 0)",
                       std::invalid_argument);
}
