// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/reals.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using genetic::reals;

TEST_CASE("genetic/reals: children and mutants keep the bounds, for every index")
{
  random_stream rng(1);
  for (double index : {0.0, 1.0, 2.5, 20.0, 1000.0}) {
    reals const code({-1.0, 0.0, 1e6}, {1.0, 1e-300, 2e6},
                     {.crossover_index = index, .mutation_index = index, .mutation_rate = 0.7});
    reals::genome child;
    for (int round = 0; round < 3000; ++round) {
      code.crossover(code.random(rng), code.random(rng), child, rng);
      code.mutate(child, rng);
      REQUIRE((child[0] >= -1.0 && child[0] <= 1.0));
      REQUIRE((child[1] >= 0.0 && child[1] <= 1e-300));
      REQUIRE((child[2] >= 1e6 && child[2] <= 2e6));
    }
  }
}

TEST_CASE(
    "genetic/reals: far from the bounds SBX keeps the mean of the parents, and its spread has the density of the paper")
{
  // P(beta <= 1) = 1/2 for u uniform: half of the crossed genes lie between the parents.
  reals const code({-1e9}, {1e9}, {.crossover_index = 2.0});
  random_stream rng(2);
  reals::genome child;
  double sum = 0.0;
  int crossed = 0;
  int inside = 0;
  constexpr int n = 40'000;
  for (int round = 0; round < n; ++round) {
    code.crossover({-1.0}, {1.0}, child, rng);
    sum += child[0];
    if (child[0] != -1.0 && child[0] != 1.0) {
      ++crossed;
      inside += std::abs(child[0]) < 1.0 ? 1 : 0;
    }
  }
  CHECK(std::abs(sum / n) < 0.03);
  CHECK(static_cast<double>(crossed) / n == doctest::Approx(0.5).epsilon(0.02));
  CHECK(static_cast<double>(inside) / crossed == doctest::Approx(0.5).epsilon(0.03));
}

TEST_CASE("genetic/reals: the polynomial mutation moves by 1/(index + 2) of the width on average")
{
  // E|delta| of the density (index + 1) / 2 (1 - |delta|)^index is 1 / (index + 2).
  reals const code({0.0}, {1e6}, {.mutation_index = 20.0, .mutation_rate = 1.0});
  random_stream rng(3);
  double moved = 0.0;
  constexpr int n = 40'000;
  for (int round = 0; round < n; ++round) {
    reals::genome x{5e5};
    code.mutate(x, rng);
    moved += std::abs(x[0] - 5e5);
  }
  CHECK(moved / n / 1e6 == doctest::Approx(1.0 / 22.0).epsilon(0.02));
}

TEST_CASE("genetic/reals: equal parents have an equal child")
{
  reals const code({0.0, 0.0}, {1.0, 1.0});
  random_stream rng(4);
  reals::genome child;
  code.crossover({0.25, 1.0}, {0.25, 1.0}, child, rng);
  CHECK(child == reals::genome{0.25, 1.0});
}

TEST_CASE("genetic/reals: bad bounds and options are refused by name")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double huge = std::numeric_limits<double>::max();
  CHECK_THROWS_WITH_AS(reals({}, {}), "genetic::reals: lower must not be empty", std::invalid_argument);
  CHECK_THROWS_WITH_AS(reals({0.0}, {0.0}), "genetic::reals: upper[0] must be finite and above lower (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(reals({nan}, {1.0}), std::invalid_argument);
  CHECK_THROWS_AS(reals({-huge}, {huge}), std::invalid_argument);
  CHECK_THROWS_AS(reals({0.0, 0.0}, {1.0}), std::invalid_argument);
  CHECK_THROWS_AS(reals({0.0}, {1.0}, {.crossover_index = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS(reals({0.0}, {1.0}, {.mutation_index = nan}), std::invalid_argument);
  CHECK_THROWS_AS(reals({0.0}, {1.0}, {.mutation_rate = 2.0}), std::invalid_argument);
}
