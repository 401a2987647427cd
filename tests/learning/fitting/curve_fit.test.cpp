// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/curve_fit.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/curve_fit: a fit has no outcome and no numbers until something is fitted")
{
  curve_fit const fit;
  CHECK(fit.outcome == status::not_solved);
  CHECK(fit.reason == refusal::none);
  CHECK(std::isnan(fit.curve.asymptote));
  CHECK(std::isnan(fit.curve.amplitude));
  CHECK(std::isnan(fit.standard_errors[0]));
  CHECK(std::isnan(fit.aicc));
  CHECK(fit.covariance.size() == 0);
  CHECK(fit_curve_options{}.level == curve_level::free);
}
