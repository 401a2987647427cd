// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/sample.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <stdexcept>
#include <vector>

using namespace mentorics;

TEST_CASE("core/sample: every order of a shuffle is equally likely")
{
  random_stream rng(3);
  std::map<std::array<int, 3>, int> seen;
  constexpr int n = 60'000;
  for (int k = 0; k < n; ++k) {
    std::array<int, 3> items{0, 1, 2};
    shuffle(rng, std::span<int>(items));
    ++seen[items];
  }
  CHECK(seen.size() == 6);
  for (auto const& [order, count] : seen) { CHECK(count == doctest::Approx(n / 6.0).epsilon(0.05)); }
}

TEST_CASE("core/sample: subsets are sorted, distinct, and equally likely")
{
  random_stream rng(4);
  std::map<std::vector<std::size_t>, int> seen;
  constexpr int n = 50'000;
  for (int k = 0; k < n; ++k) { ++seen[sample_without_replacement(rng, 5, 2)]; }
  CHECK(seen.size() == 10);
  for (auto const& [subset, count] : seen) {
    CHECK(subset[0] < subset[1]);
    CHECK(count == doctest::Approx(n / 10.0).epsilon(0.06));
  }
  CHECK(sample_without_replacement(rng, 4, 4) == std::vector<std::size_t>{0, 1, 2, 3});
  CHECK(sample_without_replacement(rng, 4, 0).empty());
  CHECK_THROWS_WITH_AS((void)sample_without_replacement(rng, 3, 4),
                       "sample_without_replacement: k must be at most n (got 4)", std::invalid_argument);
}

TEST_CASE("core/sample: a discrete draw follows its weights and never draws a zero")
{
  random_stream rng(5);
  std::vector<double> const weights{0.0, 1.0, 5.0, 0.0, 1e-9, 4.0, 0.0};
  discrete_sampler const draw(weights);
  std::vector<int> count(weights.size(), 0);
  constexpr int n = 200'000;
  for (int k = 0; k < n; ++k) { ++count[draw(rng)]; }
  CHECK(count[0] == 0);
  CHECK(count[3] == 0);
  CHECK(count[6] == 0);
  CHECK(count[1] == doctest::Approx(0.1 * n).epsilon(0.03));
  CHECK(count[2] == doctest::Approx(0.5 * n).epsilon(0.03));
  CHECK(count[5] == doctest::Approx(0.4 * n).epsilon(0.03));
  CHECK(discrete_sampler(std::vector{3.0})(rng) == 0);
}

TEST_CASE("core/sample: bad weights are refused, and the message names them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(discrete_sampler(std::vector<double>{}), std::invalid_argument);
  CHECK_THROWS_AS(discrete_sampler(std::vector{0.0, 0.0}), std::invalid_argument);
  CHECK_THROWS_WITH_AS(discrete_sampler(std::vector{1.0, -2.0}),
                       "discrete_sampler: weights[1] must be finite and not negative (got -2)", std::invalid_argument);
  CHECK_THROWS_AS(discrete_sampler(std::vector{1.0, nan}), std::invalid_argument);
  CHECK_THROWS_AS(discrete_sampler(std::vector{1e308, 1e308}), std::invalid_argument);
}
