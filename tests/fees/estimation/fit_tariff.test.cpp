// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/estimation/fit_tariff.hpp>

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/money/to_money.hpp>
#include <mentorics/fees/tariffs/package.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using fees::fit_graduated;
using fees::fit_two_part;
using fees::fit_volume;

namespace {

/// Fees to the cent for quarters of an hour.
std::vector<double> fees_of(auto const& tariff, std::vector<double> const& hours)
{
  std::vector<double> result;
  for (double const h : hours) {
    result.push_back(fees::to_real(fees::to_money(tariff(h), fees::eur, fees::rounding::half_even)));
  }
  return result;
}

std::vector<double> quarters(double until)
{
  std::vector<double> hours;
  for (double h = 0.0; h <= until; h += 0.25) { hours.push_back(h); }
  return hours;
}

}  // namespace

TEST_CASE("fees/fit_tariff: a two-part tariff is recovered from its fees, rounded to the cent")
{
  random_stream rng(43);
  for (int k = 0; k < 300; ++k) {
    fees::two_part_tariff<> const t{.fixed = uniform_real(rng, 0.0, 500.0), .rate = uniform_real(rng, 0.0, 100.0)};
    std::vector<double> hours(3 + uniform_index(rng, 20));
    for (auto& h : hours) { h = uniform_real(rng, 0.0, 50.0); }
    auto const fit = fit_two_part(hours, fees_of(t, hours));
    REQUIRE(fit.outcome == status::converged);
    CHECK(fit.worst <= 0.00506);  // half a cent, and room for arithmetic
    double spread = 0.0;
    for (double const h : hours) { spread = (std::max)(spread, h - hours[0] < 0.0 ? hours[0] - h : h - hours[0]); }
    CHECK(fit.tariff.rate == doctest::Approx(t.rate).epsilon(0.05 / (spread * (1.0 + t.rate))));
  }
  std::vector<double> const hours{1.0, 2.0, 5.0};
  auto const exact = fit_two_part(hours, std::vector{600.0, 700.0, 1000.0});
  CHECK(exact.tariff.fixed == doctest::Approx(500.0));
  CHECK(exact.tariff.rate == doctest::Approx(100.0));
}

TEST_CASE("fees/fit_tariff: no two-part tariff fits packages, falling fees or a negative fixed part")
{
  auto const hours = quarters(30.0);
  CHECK(fit_two_part(hours, fees_of(fees::package<>{.price = 450.0}, hours)).outcome == status::infeasible);
  std::vector<double> const three{1.0, 2.0, 3.0};
  CHECK(fit_two_part(three, std::vector{30.0, 20.0, 10.0}).outcome == status::infeasible);
  CHECK(fit_two_part(three, std::vector{0.0, 10.0, 20.0}).outcome == status::infeasible);
  CHECK(fit_two_part(three, std::vector{10.0, 20.0, 30.02}).outcome == status::infeasible);
  CHECK(fit_two_part(three, std::vector{10.0, 20.0, 30.01}).outcome == status::converged);
}

TEST_CASE("fees/fit_tariff: too little to tell is refused with its reason")
{
  CHECK(fit_two_part(std::vector{1.0, 2.0}, std::vector{1.0, 2.0}).reason == refusal::too_few_observations);
  CHECK(fit_two_part(std::vector{2.0, 2.0, 2.0}, std::vector{1.0, 1.0, 1.0}).reason == refusal::no_variation);
  CHECK(fit_two_part(std::vector<double>{}, std::vector<double>{}).outcome == status::refused);
  CHECK(fit_graduated(std::vector{1.0, 2.0, 3.0, 4.0}, std::vector{1.0, 2.0, 9.0, 10.0}).reason ==
        refusal::too_few_observations);
}

