// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::genetic {

/// One island of a many-objective evolution.
template <class Genome>
struct objective_island_state {
  std::vector<Genome> genomes = {};
  std::vector<double> objectives = {};  ///< n x objectives, row by row
  std::vector<double> violation = {};   ///< by genome, >= 0; infinite where there were no finite objectives

  friend bool operator==(objective_island_state const&, objective_island_state const&) = default;
};

/// All that a run needs to go on: a plain value that can be stored, as `evolve_state`.
template <class Genome>
struct nsga2_state {
  std::uint64_t seed = 0;
  std::size_t generation = 0;
  std::size_t evaluations = 0;
  std::size_t improved = 0;  ///< the generation in which the hypervolume last grew
  double largest = 0.0;      ///< the hypervolume then
  std::vector<objective_island_state<Genome>> islands = {};

  friend bool operator==(nsga2_state const&, nsga2_state const&) = default;
};

/// \throws std::invalid_argument if there are not `count` islands of `population` genomes with `objectives` finite objectives each,
///         or a violation is negative or NaN.
template <class Genome>
void validate(nsga2_state<Genome> const& s, std::size_t count, std::size_t population, std::size_t objectives)
{
  constexpr auto where = "genetic::nsga2_state";
  require(s.islands.size() == count, where, "islands", "be as many as the options say", s.islands.size());
  for (std::size_t k = 0; k < s.islands.size(); ++k) {
    auto const& island = s.islands[k];
    auto const n = island.genomes.size();
    require(n == population, where, {"islands", k, "genomes"}, "be a population of the options", n);
    require(island.objectives.size() == n * objectives, where, {"islands", k, "objectives"},
            "be one row for each genome", island.objectives.size());
    require(island.violation.size() == n, where, {"islands", k, "violation"}, "be one for each genome",
            island.violation.size());
    bool const finite = first_not_finite(std::span<double const>(island.objectives)) == island.objectives.size();
    require(finite, where, {"islands", k, "objectives"}, "be finite");
    for (double const v : island.violation) {
      require(is_non_negative(v), where, {"islands", k, "violation"}, "not be negative", v);
    }
  }
}

}  // namespace mentorics::genetic
