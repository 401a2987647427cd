// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/fuzz_interval.hpp>

#include <mentorics/core/random/random_stream.hpp>

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/fuzz_interval: the range is 1 day and 15, 10 and 5 % of what lies above 2.5, 7 and 20 days")
{
  CHECK(fuzz_bounds(1) == fuzz_range{1, 1});
  CHECK(fuzz_bounds(2) == fuzz_range{2, 2});
  CHECK(fuzz_bounds(3) == fuzz_range{2, 4});       // 1 + 0.15 * 0.5 = 1.075
  CHECK(fuzz_bounds(7) == fuzz_range{5, 9});       // 1 + 0.15 * 4.5 = 1.675
  CHECK(fuzz_bounds(20) == fuzz_range{17, 23});    // 1.675 + 1.3 = 2.975
  CHECK(fuzz_bounds(100) == fuzz_range{93, 107});  // 2.975 + 4 = 6.975
  CHECK(fuzz_bounds(7, 6) == fuzz_range{7, 9});    // longer than the last one
  CHECK(fuzz_bounds(7, 30) == fuzz_range{5, 9});   // it shrinks anyway
  CHECK(fuzz_bounds(100, 0, 95) == fuzz_range{88, 95});
  CHECK(fuzz_bounds(100, 0, 1) == fuzz_range{1, 1});
}

TEST_CASE("learning/fuzz_interval: every day of the range is drawn, none outside; the stream decides")
{
  random_stream rng(1);
  std::set<int> seen;
  for (int i = 0; i < 2000; ++i) { seen.insert(fuzz_interval(20, rng)); }
  CHECK(*seen.begin() == 17);
  CHECK(*seen.rbegin() == 23);
  CHECK(seen.size() == 7);
  random_stream a(5);
  random_stream b(5);
  for (int i = 3; i < 50; ++i) { CHECK(fuzz_interval(i, a) == fuzz_interval(i, b)); }
  random_stream untouched(9);
  CHECK(fuzz_interval(2, untouched) == 2);
  CHECK(untouched == random_stream(9));
}

TEST_CASE("learning/fuzz_interval: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)fuzz_bounds(0), "learning::fuzz_bounds: days must be at least 1 (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)fuzz_bounds(5, -1), std::invalid_argument);
  CHECK_THROWS_AS((void)fuzz_bounds(5, 0, 0), std::invalid_argument);
}
