// SPDX-License-Identifier: BSL-1.0
#include <mentorics/demand/curves/probit.hpp>

#include "support/dual.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>

#include <doctest/doctest.h>
#include <boost/math/distributions/normal.hpp>

#include <cmath>
#include <stdexcept>

namespace support {
inline dual sqrt(dual a) { return {std::sqrt(a.value), a.slope / (2.0 * std::sqrt(a.value))}; }
inline dual atan(dual a) { return {std::atan(a.value), a.slope / (1.0 + a.value * a.value)}; }
inline dual erfc(dual a)
{
  return {std::erfc(a.value), -a.slope * 2.0 / std::sqrt(std::acos(-1.0)) * std::exp(-a.value * a.value)};
}
}  // namespace support

using namespace mentorics;
using namespace mentorics::demand;

static_assert(pricing::closed_form_demand<demand::probit<>>);

TEST_CASE("demand/probit: shares, elasticity and surplus are those of the normal distribution")
{
  demand::probit<> const d{.mean = 40.0, .standard_deviation = 10.0, .market = 5.0};
  boost::math::normal const n(40.0, 10.0);
  for (double const p : {5.0, 40.0, 55.0, 95.0, 150.0}) {
    double const tail = boost::math::cdf(boost::math::complement(n, p));
    CHECK(d(p) == doctest::Approx(5.0 * tail).epsilon(1e-12));
    CHECK(elasticity(d, p) == doctest::Approx(-p * boost::math::pdf(n, p) / tail).epsilon(1e-10));
    double const h = 1e-4;
    CHECK((consumer_surplus(d, p - h) - consumer_surplus(d, p + h)) / (2.0 * h) == doctest::Approx(d(p)).epsilon(1e-5));
  }
  CHECK(statistics::normal_loss(4.0000001) == doctest::Approx(statistics::normal_loss(3.9999999)).epsilon(1e-5));
}

TEST_CASE("demand/probit: the price meets the first-order condition and nothing on a fine grid is better")
{
  random_stream rng(61);
  for (int round = 0; round < 40; ++round) {
    demand::probit<> const d{.mean = uniform_real(rng, -20.0, 80.0),
                             .standard_deviation = std::exp(uniform_real(rng, -1.0, 4.0))};
    double const cost = uniform_real(rng, 0.0, 60.0);
    auto const best = pricing::maximize_profit(d, {.unit_cost = cost});
    if (best.outcome != status::optimal) { continue; }
    CHECK(best.elasticity == doctest::Approx(-best.price / (best.price - cost)).epsilon(1e-9));
    for (int k = 0; k < 2000; ++k) {
      double const p = cost + (d.mean + 6.0 * d.standard_deviation - cost) * k / 2000.0;
      CHECK((p - cost) * d(p) <= best.profit * (1.0 + 1e-12));
    }
  }
  CHECK(pricing::maximize_profit(demand::probit<>{.mean = -1000.0}).outcome == status::refused);
  CHECK(pricing::maximize_profit(demand::probit<>{.mean = 1e6}).price == doctest::Approx(1e6 - 5.0).epsilon(1e-6));
}

TEST_CASE("demand/probit: dual numbers give dp*/dc = 1 / (2 - z M(z)), and minus demand for the profit")
{
  for (double const mean : {-5.0, 40.0, 90.0}) {
    demand::probit<support::dual> const d{.mean = mean, .standard_deviation = 10.0};
    auto const best = pricing::maximize_profit(d, {.unit_cost = support::dual(20.0, 1.0)});
    double const z = (best.price.value - mean) / 10.0;
    CHECK(best.price.slope == doctest::Approx(1.0 / (2.0 - z * statistics::mills_ratio(z))).epsilon(1e-9));
    CHECK(best.profit.slope == doctest::Approx(-best.demand.value).epsilon(1e-9));
  }
}

TEST_CASE("demand/probit: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS(validate(demand::probit<>{.standard_deviation = 0.0}),
                       "demand::probit: standard_deviation must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::probit<>{.mean = std::nan("")}), std::invalid_argument);
  CHECK_THROWS_AS(validate(demand::probit<>{.market = -1.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)demand::probit<>{}(no_limit), std::invalid_argument);
  CHECK_THROWS_AS((void)elasticity(demand::probit<>{}, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS((void)consumer_surplus(demand::probit<>{}, std::nan("")), std::invalid_argument);
}
