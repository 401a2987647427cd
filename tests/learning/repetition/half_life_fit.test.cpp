// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/repetition/half_life_fit.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/half_life_fit: a fit has no outcome and no numbers until something is fitted")
{
  half_life_fit const fit;
  CHECK(fit.outcome == status::not_solved);
  CHECK(fit.model.theta.empty());
  CHECK(fit.standard_errors.empty());
  CHECK(std::isnan(fit.loss));
}

TEST_CASE("learning/half_life_fit: options outside their range are refused, and the message names them")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_NOTHROW(validate(half_life_options{.ridge = 0.0, .half_life_share = 0.0}));
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS(validate(half_life_options{.ridge = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(half_life_options{.half_life_share = bad}), std::invalid_argument);
  }
  CHECK_THROWS_WITH_AS(validate(half_life_options{.ridge = -1.0}),
                       "learning::half_life_options: ridge must be finite and not negative (got -1)",
                       std::invalid_argument);
}
