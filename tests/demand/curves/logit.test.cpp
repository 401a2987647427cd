// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/logit.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/math/quadrature/exp_sinh.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using demand::logit;

static_assert(demand::demand_model<demand::logit<>>);
static_assert(demand::demand_model<demand::logit<support::dual>>);

TEST_CASE("demand/logit: the share of a market that buys")
{
  demand::logit<> const d{.intercept = 2.0, .sensitivity = 0.5, .market = 10.0};
  CHECK(d(4.0) == 5.0);
  CHECK(d(0.0) == doctest::Approx(10.0 / (1.0 + std::exp(-2.0))));
  CHECK(d(-1e6) == 10.0);
  CHECK(d(1e6) == 0.0);
  CHECK(demand::logit<>{.intercept = -50.0}(0.0) == doctest::Approx(std::exp(-50.0)));
}

TEST_CASE("demand/logit: the elasticity is the derivative of ln demand in ln price")
{
  demand::logit<support::dual> const d{.intercept = 4.0, .sensitivity = 0.05};
  demand::logit<> const plain{.intercept = 4.0, .sensitivity = 0.05};
  for (double const price : {1.0, 50.0, 90.0, 400.0}) {
    auto const units = d(support::dual(price, 1.0));
    CHECK(elasticity(plain, price) == doctest::Approx(units.slope * price / units.value));
  }
}

TEST_CASE("demand/logit: the consumer surplus is the area under demand, without overflow")
{
  demand::logit<> const d{.intercept = 4.0, .sensitivity = 0.05, .market = 3.0};
  boost::math::quadrature::exp_sinh<double> integrate;
  for (double const price : {10.0, 80.0, 150.0}) {
    double const area = integrate.integrate([&](double x) { return d(price + (std::min)(x, 1e6)); });
    CHECK(consumer_surplus(d, price) == doctest::Approx(area).epsilon(1e-8));
  }
  CHECK(consumer_surplus(demand::logit<>{.intercept = 5000.0}, 0.0) == 5000.0);
  CHECK(consumer_surplus(demand::logit<>{.intercept = -40.0}, 0.0) == doctest::Approx(std::exp(-40.0)));
}

TEST_CASE("demand/logit: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)demand::logit<>{.sensitivity = -0.1}(1.0),
                       "demand::logit: sensitivity must be finite and positive (got -0.1)", std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit<>{.sensitivity = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit<>{.intercept = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::logit<>{.market = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)demand::logit<>{}(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)demand::logit<>{}(no_limit), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(demand::logit<>{}, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)consumer_surplus(demand::logit<>{}, nan), std::invalid_argument);
}
