// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>

namespace mentorics::genetic {

struct evolve_options {
  std::size_t population = 100;   ///< genomes in a generation, >= 2
  std::size_t generations = 200;  ///< at most this many, >= 1
  std::size_t elite = 1;          ///< best genomes kept unchanged, < population
  std::size_t tournament = 2;     ///< contestants for each parent, >= 1; more means a stronger pressure
  double crossover = 0.9;         ///< probability that a child has two parents, in [0, 1]
  double mutation = 1.0;          ///< probability that `mutate` is called on a child, in [0, 1]
  double target = no_limit;       ///< stop when a fitness of at least this is found; not NaN
  std::size_t stagnation = 0;     ///< stop after this many generations without a better best; 0 means never
  std::size_t threads = 1;        ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
constexpr void validate(evolve_options const& o)
{
  constexpr auto where = "genetic::evolve_options";
  require(o.population >= 2, where, "population", "be at least 2", o.population);
  require(o.generations >= 1, where, "generations", "be at least 1", o.generations);
  require(o.elite < o.population, where, "elite", "be below population", o.elite);
  require(o.tournament >= 1, where, "tournament", "be at least 1", o.tournament);
  bool const crosses = is_finite(o.crossover) && o.crossover >= 0.0 && o.crossover <= 1.0;
  bool const mutates = is_finite(o.mutation) && o.mutation >= 0.0 && o.mutation <= 1.0;
  require(crosses, where, "crossover", "be in [0, 1]", o.crossover);
  require(mutates, where, "mutation", "be in [0, 1]", o.mutation);
  require(!is_nan(o.target), where, "target", "be a number", o.target);
  require(o.threads >= 1, where, "threads", "be at least 1", o.threads);
}

}  // namespace mentorics::genetic
