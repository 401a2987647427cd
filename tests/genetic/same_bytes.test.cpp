// SPDX-License-Identifier: BSL-1.0
// Evolution of one objective with every ready encoding: the same bytes on any number of threads, and after stop and resume.
#include "support/same_bytes.hpp"

#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/evolve_keys.hpp>
#include <mentorics/genetic/integers.hpp>
#include <mentorics/genetic/permutations.hpp>
#include <mentorics/genetic/random_keys.hpp>
#include <mentorics/genetic/reals.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

using namespace mentorics;
using support::same_bytes;
using support::stop_before;

namespace {

/// Something that depends on every gene and its place.
constexpr auto worth = [](auto const& genome) {
  double sum = 0.0;
  for (std::size_t i = 0; i < genome.size(); ++i) {
    auto const x = static_cast<double>(genome[i]);
    sum += static_cast<double>((7 * i) % 5) * x - 0.1 * x * x;
  }
  return sum;
};

template <class Encoding>
void evolves_the_same(Encoding const& code)
{
  auto const p = genetic::with_fitness(code, worth);
  for (auto const scheme : {genetic::replacement::generational, genetic::replacement::steady_state}) {
    genetic::evolve_options options{.population = 14,
                                    .generations = 21,
                                    .elite = 2,
                                    .stagnation = 9,
                                    .scheme = scheme,
                                    .islands = {.count = 3, .every = 4, .migrants = 2}};
    same_bytes(
        [&](std::size_t threads, stop_before watch) {
          options.threads = threads;
          random_stream rng(3);
          return genetic::evolve(p, rng, options, watch);
        },
        [&](auto const& state, std::size_t threads) {
          options.threads = threads;
          return genetic::resume(p, state, options, stop_before{});
        });
  }
}

}  // namespace

TEST_CASE("genetic/same_bytes: evolve with every encoding, both schemes, islands")
{
  evolves_the_same(genetic::bit_strings(20));
  evolves_the_same(genetic::integers(std::vector<std::int64_t>(6, -9), std::vector<std::int64_t>(6, 40)));
  evolves_the_same(genetic::reals(std::vector<double>(6, -9.0), std::vector<double>(6, 40.0)));
  evolves_the_same(genetic::random_keys(9));
  std::vector<std::pair<std::size_t, std::size_t>> const before{{0, 4}, {4, 2}, {1, 7}, {3, 6}};
  evolves_the_same(genetic::permutations(9, before));
  evolves_the_same(genetic::permutations(9, before, genetic::order_crossover::topological));
}

TEST_CASE("genetic/same_bytes: evolve_keys with a decoder that has memory of its own")
{
  struct decoder {
    [[nodiscard]] std::vector<double> make_scratch() const { return {}; }
    double operator()(std::span<double const> keys, std::vector<double>& sorted) const
    {
      sorted.assign(keys.begin(), keys.end());
      std::sort(sorted.begin(), sorted.end());
      return worth(sorted) + worth(keys);
    }
  };
  genetic::evolve_keys_options options{
      .population = 20, .generations = 21, .stagnation = 9, .islands = {.count = 3, .every = 4, .migrants = 2}};
  same_bytes(
      [&](std::size_t threads, stop_before watch) {
        options.threads = threads;
        random_stream rng(5);
        return genetic::evolve_keys(9, decoder{}, rng, options, watch);
      },
      [&](auto const& state, std::size_t threads) {
        options.threads = threads;
        return genetic::resume_keys(9, decoder{}, state, options, stop_before{});
      });
}
