// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/terms/evolve_terms_options.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using curriculum::evolve_terms_options;

TEST_CASE("curriculum/evolve_terms_options: each field is checked, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(evolve_terms_options{}, 0, 1));
  CHECK_NOTHROW(validate(evolve_terms_options{.target = no_limit, .previous = {1, 0}}, 2, 2));
  CHECK_THROWS_WITH_AS(validate(evolve_terms_options{.previous = {0, 3}}, 2, 3),
                       "curriculum::evolve_terms_options: previous[1] must be one of the terms (got 3)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS(
      validate(evolve_terms_options{.previous = {0}}, 2, 3),
      "curriculum::evolve_terms_options: previous must be empty or have a term for each course (got 1)",
      std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_terms_options{.population = 0}, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_terms_options{.generations = 0}, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_terms_options{.target = nan}, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_terms_options{.target = -1.0}, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_terms_options{.bound_states = 0}, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_terms_options{.islands = {.count = 0}}, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(validate(evolve_terms_options{.threads = 0}, 3, 1), std::invalid_argument);
}
