// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/evolve_keys_options.hpp>
#include <mentorics/genetic/island_options.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// Biased random keys first, then windows of the best plans by the exact scheduler.
struct evolve_plan_options {
  std::size_t population = 100;            ///< plans in a generation and island, >= 3
  std::size_t generations = 200;           ///< at most this many, >= 1
  double target = no_limit;                ///< stop at a plan of this value; not NaN
  std::size_t stagnation = 60;             ///< stop after so many generations without a better plan; 0 means never
  std::size_t evaluations = 0;             ///< begin no generation after so many plans; 0 means no limit
  std::vector<std::size_t> previous = {};  ///< courses of an earlier plan in its order: one of the first plans
  std::size_t polish = 2;                  ///< plans that are polished at the end; 0 means none
  std::size_t window = 16;                 ///< courses that are planned anew at once, in [1, 60]
  std::size_t window_states = 5'000;       ///< limit of the scheduler for one window, >= 1
  std::size_t wide_states = 400'000;       ///< node limit for 60-course windows of the best plan; 0 disables them
  genetic::island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(evolve_plan_options const& o, std::size_t courses)
{
  constexpr auto where = "curriculum::evolve_plan_options";
  genetic::validate(genetic::evolve_keys_options{.population = o.population,
                                                 .generations = o.generations,
                                                 .target = o.target,
                                                 .islands = o.islands,
                                                 .threads = o.threads});
  for (std::size_t k = 0; k < o.previous.size(); ++k) {
    require(o.previous[k] < courses, where, {"previous", k}, "be the index of a course", o.previous[k]);
  }
  require(o.window >= 1 && o.window <= 60, where, "window", "be in [1, 60]", o.window);
  bool const countable = o.window_states >= 1 && o.window_states <= 1'000'000'000;
  require(countable, where, "window_states", "be in [1, 1000000000]", o.window_states);
  require(o.wide_states <= 1'000'000'000, where, "wide_states", "be at most 1000000000", o.wide_states);
}

}  // namespace mentorics::curriculum
