// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/objective_vectors.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using genetic::objective_vectors;

TEST_CASE("genetic/objective_vectors: rows are points; better somewhere and worse nowhere is dominance")
{
  std::vector<double> const values{1.0, 2.0, 1.0, 3.0, 1.0, 2.0, 0.0, 9.0};
  objective_vectors const p{values, 2};
  CHECK(p.size() == 4);
  CHECK(p[1][1] == 3.0);
  CHECK(genetic::dominates(p[0], p[1]));
  CHECK(!genetic::dominates(p[1], p[0]));
  CHECK(!genetic::dominates(p[0], p[2]));
  CHECK(!genetic::dominates(p[0], p[3]));
}

TEST_CASE("genetic/objective_vectors: a wrong shape and NaN are refused by name")
{
  std::vector<double> values{1.0, 2.0, 3.0};
  CHECK_THROWS_WITH_AS(validate(objective_vectors{values, 0}),
                       "genetic::objective_vectors: objectives must be at least 1 (got 0)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(objective_vectors{values, 2}),
                       "genetic::objective_vectors: values must hold `objectives` numbers for each point (got 3)",
                       std::invalid_argument);
  values[2] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(objective_vectors{values, 3}),
                       "genetic::objective_vectors: values[2] must be a number (got nan)", std::invalid_argument);
  CHECK_NOTHROW(validate(objective_vectors{}));
}
