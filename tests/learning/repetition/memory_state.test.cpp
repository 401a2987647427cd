// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/memory_state.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::memory_state;

TEST_CASE("learning/memory_state: the ranges of the model are enforced, ends included")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(memory_state{.stability = 0.001, .difficulty = 1.0}));
  CHECK_NOTHROW(validate(memory_state{.stability = 36500.0, .difficulty = 10.0}));
  for (double const bad : {nan, no_limit, -1.0, 0.0, 1e6}) {
    CHECK_THROWS_AS(validate(memory_state{.stability = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(memory_state{.difficulty = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(validate(memory_state{.difficulty = 10.5}),
                       "learning::memory_state: difficulty must be in [1, 10] (got 10.5)", std::invalid_argument);
}
