// SPDX-License-Identifier: BSL-1.0
// Evolution of several objectives: the same bytes on any number of threads, and after stop and resume.
#include "support/same_bytes.hpp"

#include <mentorics/genetic/nsga2.hpp>
#include <mentorics/genetic/permutations.hpp>
#include <mentorics/genetic/reals.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

using namespace mentorics;
using support::same_bytes;
using support::stop_before;

namespace {

template <class Encoding>
void sorts_the_same(Encoding const& code, std::size_t objectives, bool constrained)
{
  auto const p = genetic::with_objectives(code, objectives, [=](auto const& genome, std::span<double> out) {
    for (std::size_t k = 0; k < out.size(); ++k) {
      out[k] = 0.0;
      for (std::size_t i = 0; i < genome.size(); ++i) {
        auto const away = static_cast<double>(genome[i]) - static_cast<double>((i + k) % out.size());
        out[k] += away * away;
      }
    }
    return constrained ? (std::max)(0.0, 2.0 - static_cast<double>(genome[0])) : 0.0;
  });
  genetic::nsga2_options options{.population = 14,
                                 .generations = 21,
                                 .reference = std::vector<double>(objectives, 1000.0),
                                 .stagnation = 9,
                                 .islands = {.count = 3, .every = 4, .migrants = 2}};
  same_bytes(
      [&](std::size_t threads, stop_before watch) {
        options.threads = threads;
        random_stream rng(4);
        return genetic::nsga2(p, rng, options, watch);
      },
      [&](auto const& state, std::size_t threads) {
        options.threads = threads;
        return genetic::resume(p, state, options, stop_before{});
      });
}

}  // namespace

TEST_CASE(
    "genetic/same_bytes_of_objectives: nsga2 with one to five objectives, constraints, stagnation of the hypervolume, "
    "islands")
{
  genetic::reals const code(std::vector<double>(5, -3.0), std::vector<double>(5, 5.0));
  for (std::size_t objectives = 1; objectives <= 5; ++objectives) {
    sorts_the_same(code, objectives, objectives % 2 == 1);
  }
  std::vector<std::pair<std::size_t, std::size_t>> const before{{0, 4}, {4, 2}, {1, 7}, {3, 6}};
  sorts_the_same(genetic::permutations(9, before), 2, false);
}
