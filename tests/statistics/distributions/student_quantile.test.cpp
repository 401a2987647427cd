// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/normal_quantile.hpp>
#include <mentorics/statistics/distributions/student_quantile.hpp>

#include <doctest/doctest.h>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

using namespace mentorics;

TEST_CASE("statistics/student_quantile: agrees with Boost.Math to 1e-12 relative, up to a million degrees of freedom")
{
  for (double n :
       {1.0, 1.5, 2.0, 3.0, 4.0, 7.0, 10.0, 27.0, 49.0, 51.0, 100.0, 333.3, 1000.0, 1001.0, 5000.0, 1e4, 1e5, 1e6}) {
    CAPTURE(n);
    boost::math::students_t const t(n);
    double worst = 0.0;
    for (double tail = 1e-10; tail < 0.49; tail *= 1.7) {
      worst = (std::max)(worst, std::abs(statistics::student_quantile(tail, n) / quantile(t, tail) - 1.0));
      worst = (std::max)(worst, std::abs(statistics::student_quantile(1.0 - tail, n) / quantile(t, 1.0 - tail) - 1.0));
    }
    CHECK(worst < 1e-12);
  }
}

TEST_CASE(
    "statistics/student_quantile: closed forms for 1, 2 and 4 degrees of freedom, in the far tails and near the middle "
    "too")
{
  auto const check = [](double t, double exact) { CHECK(t == doctest::Approx(exact).epsilon(2e-13).scale(0.0)); };
  for (double p = 1e-300; p < 0.5; p *= 1e7) {
    check(statistics::student_quantile(p, 1.0), -1.0 / std::tan(std::numbers::pi * p));
    check(statistics::student_quantile(p, 2.0), (2.0 * p - 1.0) / std::sqrt(2.0 * p * (1.0 - p)));
  }
  auto const near_median = [](double t, double exact) { CHECK(std::abs(t - exact) <= 2e-13 * std::abs(exact) + 1e-8); };
  for (double d = std::ldexp(1.0, -53); d < 0.5; d *= 4.0) {  // 0.5 + d is exact
    near_median(statistics::student_quantile(0.5 + d, 1.0), std::tan(std::numbers::pi * d));
    near_median(statistics::student_quantile(0.5 + d, 2.0), 2.0 * d / std::sqrt(2.0 * (0.5 + d) * (0.5 - d)));
    // t = 2 tan a has 2 d = sin a (1 + cos^2 a / 2) = sin 3 b, where sin a = 2 sin b.
    double const s = 2.0 * std::sin(std::asin(2.0 * d) / 3.0);
    near_median(statistics::student_quantile(0.5 + d, 4.0), 2.0 * s / std::sqrt((1.0 - s) * (1.0 + s)));
  }
}

TEST_CASE(
    "statistics/student_quantile: 0 in the middle, infinite at 0 and 1, odd about the middle, normal in the limit")
{
  double const inf = std::numeric_limits<double>::infinity();
  for (double n : {1.0, 3.0, 700.0, 1e7, inf}) {
    CHECK(statistics::student_quantile(0.5, n) == 0.0);
    CHECK(statistics::student_quantile(0.0, n) == -inf);
    CHECK(statistics::student_quantile(1.0, n) == inf);
    for (double p : {0.25, 0.125, 0.03125}) {
      CHECK(statistics::student_quantile(p, n) == -statistics::student_quantile(1.0 - p, n));
    }
  }
  CHECK(statistics::student_quantile(0.975, inf) == doctest::Approx(normal_quantile(0.975)).epsilon(1e-14));
  CHECK(statistics::student_quantile(std::numeric_limits<double>::denorm_min(), 1.0) == -inf);
}

TEST_CASE(
    "statistics/student_quantile: rises with p, and toward the normal quantile with the degrees of freedom, without a "
    "step")
{
  for (double exponent = -100.0; exponent < -0.31; exponent += 2.9) {
    double const p = std::pow(10.0, exponent);
    double before = -std::numeric_limits<double>::infinity();
    for (double n = 1.0; n < 1e7; n *= 1.07) {
      double const t = statistics::student_quantile(p, n);
      CHECK(t > before);
      CHECK(statistics::student_quantile(1.1 * p, n) > t);
      before = t;
    }
    CHECK(before < normal_quantile(p));
  }
}

TEST_CASE("statistics/student_quantile: a probability outside [0, 1] and less than one degree of freedom are refused")
{
  double const nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)statistics::student_quantile(1.5, 3.0),
                       "statistics::student_quantile: p must be in [0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)statistics::student_quantile(0.5, 0.5),
                       "statistics::student_quantile: degrees_of_freedom must be at least 1 (got 0.5)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::student_quantile(nan, 3.0), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::student_quantile(0.5, nan), std::invalid_argument);
}
