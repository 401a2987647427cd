// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/estimation/fit_package.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::eur;
using fees::fit_package;
using fees::money;

namespace {

std::vector<money> paid_for(auto const& tariff, std::vector<double> const& hours)
{
  std::vector<money> paid;
  for (double const h : hours) { paid.push_back(fees::to_money(tariff(h), eur, fees::rounding::half_even)); }
  return paid;
}

}  // namespace

TEST_CASE("fees/fit_package: price and size are recovered, the size up to what the hours can tell")
{
  random_stream rng(46);
  for (int k = 0; k < 500; ++k) {
    fees::package<> const t{.price = static_cast<double>(1 + uniform_index(rng, 900)),
                            .package_hours = static_cast<double>(1 + uniform_index(rng, 20))};
    std::vector<double> hours{t.package_hours, 0.0, 2.0 * t.package_hours};
    for (int i = 0; i < 40; ++i) { hours.push_back(0.25 * static_cast<double>(1 + uniform_index(rng, 400))); }
    auto const fit = fit_package(hours, paid_for(t, hours));
    REQUIRE(fit.outcome == status::converged);
    CHECK(fit.tariff.price == t.price);
    CHECK(fit.least_hours <= t.package_hours);
    CHECK(fit.below_hours > t.package_hours);
    for (double const h : hours) { CHECK(fit.tariff(h) == t(h)); }
  }
}

TEST_CASE("fees/fit_package: the roundest size is taken")
{
  std::vector<double> const hours{9.0, 19.5, 27.0};
  auto const fit = fit_package(hours, paid_for(fees::package<>{.price = 450.0}, hours));
  REQUIRE(fit.outcome == status::converged);
  CHECK(fit.tariff.package_hours == 10.0);
}

TEST_CASE("fees/fit_package: what is not identified is refused, what contradicts is infeasible")
{
  std::vector<double> const few{1.0, 2.0};
  CHECK(fit_package(few, paid_for(fees::package<>{.price = 450.0}, few)).reason == refusal::not_identified);
  CHECK(fit_package(std::vector{1.0}, std::vector{money{.units = 5, .currency = eur}}).reason ==
        refusal::too_few_observations);
  std::vector<money> const falling{
      {.units = 900, .currency = eur}, {.units = 300, .currency = eur}, {.units = 600, .currency = eur}};
  CHECK(fit_package(std::vector{1.0, 20.0, 30.0}, falling).outcome == status::infeasible);
}

TEST_CASE("fees/fit_package: bad input is refused, and the message names it")
{
  std::vector<money> const one{{.units = 1, .currency = eur}};
  CHECK_THROWS_WITH_AS((void)fit_package(std::vector<double>{}, one),
                       "fees::fit_package: paid must be as many as the hours (got 1)", std::invalid_argument);
  CHECK_THROWS_AS((void)fit_package(std::vector{std::numeric_limits<double>::quiet_NaN()}, one), std::invalid_argument);
  CHECK_THROWS_AS((void)fit_package(std::vector{1.0}, std::vector{money{.units = -1, .currency = eur}}),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)fit_package(std::vector{1.0, 1.0}, std::vector{money{.units = 1, .currency = eur},
                                                                       money{.units = 1, .currency = fees::usd}}),
                  std::invalid_argument);
}
