// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/separable_fit.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/separable_fit: a fit has no outcome until something is fitted; errors are roots of the diagonal")
{
  separable_fit fit;
  CHECK(fit.outcome == status::not_solved);
  CHECK(fit.reason == refusal::none);
  CHECK_THROWS_WITH_AS((void)fit.standard_error(0),
                       "learning::separable_fit: parameter must be one of those fitted (got 0)", std::invalid_argument);
  fit.covariance = Eigen::MatrixXd::Zero(2, 2);
  fit.covariance(1, 1) = 0.25;
  CHECK(fit.standard_error(1) == 0.5);
}
