// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;

namespace {

/// A source that repeats given words, to reach the edges of a draw.
struct scripted {
  using result_type = std::uint64_t;
  std::vector<std::uint64_t> words;
  std::size_t at = 0;
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return ~result_type{0}; }
  result_type operator()() { return words[at++ % words.size()]; }
};
static_assert(bit_source<scripted>);

struct moments {
  double mean = 0.0;
  double variance = 0.0;
};

template <class Draw>
moments measure(Draw draw, int n = 200'000)
{
  random_stream rng(2026, 1);
  double sum = 0.0;
  double squares = 0.0;
  for (int i = 0; i < n; ++i) {
    double const x = draw(rng);
    sum += x;
    squares += x * x;
  }
  double const mean = sum / n;
  return {.mean = mean, .variance = squares / n - mean * mean};
}

}  // namespace

TEST_CASE("core/draw: uniform numbers reach their edges and stay inside")
{
  scripted low{{0}};
  scripted high{{~std::uint64_t{0}}};
  CHECK(uniform01(low) == 0.0);
  CHECK(uniform01(high) == 1.0 - 0x1p-53);
  CHECK(uniform_open(low) == 0x1p-53);
  CHECK(uniform_open(high) == 1.0 - 0x1p-53);
  CHECK(uniform_real(high, 0.0, 3.0) < 3.0);
  CHECK(uniform_real(high, 1.0, std::nextafter(1.0, 2.0)) == 1.0);
  CHECK(std::isfinite(normal(low)));
  CHECK(std::isfinite(normal(high)));
  CHECK(std::isfinite(exponential(low)));
  CHECK(exponential(high) > 0.0);
}

TEST_CASE("core/draw: bounded integers are unbiased")
{
  random_stream rng(5);
  for (std::size_t n : {1U, 2U, 3U, 7U, 10U}) {
    std::vector<int> count(n, 0);
    constexpr int draws = 70'000;
    for (int k = 0; k < draws; ++k) { ++count[uniform_index(rng, n)]; }
    double chi = 0.0;
    double const expected = static_cast<double>(draws) / static_cast<double>(n);
    for (int const c : count) { chi += (c - expected) * (c - expected) / expected; }
    CHECK(chi < 30.0);  // 99.9 % point for 9 degrees of freedom is 27.9
  }
}

TEST_CASE("core/draw: words that would bias an integer are rejected")
{
  // For n = 3, 2^64 mod 3 = 1: the product of word 0 has low part 0 < 1 and must be drawn again.
  scripted rng{{0, ~std::uint64_t{0}}};
  CHECK(uniform_index(rng, 3) == 2);
  CHECK(rng.at == 2);
}

TEST_CASE("core/draw: means and variances are those of the distributions")
{
  auto const normals = measure([](auto& rng) { return normal(rng, 3.0, 2.0); });
  CHECK(normals.mean == doctest::Approx(3.0).epsilon(0.01));
  CHECK(normals.variance == doctest::Approx(4.0).epsilon(0.02));
  auto const waits = measure([](auto& rng) { return exponential(rng, 0.5); });
  CHECK(waits.mean == doctest::Approx(2.0).epsilon(0.02));
  CHECK(waits.variance == doctest::Approx(4.0).epsilon(0.03));
  for (double shape : {0.1, 0.5, 1.0, 4.5}) {
    auto const g = measure([shape](auto& rng) { return gamma(rng, shape, 2.0); });
    CHECK(g.mean == doctest::Approx(2.0 * shape).epsilon(0.03));
    CHECK(g.variance == doctest::Approx(4.0 * shape).epsilon(0.06));
  }
  for (auto [a, b] : {std::array{2.0, 3.0}, {0.5, 0.5}, {0.01, 0.03}}) {
    auto const x = measure([a = a, b = b](auto& rng) { return beta(rng, a, b); });
    CHECK(x.mean == doctest::Approx(a / (a + b)).epsilon(0.02));
    CHECK(x.variance == doctest::Approx(a * b / ((a + b) * (a + b) * (a + b + 1.0))).epsilon(0.03));
  }
  auto const coins = measure([](auto& rng) { return bernoulli(rng, 0.3) ? 1.0 : 0.0; });
  CHECK(coins.mean == doctest::Approx(0.3).epsilon(0.02));
}

TEST_CASE("core/draw: each draw is its formula of the next word of the stream")
{
  // The words are those of Philox, whose known answers are published. The grids have
  // 2^53 = 9007199254740992 and 2^52 steps.
  random_stream rng(42, 7);
  auto const words = philox({0, 0, 0, 0}, {42, 7});
  CHECK(uniform01(rng) == static_cast<double>(words[0] >> 11U) / 9007199254740992.0);
  CHECK(uniform_open(rng) == (static_cast<double>(words[1] >> 12U) + 0.5) / 4503599627370496.0);
  CHECK(uniform_index(rng, 1000) == static_cast<std::size_t>(multiply_wide(words[2], 1000).high));
  CHECK(normal(rng) == normal_quantile((static_cast<double>(words[3] >> 12U) + 0.5) / 4503599627370496.0));
}

TEST_CASE("core/draw: bad parameters are refused, and the message names them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  random_stream rng(1);
  auto const before = rng;
  CHECK_THROWS_WITH_AS((void)uniform_index(rng, 0), "uniform_index: n must be positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)uniform_real(rng, 1.0, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)uniform_real(rng, nan, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)uniform_real(rng, -1e308, 1e308), std::invalid_argument);
  CHECK_THROWS_AS((void)bernoulli(rng, 1.1), std::invalid_argument);
  CHECK_THROWS_AS((void)bernoulli(rng, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)normal(rng, nan, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)normal(rng, 0.0, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)exponential(rng, 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)gamma(rng, 0.0), std::invalid_argument);
  CHECK_THROWS_AS((void)gamma(rng, no_limit), std::invalid_argument);
  CHECK_THROWS_AS((void)gamma(rng, 1.0, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)beta(rng, 1.0, nan), std::invalid_argument);
  CHECK(rng == before);
}
