// SPDX-License-Identifier: BSL-1.0
#include <mentorics/statistics/summary/wilson_interval.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;

TEST_CASE("statistics/wilson_interval: the intervals that Newcombe (1998) prints")
{
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  auto const check = [](std::size_t k, std::size_t n, double lower, double upper) {
    auto const found = statistics::wilson_interval(k, n);
    CHECK(found.lower == doctest::Approx(lower).epsilon(1e-3));
    CHECK(found.upper == doctest::Approx(upper).epsilon(1e-3));
  };
  check(81, 263, 0.2553, 0.3662);
  check(15, 148, 0.0624, 0.1605);
  check(0, 20, 0.0, 0.1611);
  check(1, 29, 0.0061, 0.1718);
}

TEST_CASE("statistics/wilson_interval: the ends solve Wilson's equation, and it is symmetric")
{
  auto const z = normal_quantile(0.95);
  auto const found = statistics::wilson_interval(7, 40, 0.90);
  for (double const p : {found.lower, found.upper}) {
    CHECK((7.0 / 40.0 - p) * (7.0 / 40.0 - p) == doctest::Approx(z * z * p * (1.0 - p) / 40.0));
  }
  auto const mirrored = statistics::wilson_interval(33, 40, 0.90);
  CHECK(mirrored.lower == doctest::Approx(1.0 - found.upper));
  CHECK(mirrored.upper == doctest::Approx(1.0 - found.lower));
  CHECK(statistics::wilson_interval(40, 40).upper == 1.0);
  CHECK(statistics::wilson_interval(0, 40).lower == 0.0);
  CHECK(found.contains(0.2));
  CHECK_FALSE(found.contains(0.9));
}

TEST_CASE("statistics/wilson_interval: bad input is refused")
{
  CHECK_THROWS_AS((void)statistics::wilson_interval(0, 0), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)statistics::wilson_interval(3, 2),
                       "statistics::wilson_interval: successes must be at most trials (got 3)", std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::wilson_interval(1, 2, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::wilson_interval(1, 2, std::numeric_limits<double>::quiet_NaN()),
                  std::invalid_argument);
}
