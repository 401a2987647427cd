// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/willingness_to_pay.hpp>

#include <doctest/doctest.h>
#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/uniform.hpp>

#include <cmath>
#include <stdexcept>

using namespace mentorics;
using namespace mentorics::demand;

static_assert(demand::demand_model<demand::willingness_to_pay<boost::math::lognormal>>);

TEST_CASE("demand/willingness_to_pay: exponential reservation prices are exponential demand")
{
  demand::willingness_to_pay<boost::math::exponential> const d{boost::math::exponential(0.05), 8.0};
  for (double const p : {1.0, 20.0, 300.0}) {
    CHECK(d(p) == doctest::Approx(8.0 * std::exp(-0.05 * p)));
    CHECK(elasticity(d, p) == doctest::Approx(-0.05 * p));
    CHECK(consumer_surplus(d, p) == doctest::Approx(8.0 * std::exp(-0.05 * p) / 0.05).epsilon(1e-9));
  }
  CHECK(d(-3.0) == 8.0);
  CHECK(consumer_surplus(d, -3.0) == doctest::Approx(8.0 * 23.0).epsilon(1e-9));
}

TEST_CASE("demand/willingness_to_pay: a bounded support ends demand")
{
  demand::willingness_to_pay<boost::math::uniform> const d{boost::math::uniform(10.0, 30.0), 2.0};
  CHECK(d(5.0) == 2.0);
  CHECK(d(20.0) == doctest::Approx(1.0));
  CHECK(d(31.0) == 0.0);
  CHECK(elasticity(d, 31.0) == -no_limit);
  CHECK(elasticity(d, 5.0) == 0.0);
  CHECK(consumer_surplus(d, 20.0) == doctest::Approx(5.0).epsilon(1e-9));
  CHECK(consumer_surplus(d, 31.0) == 0.0);
}

TEST_CASE("demand/willingness_to_pay: the lognormal surplus is the Black-Scholes formula")
{
  demand::willingness_to_pay<boost::math::lognormal> const d{boost::math::lognormal(3.5, 0.6)};
  auto const phi = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
  for (double const p : {10.0, 33.0, 120.0}) {
    double const z = (3.5 - std::log(p)) / 0.6;
    CHECK(consumer_surplus(d, p) == doctest::Approx(std::exp(3.5 + 0.18) * phi(z + 0.6) - p * phi(z)).epsilon(1e-9));
  }
}

TEST_CASE("demand/willingness_to_pay: bad input is refused")
{
  demand::willingness_to_pay<boost::math::exponential> d{boost::math::exponential(1.0), -1.0};
  CHECK_THROWS_WITH_AS((void)d(1.0), "demand::willingness_to_pay: market must be finite and not negative (got -1)",
                       std::invalid_argument);
  d.market = 1.0;
  CHECK_THROWS_AS((void)d(std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)d(no_limit), std::invalid_argument);
}
