// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/expected_fee.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>

#include <doctest/doctest.h>
#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/uniform.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::expected_fee;
using fees::two_part_tariff;

TEST_CASE("fees/expected_fee: of a line it is the line at the mean")
{
  two_part_tariff<> const t{.fixed = 50.0, .rate = 60.0};
  auto const line = to_piecewise(t, no_limit);
  for (double const shape : {0.5, 1.0, 4.0, 30.0}) {
    auto const r = expected_fee(line, boost::math::gamma_distribution<>(shape, 3.0));
    CHECK(r.outcome == status::converged);
    CHECK(r.value == doctest::Approx(t(3.0 * shape)).epsilon(1e-9));
    CHECK(r.error < 1e-8);
  }
  boost::math::lognormal_distribution<> const skewed(2.0, 0.8);
  CHECK(expected_fee(line, skewed).value == doctest::Approx(t(mean(skewed))).epsilon(1e-9));
}

TEST_CASE("fees/expected_fee: closed forms of included hours: E[(T - I)+]")
{
  auto const over = [](double included, double until = no_limit) {
    return to_piecewise(fees::graduated_tariff<>({{.upper = included}, {.rate = 1.0}}), until);
  };
  // Exponential: exp(-lambda I) / lambda. Uniform on [0, b]: (b - I)^2 / (2 b).
  for (double const included : {0.5, 2.0, 10.0}) {
    CHECK(expected_fee(over(included), boost::math::exponential_distribution<>(0.25)).value ==
          doctest::Approx(std::exp(-0.25 * included) / 0.25).epsilon(1e-9));
    auto const r = expected_fee(over(included, 20.0), boost::math::uniform_distribution<>(0.0, 20.0));
    CHECK(r.value == doctest::Approx((20.0 - included) * (20.0 - included) / 40.0).epsilon(1e-9));
    // Lognormal, as in Black and Scholes (1973): exp(m + s^2 / 2) N(d1) - I N(d2).
    double const m = 1.5;
    double const s = 0.6;
    double const d2 = (m - std::log(included)) / s;
    auto const phi = [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); };
    CHECK(expected_fee(over(included), boost::math::lognormal_distribution<>(m, s)).value ==
          doctest::Approx(std::exp(m + s * s / 2.0) * phi(d2 + s) - included * phi(d2)).epsilon(1e-9));
  }
}

TEST_CASE("fees/expected_fee: a fee of steps is exact: packages under exponential hours are a geometric series")
{
  auto const r = expected_fee(to_piecewise(fees::package<>{.price = 450.0, .package_hours = 10.0}, 2'000.0),
                              boost::math::exponential_distribution<>(0.05));
  CHECK(r.value == doctest::Approx(450.0 / (1.0 - std::exp(-0.5))).epsilon(1e-13));
  CHECK(r.error == 0.0);
}

TEST_CASE("fees/expected_fee: from the quantile it is the same")
{
  boost::math::gamma_distribution<> const hours(4.0, 5.0);
  fees::volume_tariff<> const t({{.upper = 10.0, .rate = 60.0}, {.upper = 25.0, .rate = 50.0}, {.rate = 45.0}});
  auto const form = to_piecewise(t, no_limit);
  auto const by_cdf = expected_fee(form, hours);
  auto const by_quantile =
      fees::expected_fee_by_quantile(form, [&](double u) { return quantile(hours, u); }, {.tolerance = 1e-4});
  CHECK(by_quantile.value == doctest::Approx(by_cdf.value).epsilon(1e-6));
}

TEST_CASE("fees/expected_fee: equals the mean of a large sample, with jumps and slopes")
{
  boost::math::gamma_distribution<> const hours(3.0, 6.0);
  fees::subscription<> const t{
      .price = 200.0, .period_weeks = 4.0, .weekly_hours = 4.0, .included = 10.0, .overage = 30.0};
  auto const exact = expected_fee(to_piecewise(t, 400.0), hours);
  REQUIRE(exact.outcome == status::converged);
  random_stream rng(42);
  double sum = 0.0;
  constexpr int n = 200'000;
  for (int k = 0; k < n; ++k) { sum += t(gamma(rng, 3.0, 6.0)); }
  CHECK(sum / n == doctest::Approx(exact.value).epsilon(0.01));
}

TEST_CASE("fees/expected_fee: hours with probabilities, exactly")
{
  std::vector<double> const hours{0.0, 10.0, 20.0};
  std::vector<double> const shares{0.25, 0.5, 0.25};
  CHECK(expected_fee(two_part_tariff<>{.fixed = 8.0, .rate = 2.0}, std::span<double const>(hours),
                     std::span<double const>(shares)) == 28.0);
}

TEST_CASE("fees/expected_fee: hours beyond the end of the tariff are told, not guessed")
{
  auto const r =
      expected_fee(to_piecewise(fees::package<>{.price = 450.0}, 20.0), boost::math::exponential_distribution<>(0.05));
  CHECK(r.outcome == status::refused);
  CHECK(r.reason == refusal::outside_observed_range);
  CHECK(r.mass_beyond == doctest::Approx(std::exp(-1.0)));
}

TEST_CASE("fees/expected_fee: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto const line = to_piecewise(two_part_tariff<>{.rate = 1.0}, 10.0);
  CHECK_THROWS_WITH_AS((void)expected_fee(line, [](double) { return 1.5; }),
                       "fees::expected_fee: cdf must be in [0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_AS((void)expected_fee(line, [](double) { return nan; }), std::invalid_argument);
  CHECK_THROWS_AS((void)expected_fee(line, [](double) { return 1.0; }, {.tolerance = 0.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)expected_fee(line, [](double) { return 1.0; }, {.max_mass_beyond = 2.0}),
                  std::invalid_argument);
  auto const endless = to_piecewise(two_part_tariff<>{.rate = 1.0}, no_limit);
  CHECK_THROWS_WITH_AS((void)expected_fee(endless, [](double) { return 0.25; }),
                       "fees::expected_fee: cdf must rise to 1 (got 0.25)", std::invalid_argument);
  std::vector<double> const hours{1.0, 2.0};
  auto const refused = [&](std::vector<double> const& shares, char const* text) {
    CHECK_THROWS_WITH_AS(
        (void)expected_fee(two_part_tariff<>{}, std::span<double const>(hours), std::span<double const>(shares)), text,
        std::invalid_argument);
  };
  refused({1.0}, "fees::expected_fee: probabilities must be as many as the hours (got 1)");
  refused({0.5, 0.25}, "fees::expected_fee: probabilities must sum to 1 (got 0.75)");
  refused({1.5, -0.5}, "fees::expected_fee: probabilities[0] must be in [0, 1] (got 1.5)");
  CHECK_THROWS_AS((void)expected_fee(two_part_tariff<>{}, std::span<double const>(), std::span<double const>()),
                  std::invalid_argument);
}
