// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/power_progress.hpp>

#include "support/progress_checks.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::power_progress;
using support::dual;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(learning::progress_model<power_progress<>>);
static_assert(learning::progress_model<power_progress<float>>);
static_assert(learning::progress_model<power_progress<digits50>>);
static_assert(learning::progress_model<power_progress<dual>>);

TEST_CASE("learning/power_progress: the closed form, its inverse and its slopes")
{
  power_progress<> const m{.ceiling = 0.9, .gap = 0.8, .exponent = 0.6};
  for (double const hours : {1.0, 7.5, 40.0}) {
    CHECK(progress(m, hours) == doctest::Approx(0.9 - 0.8 * std::pow(hours, -0.6)).epsilon(1e-14));
  }
  CHECK(progress(m, 0.0) == 0.0);
  CHECK(progress(m, 0.5) == 0.0);
  CHECK(marginal_progress(m, 0.5) == 0.0);
  support::check_inverse(m, 0.01, 0.89, 0.9);
  CHECK(std::isinf(hours_to(m, 0.9)));
  power_progress<> const early{.ceiling = 0.9, .gap = 0.3, .exponent = 0.6};
  support::check_slopes(early, power_progress<dual>{.ceiling = 0.9, .gap = 0.3, .exponent = 0.6},
                        power_progress<dual>{.ceiling = 0.9, .gap = 0.3, .exponent = dual(0.6, 1.0)});
}

TEST_CASE("learning/power_progress: works for 50 digits")
{
  power_progress<digits50> const m{};
  CHECK(abs(digits50(hours_to(m, digits50(progress(m, digits50(5)))) - 5)) < digits50("1e-46"));
}

TEST_CASE("learning/power_progress: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(power_progress<>{.ceiling = 1.5}),
                       "learning::power_progress: ceiling must be in (0, 1] (got 1.5)", std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(power_progress<>{.ceiling = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(power_progress<>{.gap = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(power_progress<>{.exponent = bad}), std::invalid_argument);
  }
  support::check_arguments(power_progress<>{});
}
