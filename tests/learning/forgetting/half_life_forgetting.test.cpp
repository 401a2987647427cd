// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/half_life_forgetting.hpp>

#include "support/forgetting_checks.hpp"

#include <mentorics/learning/forgetting/exponential_forgetting.hpp>

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(forgetting_model<half_life_forgetting<>>);
static_assert(forgetting_model<half_life_forgetting<float>>);
static_assert(forgetting_model<half_life_forgetting<digits50>>);

TEST_CASE("learning/half_life_forgetting: the closed form, its inverse, and the exponential curve")
{
  half_life_forgetting<> const m{.half_life = 6.0};
  CHECK(retention(m, 6.0) == doctest::Approx(0.5).epsilon(1e-15));
  CHECK(retention(m, 18.0) == doctest::Approx(0.125).epsilon(1e-14));
  support::check_forgetting(m);
  exponential_forgetting<> const same{.stability = 6.0 / std::log(2.0)};
  for (double const days : {0.1, 3.0, 40.0}) { CHECK(retention(m, days) == doctest::Approx(retention(same, days))); }
}

TEST_CASE("learning/half_life_forgetting: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(half_life_forgetting<>{.half_life = -1.0}),
                       "learning::half_life_forgetting: half_life must be finite and positive (got -1)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(half_life_forgetting<>{.half_life = bad}), std::invalid_argument);
  }
}
