// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/evolve_state.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;

TEST_CASE("genetic/evolve_state: a state that does not fit to the options or is not sorted is refused")
{
  genetic::evolve_state<int> s{.seed = 1, .islands = {{.genomes = {1, 2}, .fitness = {3.0, 2.0}}}};
  CHECK_NOTHROW(validate(s, 1, 2));
  CHECK_THROWS_WITH_AS(validate(s, 2, 2), "genetic::evolve_state: islands must be as many as the options say (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(s, 1, 3), std::invalid_argument);
  s.islands[0].fitness = {2.0, 3.0};
  CHECK_THROWS_WITH_AS(validate(s, 1, 2),
                       "genetic::evolve_state: islands[0].fitness must fall from genome to genome (got 3)",
                       std::invalid_argument);
  s.islands[0].fitness = {2.0, std::numeric_limits<double>::quiet_NaN()};
  CHECK_THROWS_AS(validate(s, 1, 2), std::invalid_argument);
  s.islands[0].fitness = {no_limit, 2.0};
  CHECK_THROWS_AS(validate(s, 1, 2), std::invalid_argument);
  s.islands[0].fitness = {2.0, -no_limit};  // what was not finite
  CHECK_NOTHROW(validate(s, 1, 2));
  s.islands[0].fitness.pop_back();
  CHECK_THROWS_AS(validate(s, 1, 2), std::invalid_argument);
}
