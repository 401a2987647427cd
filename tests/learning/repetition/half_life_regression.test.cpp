// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/half_life_regression.hpp>

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/half_life_regression: the half-life of a word is 2^(theta x), and its recall 2^(-t / h)")
{
  // Independent computation in 40 digits of the formulas of Settles and Meeder (2016), with their limits
  // 15 min and 274 d.
  half_life_regression const m{.theta = {2.0, 0.5, -0.4}};
  auto const x = half_life_features(3, 1);
  CHECK(half_life(m, x) == doctest::Approx(5.40507476897).epsilon(1e-11));
  CHECK(retrievability(m, x, 1.0) == doctest::Approx(0.879642175845).epsilon(1e-11));
  half_life_regression const short_lived{.theta = {-2.0, 1.0, -1.0}};
  CHECK(half_life(short_lived, half_life_features(0, 0)) == 0.25);
  CHECK(retrievability(short_lived, half_life_features(0, 0), 0.02) == doctest::Approx(0.946057646726).epsilon(1e-11));
}

TEST_CASE("learning/half_life_regression: the half-life stays in 15 minutes to 274 days, recall in 0.0001 to 0.9999")
{
  // The ranges of the program published with Settles and Meeder (2016).
  CHECK(half_life({.theta = {100.0}}, std::vector{1.0}) == 274.0);
  CHECK(half_life({.theta = {-100.0}}, std::vector{1.0}) == 15.0 / 1440.0);
  CHECK(retrievability({.theta = {0.0}}, std::vector{1.0}, 0.0) == 0.9999);
  CHECK(retrievability({.theta = {0.0}}, std::vector{1.0}, no_limit) == 0.0001);
}

TEST_CASE("learning/half_life_regression: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  half_life_regression const m{.theta = {1.0, 2.0}};
  CHECK_THROWS_WITH_AS((void)half_life(m, std::vector{1.0}), "learning::half_life: x must be as many as theta (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)half_life(m, std::vector{1.0, nan}), "learning::half_life: x[1] must be finite (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)retrievability(m, std::vector{1.0, 1.0}, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)retrievability(m, std::vector{1.0, 1.0}, nan), std::invalid_argument);
  CHECK_THROWS_AS(validate(half_life_regression{.theta = {}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(half_life_regression{.theta = {no_limit}}), std::invalid_argument);
  CHECK_THROWS_AS(validate(half_life_regression{.shortest = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(half_life_regression{.shortest = 5.0, .longest = 5.0}), std::invalid_argument);
}
