// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/island_options.hpp>

#include <cstddef>

namespace mentorics::genetic {

/// Source of the defaults: Goncalves and Resende (2011), table 1, for elite, mutants and bias.
struct evolve_keys_options {
  std::size_t population = 100;     ///< key vectors in a generation and island, >= 3
  std::size_t generations = 200;    ///< at most this many, >= 1
  double elite = 0.2;               ///< share of the population that is kept, in (0, 0.5]; at least one is
  double mutants = 0.15;            ///< share that is drawn anew, in [0, 1 - elite)
  double bias = 0.7;                ///< probability that a key comes from the elite parent, in [0.5, 1]
  double target = no_limit;         ///< stop when a fitness of at least this is found; not NaN
  double bound = no_limit;          ///< no fitness can be above; one that reaches it is `optimal`; not NaN
  std::size_t stagnation = 0;       ///< stop after this many generations without a better best; 0 means never
  std::size_t max_evaluations = 0;  ///< begin no generation after this many fitness calls; 0 means no limit
  island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
constexpr void validate(evolve_keys_options const& o)
{
  constexpr auto where = "genetic::evolve_keys_options";
  require(o.population >= 3, where, "population", "be at least 3", o.population);
  require(o.generations >= 1, where, "generations", "be at least 1", o.generations);
  require(is_finite(o.elite) && o.elite > 0.0 && o.elite <= 0.5, where, "elite", "be in (0, 0.5]", o.elite);
  bool const room = is_finite(o.mutants) && o.mutants >= 0.0 && o.mutants + o.elite < 1.0;
  require(room, where, "mutants", "be in [0, 1 - elite)", o.mutants);
  require(is_finite(o.bias) && o.bias >= 0.5 && o.bias <= 1.0, where, "bias", "be in [0.5, 1]", o.bias);
  require(!is_nan(o.target), where, "target", "be a number", o.target);
  require(!is_nan(o.bound), where, "bound", "be a number", o.bound);
  require(o.threads >= 1, where, "threads", "be at least 1", o.threads);
  validate(o.islands, o.population);
}

}  // namespace mentorics::genetic
