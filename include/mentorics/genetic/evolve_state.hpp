// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mentorics::genetic {

/// Genomes of one island, from the fittest to the least fit.
template <class Genome>
struct island_state {
  std::vector<Genome> genomes = {};
  std::vector<double> fitness = {};

  friend bool operator==(island_state const&, island_state const&) = default;
};

/// All that a run needs to go on: a plain value that can be stored. A run that is resumed from it, with the same options, has
/// the same bytes as one that was never stopped.
template <class Genome>
struct evolve_state {
  std::uint64_t seed = 0;
  std::size_t generation = 0;   ///< completed after the first population
  std::size_t evaluations = 0;  ///< fitness calls so far
  std::size_t improved = 0;     ///< the generation that found the best
  std::vector<island_state<Genome>> islands = {};

  friend bool operator==(evolve_state const&, evolve_state const&) = default;
};

/// \throws std::invalid_argument if there are not `count` islands of `population` genomes each, a fitness is NaN or
///         infinity, or they are not sorted.
template <class Genome>
void validate(evolve_state<Genome> const& s, std::size_t count, std::size_t population)
{
  constexpr auto where = "genetic::evolve_state";
  require(s.islands.size() == count, where, "islands", "be as many as the options say", s.islands.size());
  for (std::size_t k = 0; k < s.islands.size(); ++k) {
    auto const& [genomes, fitness] = s.islands[k];
    require(genomes.size() == population, where, {"islands", k, "genomes"}, "be a population of the options",
            genomes.size());
    require(fitness.size() == population, where, {"islands", k, "fitness"}, "be one for each genome", fitness.size());
    for (std::size_t i = 0; i < fitness.size(); ++i) {
      bool const sorted = !is_nan(fitness[i]) && fitness[i] < no_limit && (i == 0 || fitness[i] <= fitness[i - 1]);
      require(sorted, where, {"islands", k, "fitness"}, "fall from genome to genome", fitness[i]);
    }
  }
}

}  // namespace mentorics::genetic
