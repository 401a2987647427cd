// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/detail/probability.hpp>
#include <mentorics/genetic/island_options.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::genetic {

/// Source of the defaults: Deb, Pratap, Agarwal and Meyarivan (2002), section IV.
struct nsga2_options {
  std::size_t population = 100;   ///< genomes in a generation and island, >= 2
  std::size_t generations = 250;  ///< at most this many, >= 1
  double crossover = 0.9;         ///< probability that a child has two parents, in [0, 1]
  double mutation = 1.0;          ///< probability that `mutate` is called on a child, in [0, 1]
  std::vector<double> reference =
      {};                           ///< for the hypervolume, one finite number an objective; empty: it is not measured
  double target = no_limit;         ///< stop at this hypervolume; not NaN
  std::size_t stagnation = 0;       ///< stop when the hypervolume has not grown for so many generations; 0 means never
  double growth = 1e-4;             ///< what counts as growth of the hypervolume, as a share of it, in [0, 1]
  std::size_t max_evaluations = 0;  ///< begin no generation after this many calls of `objectives`; 0 means no limit
  island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if there is no objective, a field is outside its documented range, or a target or stagnation is asked for without
///         a reference.
template <class = void>
inline void validate(nsga2_options const& o, std::size_t objectives)
{
  constexpr auto where = "genetic::nsga2_options";
  require(objectives >= 1, "genetic::nsga2", "objective_count", "be at least 1", objectives);
  require(o.population >= 2, where, "population", "be at least 2", o.population);
  require(o.population < 0x7FFF'FFFFU, where, "population", "be below 2^31 - 1", o.population);
  require(o.generations >= 1, where, "generations", "be at least 1", o.generations);
  detail::require_probability(o.crossover, where, "crossover");
  detail::require_probability(o.mutation, where, "mutation");
  bool const fits = o.reference.empty() || o.reference.size() == objectives;
  require(fits, where, "reference", "be empty or have one number for each objective", o.reference.size());
  for (std::size_t k = 0; k < o.reference.size(); ++k) { require_finite(where, {"reference", k}, o.reference[k]); }
  require(!is_nan(o.target), where, "target", "be a number", o.target);
  bool const measured = !o.reference.empty();
  require(measured || !(o.target < no_limit), where, "target", "come with a reference", o.target);
  require(measured || o.stagnation == 0, where, "stagnation", "come with a reference", o.stagnation);
  detail::require_probability(o.growth, where, "growth");
  require(o.threads >= 1, where, "threads", "be at least 1", o.threads);
  validate(o.islands, o.population);
}

}  // namespace mentorics::genetic
