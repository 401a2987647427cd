// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/wickelgren_forgetting.hpp>

#include "support/forgetting_checks.hpp"

#include <mentorics/learning/forgetting/exponential_forgetting.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(forgetting_model<wickelgren_forgetting<>>);
static_assert(forgetting_model<wickelgren_forgetting<float>>);
static_assert(forgetting_model<wickelgren_forgetting<digits50>>);

TEST_CASE("learning/wickelgren_forgetting: the closed form, its inverse, and the curves it contains")
{
  wickelgren_forgetting<> const m{.rate = 0.7, .exponent = 0.4};
  CHECK(retention(m, 9.0) == doctest::Approx(std::pow(1.0 + 6.3, -0.4)).epsilon(1e-14));
  support::check_forgetting(m);
  fsrs const memory;
  wickelgren_forgetting<> const same{.rate = memory.factor() / 8.0, .exponent = memory.decay()};
  exponential_forgetting<> const limit{.stability = 10.0};
  wickelgren_forgetting<> const near{.rate = 1e-7, .exponent = 1e6};
  for (double const days : {0.5, 8.0, 90.0}) {
    CHECK(retention(same, days) == doctest::Approx(retrievability(memory, {.stability = 8.0}, days)).epsilon(1e-14));
    CHECK(retention(near, days) == doctest::Approx(retention(limit, days)).epsilon(1e-4));
  }
}

TEST_CASE("learning/wickelgren_forgetting: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(wickelgren_forgetting<>{.rate = -1.0}),
                       "learning::wickelgren_forgetting: rate must be finite and positive (got -1)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(wickelgren_forgetting<>{.rate = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(wickelgren_forgetting<>{.exponent = bad}), std::invalid_argument);
  }
}
