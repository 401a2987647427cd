// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/bit_strings.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <numeric>
#include <stdexcept>

using namespace mentorics;
using genetic::bit_strings;

TEST_CASE(
    "genetic/bit_strings: half of the bits are one, a child has each bit from a parent, a mutation turns one on "
    "average")
{
  bit_strings const code(64);
  random_stream rng(1);
  double ones = 0.0;
  double turned = 0.0;
  for (int round = 0; round < 500; ++round) {
    auto const a = code.random(rng);
    auto const b = code.random(rng);
    bit_strings::genome child;
    code.crossover(a, b, child, rng);
    for (std::size_t i = 0; i < 64; ++i) { REQUIRE((child[i] == a[i] || child[i] == b[i])); }
    ones += std::accumulate(a.begin(), a.end(), 0.0);
    auto changed = a;
    code.mutate(changed, rng);
    for (std::size_t i = 0; i < 64; ++i) { turned += a[i] == changed[i] ? 0.0 : 1.0; }
  }
  CHECK(ones / 500.0 == doctest::Approx(32.0).epsilon(0.03));
  CHECK(turned / 500.0 == doctest::Approx(1.0).epsilon(0.15));
}

TEST_CASE("genetic/bit_strings: no genes and a bad probability are refused")
{
  CHECK_THROWS_WITH_AS(bit_strings(0), "genetic::bit_strings: size must be at least 1 (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(bit_strings(3, 2.0), "genetic::bit_strings: mutation_rate must be in [0, 1] (got 2)",
                       std::invalid_argument);
  CHECK_THROWS_AS(bit_strings(3, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}
