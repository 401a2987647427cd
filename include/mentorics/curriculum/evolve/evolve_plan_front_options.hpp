// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/genetic/island_options.hpp>
#include <mentorics/genetic/nsga2_options.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum {

/// NSGA-II over random keys first, then windows of all plans of the front by the exact scheduler.
struct evolve_plan_front_options {
  std::size_t population = 200;   ///< plans in a generation and island, >= 2
  std::size_t generations = 200;  ///< at most this many, >= 1
  std::size_t stagnation = 0;     ///< stop when the hypervolume has not grown for so many generations; 0 means never
  std::size_t evaluations = 0;    ///< begin no generation after so many plans; 0 means no limit
  bool fee = true;                ///< keep the fee low
  bool weeks = true;              ///< be finished early
  bool balance = false;           ///< study about the same hours in every week
  std::vector<double> paces = {1.0, 0.9, 0.8, 0.7, 0.6, 0.5};  ///< shares of the weeks' hours to try for it, in (0, 1]
  std::vector<std::size_t> previous = {};  ///< courses of an earlier plan in its order: one of the first plans
  std::size_t window = 20;                 ///< courses of a plan that are planned anew at once, in [1, 60]
  std::size_t window_states = 2'000;       ///< limit of the scheduler for one window; 0: plans are not polished
  genetic::island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(evolve_plan_front_options const& o, std::size_t courses)
{
  constexpr auto where = "curriculum::evolve_plan_front_options";
  genetic::validate(
      genetic::nsga2_options{
          .population = o.population, .generations = o.generations, .islands = o.islands, .threads = o.threads},
      1);
  require(!o.balance || !o.paces.empty(), where, "paces", "not be empty");
  for (std::size_t k = 0; k < o.paces.size(); ++k) {
    bool const good = is_finite(o.paces[k]) && o.paces[k] > 0.0 && o.paces[k] <= 1.0;
    require(good, where, {"paces", k}, "be in (0, 1]", o.paces[k]);
  }
  for (std::size_t k = 0; k < o.previous.size(); ++k) {
    require(o.previous[k] < courses, where, {"previous", k}, "be the index of a course", o.previous[k]);
  }
  require(o.window >= 1 && o.window <= 60, where, "window", "be in [1, 60]", o.window);
  require(o.window_states <= 1'000'000'000, where, "window_states", "be at most 1000000000", o.window_states);
}

}  // namespace mentorics::curriculum
