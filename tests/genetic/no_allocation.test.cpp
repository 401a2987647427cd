// SPDX-License-Identifier: BSL-1.0
// Counts what the generation loops allocate: nothing, once the first generations have been.
#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/evolve_keys.hpp>
#include <mentorics/genetic/integers.hpp>
#include <mentorics/genetic/nsga2.hpp>
#include <mentorics/genetic/permutations.hpp>
#include <mentorics/genetic/reals.hpp>

#include "support/counted_new.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

using namespace mentorics;

namespace {

/// An observer that notes the allocations before two generations.
struct counter {
  std::size_t& first;
  std::size_t& last;
  void operator()(iteration const& now) const
  {
    if (now.index == 1) { first = support::counted.blocks; }
    if (now.index == 60) { last = support::counted.blocks; }
  }
};

template <class Run>
std::size_t allocations_in_generations(Run const& run)
{
  std::size_t first = 0;
  std::size_t last = 0;
  run(counter{first, last});
  REQUIRE(last > 0);
  return last - first;
}

}  // namespace

TEST_CASE("genetic/no_allocation: evolve, generational and steady-state, with islands")
{
  auto const check = [](auto const& code) {
    auto const p = genetic::with_fitness(code, [](auto const& g) { return std::accumulate(g.begin(), g.end(), 0.0); });
    for (auto const scheme : {genetic::replacement::generational, genetic::replacement::steady_state}) {
      genetic::evolve_options const options{
          .population = 30, .generations = 60, .scheme = scheme, .islands = {.count = 2, .every = 7}};
      CHECK(allocations_in_generations([&](auto watch) {
              random_stream rng(1);
              (void)genetic::evolve(p, rng, options, watch);
            }) == 0);
    }
  };
  check(genetic::bit_strings(50));
  check(genetic::integers(std::vector<std::int64_t>(20, 0), std::vector<std::int64_t>(20, 9)));
  std::vector<std::pair<std::size_t, std::size_t>> const before{{0, 5}, {5, 7}, {2, 30}};
  check(genetic::permutations(40, before));
  check(genetic::permutations(40, before, genetic::order_crossover::topological));
}

TEST_CASE("genetic/no_allocation: evolve_keys")
{
  auto const smallest = [](std::span<double const> keys) { return -*std::ranges::min_element(keys); };
  CHECK(allocations_in_generations([&](auto watch) {
          random_stream rng(1);
          (void)genetic::evolve_keys(30, smallest, rng, {.population = 40, .generations = 60, .islands = {.count = 2}},
                                     watch);
        }) == 0);
}

TEST_CASE("genetic/no_allocation: nsga2 with two, three and four objectives, constraints and a hypervolume")
{
  for (std::size_t objectives = 2; objectives <= 4; ++objectives) {
    auto const p = genetic::with_objectives(genetic::reals(std::vector<double>(6, 0.0), std::vector<double>(6, 1.0)),
                                            objectives, [](std::vector<double> const& x, std::span<double> f) {
                                              for (std::size_t k = 0; k < f.size(); ++k) {
                                                f[k] = x[k] + (1.0 - x[k + 1]) * x[5];
                                              }
                                              return (std::max)(0.0, 0.3 - x[0]);
                                            });
    CHECK(allocations_in_generations([&](auto watch) {
            random_stream rng(1);
            (void)genetic::nsga2(p, rng,
                                 {.population = 40,
                                  .generations = 60,
                                  .reference = std::vector<double>(objectives, 2.0),
                                  .islands = {.count = 2, .every = 9}},
                                 watch);
          }) == 0);
  }
}
