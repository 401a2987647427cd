// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/permutations.hpp>

#include "support/cases.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace mentorics;
using genetic::order_crossover;
using genetic::permutations;

namespace {

using pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Edges from lower to higher numbers, under a random renaming.
pairs random_order(random_stream& rng, std::size_t n)
{
  std::vector<std::size_t> name(n);
  for (std::size_t i = 0; i < n; ++i) { name[i] = i; }
  for (std::size_t i = n; i > 1; --i) { std::swap(name[i - 1], name[uniform_index(rng, i)]); }
  double const density = uniform01(rng);
  pairs made;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      if (uniform01(rng) < density) { made.push_back({name[i], name[j]}); }
    }
  }
  return made;
}

}  // namespace

TEST_CASE("genetic/permutations: all operators keep precedence on random directed acyclic graphs")
{
  random_stream rng(1);
  int const count = support::cases(100'000);
  permutations::genome child;
  for (int round = 0; round < count; ++round) {
    auto const n = 1 + uniform_index(rng, round % 100 == 0 ? 80 : 12);
    auto const before = random_order(rng, n);
    auto const kind = round % 2 == 0 ? order_crossover::precedence_preservative : order_crossover::topological;
    permutations const code(n, before, kind);
    auto const a = code.random(rng);
    auto const b = code.random(rng);
    code.crossover(a, b, child, rng);
    REQUIRE(code.contains(a));
    REQUIRE(code.contains(child));
    code.mutate(child, rng);
    REQUIRE(code.contains(child));
  }
}

TEST_CASE("genetic/permutations: a pair that both parents have in the same order keeps it under PPX")
{
  permutations const code(6);
  random_stream rng(2);
  permutations::genome child;
  for (int round = 0; round < 300; ++round) {
    auto const a = code.random(rng);
    auto const b = code.random(rng);
    code.crossover(a, b, child, rng);
    auto const place = [](permutations::genome const& g, std::size_t x) { return std::ranges::find(g, x) - g.begin(); };
    for (std::size_t x = 0; x < 6; ++x) {
      for (std::size_t y = 0; y < 6; ++y) {
        if (place(a, x) < place(a, y) && place(b, x) < place(b, y)) { REQUIRE(place(child, x) < place(child, y)); }
      }
    }
  }
}

TEST_CASE("genetic/permutations: insertion reaches every order of a small graph, and always moves what can move")
{
  pairs const before{{0, 1}, {2, 3}};
  permutations const code(4, before);
  random_stream rng(3);
  std::set<permutations::genome> reached;
  auto g = code.random(rng);
  for (int round = 0; round < 2000; ++round) {
    code.mutate(g, rng);
    reached.insert(g);
  }
  CHECK(reached.size() == 6);  // 4! / (2 * 2)
  permutations const free(2);
  permutations::genome two{0, 1};
  free.mutate(two, rng);
  CHECK(two == permutations::genome{1, 0});
}

TEST_CASE("genetic/permutations: more than 4096 elements")
{
  permutations const code(5000);
  random_stream rng(4);
  permutations::genome child;
  code.crossover(code.random(rng), code.random(rng), child, rng);
  CHECK(code.contains(child));
}

TEST_CASE("genetic/permutations: no elements, unknown elements and cycles are refused")
{
  pairs const cycle{{0, 1}, {1, 2}, {2, 0}};
  pairs const unknown{{0, 3}};
  pairs const itself{{1, 1}};
  CHECK_THROWS_WITH_AS(permutations(0), "genetic::permutations: size must be at least 1 (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(permutations(3, cycle), "genetic::permutations: before must not form a cycle",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(permutations(3, unknown), "genetic::permutations: before[0].second must be below size (got 3)",
                       std::invalid_argument);
  CHECK_THROWS_AS(permutations(3, itself), std::invalid_argument);
  CHECK(!permutations(3).contains({0, 1, 1}));
  CHECK(!permutations(3).contains({0, 1}));
  CHECK(!permutations(3).contains({0, 1, 7}));
}
