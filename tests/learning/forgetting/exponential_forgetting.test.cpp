// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forgetting/exponential_forgetting.hpp>

#include "support/forgetting_checks.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(forgetting_model<exponential_forgetting<>>);
static_assert(forgetting_model<exponential_forgetting<float>>);
static_assert(forgetting_model<exponential_forgetting<digits50>>);

TEST_CASE("learning/exponential_forgetting: the closed form and its inverse")
{
  exponential_forgetting<> const m{.stability = 12.0};
  CHECK(retention(m, 5.0) == doctest::Approx(std::exp(-5.0 / 12.0)).epsilon(1e-15));
  support::check_forgetting(m);
  exponential_forgetting<digits50> const fine{};
  CHECK(abs(digits50(days_until(fine, digits50(retention(fine, digits50(5)))) - 5)) < digits50("1e-47"));
}

TEST_CASE("learning/exponential_forgetting: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(exponential_forgetting<>{.stability = -1.0}),
                       "learning::exponential_forgetting: stability must be finite and positive (got -1)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(exponential_forgetting<>{.stability = bad}), std::invalid_argument);
  }
}
