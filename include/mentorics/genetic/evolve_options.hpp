// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/detail/probability.hpp>
#include <mentorics/genetic/island_options.hpp>

#include <cstddef>

namespace mentorics::genetic {

/// What takes the place of what.
enum class replacement : unsigned char {
  generational,  ///< all but the elite are replaced at once
  steady_state,  ///< one child at a time takes the place of the worst, if it is better; a generation is `population` children
};

/// Source of the defaults: De Jong (1975) for the population and one elite; Goldberg and Deb (1991) for tournaments of two;
/// Deb, Pratap, Agarwal and Meyarivan (2002) for the crossover. How much a mutation changes is up to the encoding.
struct evolve_options {
  std::size_t population = 100;     ///< genomes in a generation and island, >= 2
  std::size_t generations = 200;    ///< at most this many, >= 1
  std::size_t elite = 1;            ///< best genomes kept unchanged, < population
  std::size_t tournament = 2;       ///< contestants for each parent, >= 1; more means a stronger pressure
  double crossover = 0.9;           ///< probability that a child has two parents, in [0, 1]
  double mutation = 1.0;            ///< probability that `mutate` is called on a child, in [0, 1]
  double target = no_limit;         ///< stop when a fitness of at least this is found; not NaN
  double bound = no_limit;          ///< no fitness can be above; one that reaches it is `optimal`; not NaN
  std::size_t stagnation = 0;       ///< stop after this many generations without a better best; 0 means never
  std::size_t max_evaluations = 0;  ///< begin no generation after this many fitness calls; 0 means no limit
  replacement scheme = replacement::generational;
  island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
constexpr void validate(evolve_options const& o)
{
  constexpr auto where = "genetic::evolve_options";
  require(o.population >= 2, where, "population", "be at least 2", o.population);
  require(o.generations >= 1, where, "generations", "be at least 1", o.generations);
  require(o.elite < o.population, where, "elite", "be below population", o.elite);
  require(o.tournament >= 1, where, "tournament", "be at least 1", o.tournament);
  detail::require_probability(o.crossover, where, "crossover");
  detail::require_probability(o.mutation, where, "mutation");
  require(!is_nan(o.target), where, "target", "be a number", o.target);
  require(!is_nan(o.bound), where, "bound", "be a number", o.bound);
  require(o.threads >= 1, where, "threads", "be at least 1", o.threads);
  validate(o.islands, o.population);
}

}  // namespace mentorics::genetic
