// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/apex_progress.hpp>

#include "support/progress_checks.hpp"

#include <mentorics/learning/curves/exponential_progress.hpp>
#include <mentorics/learning/curves/power_progress.hpp>

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::apex_progress;
using support::dual;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(learning::progress_model<apex_progress<>>);
static_assert(learning::progress_model<apex_progress<float>>);
static_assert(learning::progress_model<apex_progress<digits50>>);
static_assert(learning::progress_model<apex_progress<dual>>);

TEST_CASE("learning/apex_progress: the closed form, its inverse by the omega function, and its slopes")
{
  apex_progress<> const m{.ceiling = 0.95, .gap = 0.9, .rate = 0.03, .exponent = 0.2};
  for (double const hours : {1.0, 7.5, 40.0}) {
    double const left = 0.9 * std::exp(-0.03 * hours) * std::pow(hours, -0.2);
    CHECK(progress(m, hours) == doctest::Approx(0.95 - left).epsilon(1e-14));
  }
  support::check_inverse(m, 0.01, 0.9499, 0.95);
  CHECK(std::isinf(hours_to(m, 0.95)));
  apex_progress<> const early{.ceiling = 0.95, .gap = 0.3, .rate = 0.03, .exponent = 0.2};
  apex_progress<dual> const in_time{.ceiling = 0.95, .gap = 0.3, .rate = 0.03, .exponent = 0.2};
  auto in_rate = in_time;
  in_rate.rate.slope = 1.0;
  support::check_slopes(early, in_time, in_rate);
}

TEST_CASE("learning/apex_progress: its ends are the exponential and the power curve")
{
  apex_progress<> const fast{.ceiling = 0.9, .gap = 0.7, .rate = 0.05, .exponent = 0.0};
  learning::exponential_progress<> const exponential{.initial = 0.2, .ceiling = 0.9, .rate = 0.05};
  apex_progress<> const slow{.ceiling = 0.9, .gap = 0.7, .rate = 0.0, .exponent = 0.5};
  learning::power_progress<> const power{.ceiling = 0.9, .gap = 0.7, .exponent = 0.5};
  for (double const hours : {0.0, 0.3, 2.0, 50.0}) {
    CHECK(progress(fast, hours) == doctest::Approx(progress(exponential, hours)).epsilon(1e-14));
    CHECK(progress(slow, hours) == doctest::Approx(progress(power, hours)).epsilon(1e-14));
  }
  for (double const share : {0.1, 0.3, 0.8}) {
    CHECK(hours_to(fast, share) == doctest::Approx(hours_to(exponential, share)).epsilon(1e-12));
    CHECK(hours_to(slow, share) == doctest::Approx(hours_to(power, share)).epsilon(1e-12));
  }
}

TEST_CASE("learning/apex_progress: works for 50 digits")
{
  apex_progress<digits50> const m{.gap = digits50("0.5")};
  CHECK(abs(digits50(hours_to(m, digits50(progress(m, digits50(5)))) - 5)) < digits50("1e-46"));
}

TEST_CASE("learning/apex_progress: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(apex_progress<>{.rate = 0.0, .exponent = 0.0}),
                       "learning::apex_progress: rate must be positive where exponent is 0 (got 0)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS(validate(apex_progress<>{.ceiling = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(apex_progress<>{.gap = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(apex_progress<>{.rate = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(apex_progress<>{.exponent = bad}), std::invalid_argument);
  }
  support::check_arguments(apex_progress<>{});
}
