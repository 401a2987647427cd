// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/power_forgetting.hpp>

#include "support/forgetting_checks.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(forgetting_model<power_forgetting<>>);
static_assert(forgetting_model<power_forgetting<float>>);
static_assert(forgetting_model<power_forgetting<digits50>>);

TEST_CASE("learning/power_forgetting: the closed form and its inverse, with the cap at 1")
{
  power_forgetting<> const m{.scale = 0.48, .exponent = 0.13};
  CHECK(retention(m, 9.0) == doctest::Approx(0.48 * std::pow(9.0, -0.13)).epsilon(1e-14));
  CHECK(retention(m, 1e-9) == 1.0);
  support::check_forgetting(m);
}

TEST_CASE("learning/power_forgetting: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(power_forgetting<>{.scale = -1.0}),
                       "learning::power_forgetting: scale must be finite and positive (got -1)", std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(power_forgetting<>{.scale = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(power_forgetting<>{.exponent = bad}), std::invalid_argument);
  }
}
