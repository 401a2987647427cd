// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/normal_quantile.hpp>

#include <doctest/doctest.h>
#include <boost/math/special_functions/erf.hpp>

#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

using namespace mentorics;

TEST_CASE("core/normal_quantile: agrees with Boost.Math to 1e-15 relative")
{
  double worst = 0.0;
  for (double p = 1e-12; p < 1.0; p += 1e-4) {
    double const reference = -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * p);
    worst = (std::max)(worst, std::abs(normal_quantile(p) - reference) / (std::max)(std::abs(reference), 1e-3));
  }
  for (double p : {1e-300, 1e-100, 1e-20, 1e-10, 1e-5}) {
    double const reference = -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * p);
    worst = (std::max)(worst, std::abs(normal_quantile(p) / reference - 1.0));
  }
  CHECK(worst < 2e-15);
}

TEST_CASE("core/normal_quantile: 0 in the middle, infinite at 0 and 1, odd about the middle")
{
  CHECK(normal_quantile(0.5) == 0.0);
  CHECK(normal_quantile(0.0) == -std::numeric_limits<double>::infinity());
  CHECK(normal_quantile(1.0) == std::numeric_limits<double>::infinity());
  // Independent computation in 40 digits: sqrt(2) erf^-1(0.95).
  CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-15));
  for (double p : {0.25, 0.125, 0.03125}) { CHECK(normal_quantile(p) == -normal_quantile(1.0 - p)); }
}

TEST_CASE("core/normal_quantile: a probability outside [0, 1] is refused")
{
  CHECK_THROWS_WITH_AS((void)normal_quantile(1.5), "normal_quantile: p must be in [0, 1] (got 1.5)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)normal_quantile(-1e-300), std::invalid_argument);
  CHECK_THROWS_AS((void)normal_quantile(std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}
