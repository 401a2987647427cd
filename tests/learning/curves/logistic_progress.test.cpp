// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/logistic_progress.hpp>

#include "support/progress_checks.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::logistic_progress;
using support::dual;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(learning::progress_model<logistic_progress<>>);
static_assert(learning::progress_model<logistic_progress<float>>);
static_assert(learning::progress_model<logistic_progress<digits50>>);
static_assert(learning::progress_model<logistic_progress<dual>>);

TEST_CASE("learning/logistic_progress: the closed form, its inverse and its slopes")
{
  logistic_progress<> const m{.ceiling = 0.9, .rate = 0.15, .midpoint = 25.0};
  for (double const hours : {0.0, 10.0, 25.0, 60.0}) {
    CHECK(progress(m, hours) == doctest::Approx(0.9 / (1.0 + std::exp(-0.15 * (hours - 25.0)))).epsilon(1e-14));
  }
  CHECK(progress(m, 25.0) == doctest::Approx(0.45).epsilon(1e-15));
  support::check_inverse(m, progress(m, 0.0), 0.899, 0.9);
  CHECK(hours_to(m, 0.01) == 0.0);  // it is past that from the start
  CHECK(std::isinf(hours_to(m, 0.9)));
  logistic_progress<dual> const in_time{.ceiling = 0.9, .rate = 0.15, .midpoint = 25.0};
  auto in_rate = in_time;
  in_rate.rate.slope = 1.0;
  support::check_slopes(m, in_time, in_rate);
  CHECK(progress(logistic_progress<>{.rate = 100.0, .midpoint = 1e3}, 1.0) >= 0.0);  // e^(99,900) is never formed
}

TEST_CASE("learning/logistic_progress: works for 50 digits")
{
  logistic_progress<digits50> const m{};
  CHECK(abs(digits50(hours_to(m, digits50(progress(m, digits50(5)))) - 5)) < digits50("1e-46"));
}

TEST_CASE("learning/logistic_progress: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(logistic_progress<>{.rate = 0.0}),
                       "learning::logistic_progress: rate must be finite and positive (got 0)", std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(logistic_progress<>{.ceiling = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(logistic_progress<>{.rate = bad}), std::invalid_argument);
  }
  for (double const bad : {nan, no_limit, -no_limit}) {
    CHECK_THROWS_AS(validate(logistic_progress<>{.midpoint = bad}), std::invalid_argument);
  }
  support::check_arguments(logistic_progress<>{});
}
