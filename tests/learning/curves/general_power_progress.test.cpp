// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/general_power_progress.hpp>

#include "support/progress_checks.hpp"

#include <mentorics/learning/curves/exponential_progress.hpp>

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::general_power_progress;
using support::dual;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(learning::progress_model<general_power_progress<>>);
static_assert(learning::progress_model<general_power_progress<float>>);
static_assert(learning::progress_model<general_power_progress<digits50>>);
static_assert(learning::progress_model<general_power_progress<dual>>);

TEST_CASE("learning/general_power_progress: the closed form, its inverse and its slopes")
{
  general_power_progress<> const m{.initial = 0.1, .ceiling = 0.9, .experience = 12.0, .exponent = 1.3};
  for (double const hours : {0.0, 1.0, 7.5, 40.0}) {
    CHECK(progress(m, hours) == doctest::Approx(0.9 - 0.8 * std::pow(1.0 + hours / 12.0, -1.3)).epsilon(1e-14));
  }
  support::check_inverse(m, 0.11, 0.89, 0.9);
  CHECK(hours_to(m, 0.1) == 0.0);
  CHECK(std::isinf(hours_to(m, 0.9)));
  general_power_progress<dual> const in_time{.initial = 0.1, .ceiling = 0.9, .experience = 12.0, .exponent = 1.3};
  auto in_exponent = in_time;
  in_exponent.exponent.slope = 1.0;
  support::check_slopes(m, in_time, in_exponent);
}

TEST_CASE("learning/general_power_progress: with much experience it is the exponential curve")
{
  learning::exponential_progress<> const limit{.rate = 0.05};
  for (double const experience : {1e3, 1e5, 1e7}) {
    general_power_progress<> const m{.experience = experience, .exponent = 0.05 * experience};
    for (double const hours : {1.0, 20.0, 60.0}) {
      CHECK(std::abs(progress(m, hours) - progress(limit, hours)) < 100.0 / experience);
    }
  }
}

TEST_CASE("learning/general_power_progress: works for 50 digits")
{
  general_power_progress<digits50> const m{};
  CHECK(abs(digits50(hours_to(m, digits50(progress(m, digits50(5)))) - 5)) < digits50("1e-46"));
}

TEST_CASE("learning/general_power_progress: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(general_power_progress<>{.initial = 0.5, .ceiling = 0.4}),
                       "learning::general_power_progress: initial must be in [0, ceiling] (got 0.5)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(general_power_progress<>{.initial = nan}), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(general_power_progress<>{.ceiling = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(general_power_progress<>{.experience = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(general_power_progress<>{.exponent = bad}), std::invalid_argument);
  }
  support::check_arguments(general_power_progress<>{});
}
