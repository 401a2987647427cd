// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/random_keys.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using genetic::random_keys;

TEST_CASE("genetic/random_keys: keys stay in [0, 1), and the fitter parent gives the share of the bias")
{
  random_keys const code(50, 0.7, 0.5);
  random_stream rng(1);
  random_keys::genome child;
  double fitter = 0.0;
  for (int round = 0; round < 400; ++round) {
    auto const a = code.random(rng);
    auto const b = code.random(rng);
    code.crossover(a, b, child, rng);
    for (std::size_t i = 0; i < 50; ++i) { fitter += child[i] == a[i] ? 1.0 : 0.0; }
    code.mutate(child, rng);
    REQUIRE(std::ranges::all_of(child, [](double x) { return x >= 0.0 && x < 1.0; }));
  }
  CHECK(fitter / 20'000.0 == doctest::Approx(0.7).epsilon(0.02));
}

TEST_CASE("genetic/random_keys: no keys and a bad bias are refused")
{
  CHECK_THROWS_WITH_AS(random_keys(0), "genetic::random_keys: size must be at least 1 (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(random_keys(3, 0.4), "genetic::random_keys: bias must be in [0.5, 1] (got 0.4)",
                       std::invalid_argument);
  CHECK_THROWS_AS(random_keys(3, 0.7, std::numeric_limits<double>::infinity()), std::invalid_argument);
}
