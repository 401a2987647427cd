// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/evolve_keys_options.hpp>
#include <mentorics/genetic/island_options.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Biased random keys with a descent. Defaults chosen on the 19 public bacp files: docs/genetic.md.
struct evolve_terms_options {
  std::size_t population = 100;   ///< plans in a generation and island, >= 3
  std::size_t generations = 400;  ///< at most this many, >= 1
  double target = 0.0;            ///< stop at a plan without a fuller term [h], >= 0
  std::size_t stagnation = 100;   ///< stop after so many generations without a better plan; 0 means never
  std::size_t evaluations = 0;    ///< begin no generation after so many plans; 0 means no limit
  std::vector<std::size_t> previous =
      {};                        ///< term of each course in an earlier plan: one of the first plans; empty if none
  std::size_t bound_states = 1;  ///< nodes that `balance_terms` may use for the bound, >= 1; about 10 us each
  genetic::island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(evolve_terms_options const& o, std::size_t courses, std::size_t terms)
{
  constexpr auto where = "curriculum::evolve_terms_options";
  genetic::validate(genetic::evolve_keys_options{
      .population = o.population, .generations = o.generations, .islands = o.islands, .threads = o.threads});
  require(!is_nan(o.target) && o.target >= 0.0, where, "target", "be a number and not negative", o.target);
  bool const whole = o.previous.empty() || o.previous.size() == courses;
  require(whole, where, "previous", "be empty or have a term for each course", o.previous.size());
  for (std::size_t k = 0; k < o.previous.size(); ++k) {
    require(o.previous[k] < terms, where, {"previous", k}, "be one of the terms", o.previous[k]);
  }
  bool const countable = o.bound_states >= 1 && o.bound_states <= 1'000'000'000'000;
  require(countable, where, "bound_states", "be in [1, 1000000000000]", o.bound_states);
}

}  // namespace mentorics::curriculum
