// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/island_options.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics;
using genetic::island_options;

TEST_CASE("genetic/island_options: each field is checked, and the message names it")
{
  CHECK_NOTHROW(validate(island_options{}, 2));
  CHECK_NOTHROW(validate(island_options{.count = 4}, 100));
  CHECK_THROWS_WITH_AS(validate(island_options{.count = 0}, 100),
                       "genetic::island_options: count must be in [1, 1000] (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(island_options{.count = 2, .migrants = 10}, 10),
                       "genetic::island_options: migrants must be below population (got 10)", std::invalid_argument);
  CHECK_THROWS_AS(validate(island_options{.every = 0}, 100), std::invalid_argument);
}
