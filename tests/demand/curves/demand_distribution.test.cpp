// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/demand_distribution.hpp>

#include <doctest/doctest.h>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::demand;

static_assert(demand_distribution<demand::normal_demand>);
static_assert(demand_distribution<demand::poisson_demand>);

TEST_CASE("demand/demand_distribution: Poisson tails and protection are those of the distribution")
{
  boost::math::poisson const d(15.0);
  std::vector<double> tails(60);
  survival_function(demand::poisson_demand{15.0}, 1.0, tails);
  for (int k = 0; k < 60; ++k) {
    CHECK(std::abs(tails[static_cast<std::size_t>(k)] - boost::math::cdf(boost::math::complement(d, k))) < 1e-14);
  }
  double const y = upper_quantile(demand::poisson_demand{15.0}, 0.6);
  CHECK(boost::math::cdf(boost::math::complement(d, y - 1.0)) > 0.6);
  CHECK(boost::math::cdf(boost::math::complement(d, y)) <= 0.6);
  CHECK(upper_quantile(demand::poisson_demand{0.0}, 0.5) == 0.0);
}

TEST_CASE("demand/demand_distribution: Poisson protection is that of the distribution for any share, the least one too")
{
  for (double expected : {0.02, 1.0, 15.0, 700.5}) {
    boost::math::poisson const d(expected);
    for (double share = 1e-200; share < 1.0; share *= share < 1e-20 ? 1e15 : 1.7) {
      double const y = upper_quantile(demand::poisson_demand{expected}, share);
      CAPTURE(expected);
      CAPTURE(share);
      CHECK((y == 0.0 || boost::math::cdf(boost::math::complement(d, y - 1.0)) > share));
      CHECK(boost::math::cdf(boost::math::complement(d, y)) <= share);
    }
  }
  double const large =
      upper_quantile(demand::poisson_demand{1e6}, 1e-12);  // 7.03 deviations of 1000, and a little for the skewness
  CHECK(large > 1'007'030.0);
  CHECK(large < 1'007'050.0);
}

TEST_CASE("demand/demand_distribution: normal tails add up to the mean cut at 0")
{
  demand::normal_demand const v{.expected = 20.0, .standard_deviation = 8.0};
  std::vector<double> tails(400);
  survival_function(v, 0.25, tails);
  double sum = 0.0;
  for (auto const t : tails) { sum += 0.25 * t; }
  CHECK(sum == doctest::Approx(20.0 + 8.0 * statistics::normal_loss(2.5)).epsilon(1e-12));
  CHECK(upper_quantile(v, 0.5) == doctest::Approx(20.0));
  CHECK(upper_quantile(v, 0.9999) == 0.0);
}

TEST_CASE("demand/demand_distribution: bad input is refused")
{
  CHECK_THROWS_WITH_AS(validate(demand::normal_demand{.expected = 1.0, .standard_deviation = 0.0}),
                       "demand::normal_demand: standard_deviation must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::normal_demand{.expected = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::normal_demand{.expected = std::nan("")}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::poisson_demand{-1.0}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::poisson_demand{no_limit}), std::invalid_argument);
}