TEST_CASE("fees/fit_tariff: graduated tiers with their bounds, where the lines meet")
{
  random_stream rng(44);
  for (int k = 0; k < 100; ++k) {
    double const first = 3.0 + 0.25 * static_cast<double>(uniform_index(rng, 20)) + 0.1;
    double const second = first + 3.0 + static_cast<double>(uniform_index(rng, 8));
    fees::graduated_tariff<> const t(
        {{.upper = first, .rate = 60.0, .flat = 20.0}, {.upper = second, .rate = 50.0}, {.rate = 30.0}});
    auto const hours = quarters(30.0);
    auto const fit = fit_graduated(hours, fees_of(t, hours));
    REQUIRE(fit.outcome == status::converged);
    REQUIRE(fit.tiers.size() == 3);
    CHECK(fit.tiers[0].upper == doctest::Approx(first).epsilon(0.001));
    CHECK(fit.tiers[1].upper == doctest::Approx(second).epsilon(0.001));
    CHECK(fit.tiers[0].flat == doctest::Approx(20.0).epsilon(0.001));
    CHECK(fit.tiers[2].rate == doctest::Approx(30.0).epsilon(0.001));
    CHECK(fit.worst <= 0.00506);
  }
}

TEST_CASE("fees/fit_tariff: tiers of the charge models of Lago, graduated and volume")
{
  // Tiers like those in the charge-model specifications of getlago/lago-api (August 2026); the fees follow by hand.
  auto const hours = quarters(40.0);
  fees::graduated_tariff<> const graduated({{.upper = 10.0, .rate = 10.0, .flat = 2.0},
                                            {.upper = 20.0, .rate = 5.0, .flat = 3.0},
                                            {.rate = 5.0, .flat = 3.0}});
  auto const g = fit_graduated(hours, fees_of(graduated, hours));
  REQUIRE(g.outcome == status::converged);
  REQUIRE(g.tiers.size() == 3);
  CHECK(g.tiers[0].rate == doctest::Approx(10.0));
  CHECK(g.tiers[1].upper == 20.0);
  CHECK(g.latest[1] == 20.25);
  CHECK(g.tiers[2].flat == doctest::Approx(3.0));

  fees::volume_tariff<> const volume(
      {{.upper = 10.0, .rate = 2.0, .flat = 10.0}, {.upper = 20.0, .rate = 1.0}, {.rate = 0.5, .flat = 5.0}});
  auto const v = fit_volume(hours, fees_of(volume, hours));
  REQUIRE(v.outcome == status::converged);
  REQUIRE(v.tiers.size() == 3);
  CHECK(v.tiers[0].upper == 10.0);
  CHECK(v.tiers[2].flat == doctest::Approx(5.0));
  // The same fees are no graduated tariff: they fall at the bounds.
  CHECK(fit_graduated(hours, fees_of(volume, hours)).outcome == status::infeasible);
}

TEST_CASE("fees/fit_tariff: a flat part that is not due at 0 hours is seen")
{
  fees::graduated_tariff<> const t({{.rate = 10.0, .flat = 5.0, .flat_at_zero = false}});
  auto const hours = quarters(5.0);
  auto const fit = fit_graduated(hours, fees_of(t, hours));
  REQUIRE(fit.outcome == status::converged);
  CHECK_FALSE(fit.tiers[0].flat_at_zero);
}

TEST_CASE("fees/fit_tariff: random amounts are no tariff of tiers")
{
  random_stream rng(45);
  auto const hours = quarters(20.0);
  std::vector<double> amounts;
  for (std::size_t i = 0; i < hours.size(); ++i) { amounts.push_back(uniform_real(rng, 0.0, 500.0)); }
  CHECK(fit_graduated(hours, amounts).outcome == status::refused);
  CHECK(fit_volume(hours, amounts).outcome == status::refused);
}

TEST_CASE("fees/fit_tariff: bad input is refused, and the message names it")
{
  std::vector<double> const three{1.0, 2.0, 3.0};
  CHECK_THROWS_WITH_AS((void)fit_two_part(three, std::vector{1.0}),
                       "fees::fit_two_part: fees must be as many as the hours (got 1)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)fit_two_part(three, std::vector{1.0, -2.0, 3.0}),
                       "fees::fit_two_part: fees[1] must be finite and not negative (got -2)", std::invalid_argument);
  CHECK_THROWS_AS((void)fit_graduated(std::vector{1.0, std::numeric_limits<double>::quiet_NaN(), 2.0}, three),
                  std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)fit_volume(three, three, {.tolerance = 0.0}),
                       "fees::fit_volume: tolerance must be finite and positive (got 0)", std::invalid_argument);
}
