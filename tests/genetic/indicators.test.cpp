// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/indicators.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using genetic::objective_vectors;

TEST_CASE("genetic/indicators: one point instead of two is measured by its distances, the front itself is at zero")
{
  // By hand: (2, 4) is 1 away from (1, 4) and 2 from (2, 2); it is at most 2 above them, and at most 2 times them.
  std::vector<double> const wanted{1.0, 4.0, 2.0, 2.0};
  std::vector<double> const found{2.0, 4.0};
  objective_vectors const w{wanted, 2};
  objective_vectors const f{found, 2};
  CHECK(genetic::inverted_generational_distance(f, w) == doctest::Approx(0.5 * (1.0 + 2.0)));
  CHECK(genetic::inverted_generational_distance_plus(f, w) == doctest::Approx(0.5 * (1.0 + 2.0)));
  CHECK(genetic::epsilon_indicator(f, w) == 2.0);
  CHECK(genetic::epsilon_ratio(f, w) == 2.0);
  CHECK(genetic::inverted_generational_distance(w, w) == 0.0);
  CHECK(genetic::inverted_generational_distance_plus(w, w) == 0.0);
  CHECK(genetic::epsilon_indicator(w, w) == 0.0);
  CHECK(genetic::epsilon_ratio(w, w) == 1.0);
}

TEST_CASE("genetic/indicators: better than the wanted front is a negative epsilon and no IGD+")
{
  std::vector<double> const wanted{1.0, 1.0};
  std::vector<double> const found{0.5, 0.5};
  CHECK(genetic::epsilon_indicator({found, 2}, {wanted, 2}) == -0.5);
  CHECK(genetic::epsilon_ratio({found, 2}, {wanted, 2}) == 0.5);
  CHECK(genetic::inverted_generational_distance_plus({found, 2}, {wanted, 2}) == 0.0);
  CHECK(genetic::inverted_generational_distance({found, 2}, {wanted, 2}) == doctest::Approx(std::sqrt(0.5)));
}

TEST_CASE("genetic/indicators: nothing found is infinitely far; bad input is refused")
{
  std::vector<double> const wanted{1.0, 1.0};
  std::vector<double> bad{0.0, std::numeric_limits<double>::infinity()};
  CHECK(genetic::inverted_generational_distance({{}, 2}, {wanted, 2}) == no_limit);
  CHECK(genetic::epsilon_indicator({{}, 2}, {wanted, 2}) == no_limit);
  CHECK_THROWS_WITH_AS((void)genetic::epsilon_indicator({wanted, 2}, {{}, 2}),
                       "genetic::epsilon_indicator: wanted must not be empty", std::invalid_argument);
  CHECK_THROWS_AS((void)genetic::epsilon_indicator({wanted, 2}, {wanted, 1}), std::invalid_argument);
  CHECK_THROWS_AS((void)genetic::inverted_generational_distance({bad, 2}, {wanted, 2}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)genetic::epsilon_ratio({{}, 1}, {std::span<double const>(bad).first(1), 1}),
                       "genetic::epsilon_ratio: values[0] must be positive (got 0)", std::invalid_argument);
}
