// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/parameter_estimate.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/parameter_estimate: values, their covariance, and which of them are positive")
{
  parameter_estimate e{.values = {1.0, -2.0}, .covariance = Eigen::MatrixXd::Identity(2, 2)};
  CHECK_NOTHROW(validate(e));
  CHECK(!e.is_positive(0));
  CHECK(e.variance(1, 1) == 1.0);
  e.positive = {true, false};
  CHECK_NOTHROW(validate(e));
  CHECK(e.is_positive(0));
  CHECK(!e.is_positive(1));
}

TEST_CASE("learning/parameter_estimate: what is no estimate is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto const good = parameter_estimate{.values = {1.0, 2.0}, .covariance = Eigen::MatrixXd::Identity(2, 2)};
  auto const refused = [&](auto const& change, char const* message) {
    auto e = good;
    change(e);
    CHECK_THROWS_WITH_AS(validate(e), message, std::invalid_argument);
  };
  refused([](auto& e) { e.values.clear(); }, "learning::parameter_estimate: values must not be empty");
  refused([](auto& e) { e.values.pop_back(); },
          "learning::parameter_estimate: covariance must be square, one row a value (got 2)");
  refused([](auto& e) { e.positive = {true}; },
          "learning::parameter_estimate: positive must be one for each value (got 1)");
  refused([](auto& e) { e.values[1] = no_limit; },
          "learning::parameter_estimate: values[1] must be finite, and positive where said (got inf)");
  refused([](auto& e) { e.values[0] = 0.0, e.positive = {true, false}; },
          "learning::parameter_estimate: values[0] must be finite, and positive where said (got 0)");
  refused([](auto& e) { e.covariance(1, 0) = nan; },
          "learning::parameter_estimate: covariance[1] must be finite (got nan)");
  refused([](auto& e) { e.covariance(1, 1) = -1.0; },
          "learning::parameter_estimate: covariance[1] must have no negative variance (got -1)");
  refused([](auto& e) { e.covariance(0, 1) = 0.5; }, "learning::parameter_estimate: covariance[0] must be symmetric");
}
