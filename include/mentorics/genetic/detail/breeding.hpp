// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/problem_calls.hpp>
#include <mentorics/genetic/evolve_options.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mentorics::genetic::detail {

/// Two parents by tournament, crossover, mutation.
template <class = void>
struct tournament_breeding {
  evolve_options options = {};

  [[nodiscard]] std::size_t kept() const { return options.elite; }
  [[nodiscard]] bool one_by_one() const { return options.scheme == replacement::steady_state; }

  template <class P, class Island>
  void operator()(P const& p, Island const& island, std::size_t, typename P::genome& child, random_stream& rng) const
  {
    auto const a = pick(island.size(), rng);
    if (uniform01(rng) < options.crossover) {
      auto const b = pick(island.size(), rng);  // members are ranked: the lower index is the fitter
      crossover_into(p, island[(std::min)(a, b)], island[(std::max)(a, b)], child, rng);
    } else {
      child = island[a];
    }
    if (uniform01(rng) < options.mutation) { p.mutate(child, rng); }
  }

 private:
  [[nodiscard]] std::size_t pick(std::size_t size, random_stream& rng) const
  {
    auto winner = uniform_index(rng, size);
    for (std::size_t k = 1; k < options.tournament; ++k) { winner = (std::min)(winner, uniform_index(rng, size)); }
    return winner;
  }
};

/// One parent from the elite, one from the rest; the last children are drawn at random.
template <class = void>
struct biased_breeding {
  std::size_t population = 0;
  std::size_t elite = 0;
  std::size_t mutants = 0;

  [[nodiscard]] std::size_t kept() const { return elite; }
  [[nodiscard]] bool one_by_one() const { return false; }

  template <class P, class Island>
  void operator()(P const& p, Island const& island, std::size_t i, typename P::genome& child, random_stream& rng) const
  {
    if (i + mutants >= population) {
      p.redraw(child, rng);
      return;
    }
    auto const best = uniform_index(rng, elite);
    auto const other = elite + uniform_index(rng, population - elite);
    crossover_into(p, island[best], island[other], child, rng);
  }
};

}  // namespace mentorics::genetic::detail
