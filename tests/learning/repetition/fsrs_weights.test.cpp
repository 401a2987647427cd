// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/fsrs_weights.hpp>

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/fsrs_weights: defaults lie in the bounds, deviations are positive")
{
  CHECK_NOTHROW(validate(default_fsrs_weights));
  CHECK(clamp_weights(default_fsrs_weights) == default_fsrs_weights);
  for (std::size_t j = 0; j < 21; ++j) {
    CHECK(fsrs_lower_bounds[j] < fsrs_upper_bounds[j]);
    CHECK(fsrs_prior_deviations[j] > 0.0);
  }
}

TEST_CASE("learning/fsrs_weights: a weight outside its bounds is refused, and the message gives them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto w = default_fsrs_weights;
  w[12] = 0.3;
  CHECK_THROWS_WITH_AS(validate(w), "learning::fsrs_weights: weights[12] must be in [0.001, 0.25] (got 0.3)",
                       std::invalid_argument);
  for (std::size_t j = 0; j < 21; ++j) {
    for (double const bad : {nan, no_limit, -1.0, 1e9}) {
      auto v = default_fsrs_weights;
      v[j] = bad;
      CHECK_THROWS_AS(validate(v), std::invalid_argument);
    }
  }
}

TEST_CASE("learning/fsrs_weights: clamping gives the nearest valid weights, with the limit for relearning steps")
{
  fsrs_weights huge{};
  huge.fill(1e9);
  CHECK(clamp_weights(huge) == fsrs_upper_bounds);
  huge.fill(-1e9);
  CHECK(clamp_weights(huge) == fsrs_lower_bounds);
  auto w = default_fsrs_weights;
  w[17] = 2.0;
  CHECK(clamp_weights(w, 1)[17] == 2.0);
  // -(ln 1.4835 + ln(2^0.2629 - 1) + 0.3 * 1.6483) / 2 = 0.36178...
  double const limit = std::sqrt(-(std::log(1.4835) + std::log(std::pow(2.0, 0.2629) - 1.0) + 0.3 * 1.6483) / 2.0);
  CHECK(limit < 2.0);
  CHECK(clamp_weights(w, 2)[17] == doctest::Approx(limit).epsilon(1e-14));
  CHECK(same_day_limit(w, 0) == 2.0);
  w[11] = 5.0;  // the root's argument is held at 0.01 from below
  w[14] = 4.0;
  CHECK(same_day_limit(w, 3) == doctest::Approx(0.1));
  w[3] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)clamp_weights(w), "learning::clamp_weights: weights[3] must be finite (got nan)",
                       std::invalid_argument);
}
