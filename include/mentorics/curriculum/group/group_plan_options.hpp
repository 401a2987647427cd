// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/genetic/evolve_keys_options.hpp>
#include <mentorics/genetic/island_options.hpp>

#include <cstddef>

namespace mentorics::curriculum {

/// What a plan for several students is to make large.
enum class group_goal : unsigned char {
  total_value,     ///< the sum of the students' values
  smallest_value,  ///< the value of the student who gets least
  smallest_share,  ///< the smallest value as a share of the bound for the student alone
};

/// Biased random keys over a decoder for all students.
struct group_plan_options {
  group_goal goal = group_goal::total_value;
  std::size_t population = 100;       ///< plans in a generation and island, >= 3
  std::size_t generations = 300;      ///< at most this many, >= 1
  std::size_t stagnation = 100;       ///< stop after so many generations without a better plan; 0 means never
  std::size_t evaluations = 0;        ///< begin no generation after so many plans; 0 means no limit
  std::size_t bound_states = 20'000;  ///< limit of the scheduler for each student alone, >= 1
  genetic::island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(group_plan_options const& o)
{
  genetic::validate(genetic::evolve_keys_options{
      .population = o.population, .generations = o.generations, .islands = o.islands, .threads = o.threads});
  bool const countable = o.bound_states >= 1 && o.bound_states <= 1'000'000'000;
  require(countable, "curriculum::group_plan_options", "bound_states", "be in [1, 1000000000]", o.bound_states);
}

}  // namespace mentorics::curriculum
