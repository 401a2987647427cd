// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/sample.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <vector>

using namespace mentorics;

// The expected numbers come from a separate program in another language (Python's integers, math and
// statistics.NormalDist), written from the sources that the headers name. They hold for every standard library.
TEST_CASE("core/golden_draws: one stream through all draws, bit for bit where only arithmetic is used")
{
  random_stream rng(2026, 5);
  for (double const expected : {0x1.290cdcba0e880p-5, 0x1.d7f8b48f83b41p-1, 0x1.d20ddfeca2cd1p-1}) {
    CHECK(uniform01(rng) == expected);
  }
  for (double const expected : {0x1.1e1b1c3267789p-1, 0x1.c217c669e77f4p-3, 0x1.19df3eb56313ep-2}) {
    CHECK(uniform_open(rng) == expected);
  }
  for (std::size_t const expected : {1U, 2U, 8U, 1U, 8U, 2U, 9U, 9U, 4U, 6U, 7U, 4U}) {
    CHECK(uniform_index(rng, 10) == expected);
  }
  // From here on `log` and `exp` are used, whose last bit may differ between platforms.
  auto const near = [](double expected) { return doctest::Approx(expected).epsilon(1e-14); };
  for (double const expected : {0.13494440365819058, -1.962338049772236, -1.18080098753747, 0.4068936561204019}) {
    CHECK(normal(rng) == near(expected));
  }
  for (double const expected : {0.19881101248494049, 0.7543075309575814, 0.6882530287421209}) {
    CHECK(exponential(rng) == near(expected));
  }
  CHECK(gamma(rng, 0.4) == near(0.9755224271557854));
  CHECK(gamma(rng, 2.5) == near(7.673214393464564));
  CHECK(beta(rng, 0.5, 2.0) == near(0.12636294384938934));
  std::array<int, 8> items{0, 1, 2, 3, 4, 5, 6, 7};
  shuffle(rng, std::span<int>(items));
  CHECK(items == std::array{7, 6, 0, 4, 3, 2, 5, 1});
  CHECK(sample_without_replacement(rng, 20, 6) == std::vector<std::size_t>{1, 2, 3, 8, 13, 17});
  CHECK(rng() == 0xdb5aa3b8fa2db7aU);  // every draw took the words that it should
}
