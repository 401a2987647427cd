// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/nsga2_state.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;

TEST_CASE("genetic/nsga2_state: a state that does not fit to the options or has bad numbers is refused")
{
  genetic::nsga2_state<int> s{
      .islands = {{.genomes = {1, 2}, .objectives = {1.0, 2.0, 3.0, 4.0}, .violation = {0.0, no_limit}}}};
  CHECK_NOTHROW(validate(s, 1, 2, 2));
  CHECK_THROWS_AS(validate(s, 2, 2, 2), std::invalid_argument);
  CHECK_THROWS_AS(validate(s, 1, 3, 2), std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(s, 1, 2, 3),
                       "genetic::nsga2_state: islands[0].objectives must be one row for each genome (got 4)",
                       std::invalid_argument);
  s.islands[0].violation[0] = -1.0;
  CHECK_THROWS_WITH_AS(validate(s, 1, 2, 2), "genetic::nsga2_state: islands[0].violation must not be negative (got -1)",
                       std::invalid_argument);
  s.islands[0].violation[0] = 0.0;
  s.islands[0].objectives[1] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(validate(s, 1, 2, 2), std::invalid_argument);
}
