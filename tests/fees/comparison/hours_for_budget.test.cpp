// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/comparison/hours_for_budget.hpp>

#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>

#include "support/random_piecewise.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::hours_for_budget;
using rational = boost::multiprecision::cpp_rational;

static_assert(hours_for_budget(to_piecewise(fees::two_part_tariff<>{.fixed = 500.0, .rate = 100.0}, no_limit), 2500.0)
                  .hours == 20.0);

TEST_CASE("fees/hours_for_budget: lines, packages, volume tiers")
{
  auto const line = to_piecewise(fees::two_part_tariff<>{.fixed = 500.0, .rate = 100.0}, no_limit);
  CHECK(hours_for_budget(line, 499.0).outcome == status::infeasible);
  CHECK(hours_for_budget(line, 500.0).hours == 0.0);
  auto const packages = hours_for_budget(to_piecewise(fees::package<>{.price = 450.0}, 100.0), 1000.0);
  CHECK(packages.hours == 20.0);
  CHECK(packages.is_reached);
  // Volume tiers: 150 pay 70 hours in the first tier, but 150 in the second, and 200 with the drop at 200.
  fees::volume_tariff<> const volume(
      {{.upper = 100.0, .rate = 2.0, .flat = 10.0}, {.upper = 200.0, .rate = 1.0}, {.rate = 0.5, .flat = 50.0}});
  CHECK(hours_for_budget(to_piecewise(volume, no_limit), 140.0).hours == 140.0);
  auto const drop = hours_for_budget(to_piecewise(volume, no_limit), 160.0);
  CHECK(drop.hours == 220.0);
  CHECK(hours_for_budget(to_piecewise(fees::two_part_tariff<>{.fixed = 3.0}, no_limit), 3.0).outcome ==
        status::unbounded);
}

TEST_CASE("fees/hours_for_budget: an end that is not reached is told")
{
  fees::graduated_tariff<> const t({{.upper = 10.0, .rate = 1.0, .includes_upper = false}, {.rate = 1.0, .flat = 5.0}});
  auto const r = hours_for_budget(to_piecewise(t, no_limit), 12.0);
  CHECK(r.outcome == status::optimal);
  CHECK(r.hours == 10.0);
  CHECK_FALSE(r.is_reached);
}

TEST_CASE("fees/hours_for_budget: the answer is within the budget, and nothing above it on a grid of rationals is")
{
  random_stream rng(30);
  for (int round = 0; round < 1'000; ++round) {
    auto const p = support::random_piecewise<rational>(rng, 12);
    rational const budget(static_cast<int>(uniform_index(rng, 60)) - 10, 2);
    auto const r = hours_for_budget(p, budget);
    bool any = false;
    for (rational x = 0; x <= 12; x += rational(1, 16)) {
      bool const pays = p(x) <= budget;
      any = any || pays;
      if (r.outcome == status::infeasible || x > r.hours) { CHECK_FALSE(pays); }
      if (r.outcome == status::optimal && x == r.hours) { CHECK(pays == r.is_reached); }
    }
    if (any) { REQUIRE(r.outcome == status::optimal); }
    if (r.outcome == status::optimal && r.is_reached) { CHECK(p(r.hours) <= budget); }
    if (r.outcome == status::optimal && !r.is_reached) {
      CHECK(p(rational(r.hours - rational(1, 1000000))) <= budget + rational(1, 10000));
    }
  }
}

TEST_CASE("fees/hours_for_budget: in double the fee of the answer is never above the budget")
{
  random_stream rng(31);
  for (int round = 0; round < 20'000; ++round) {
    auto const p = to_piecewise(
        fees::two_part_tariff<>{.fixed = uniform_real(rng, 0.0, 10.0), .rate = uniform_real(rng, 0.01, 99.0)},
        no_limit);
    double const budget = uniform_real(rng, 10.0, 5000.0);
    auto const r = hours_for_budget(p, budget);
    CHECK(p(r.hours) <= budget);
    CHECK(p(r.hours) == doctest::Approx(budget).epsilon(1e-14));
  }
}

TEST_CASE("fees/hours_for_budget: a budget that is no number is refused; any other is a budget")
{
  auto const p = to_piecewise(fees::two_part_tariff<>{.rate = 1.0}, no_limit);
  CHECK_THROWS_WITH_AS((void)hours_for_budget(p, std::numeric_limits<double>::quiet_NaN()),
                       "fees::hours_for_budget: budget must be a number (got nan)", std::invalid_argument);
  CHECK(hours_for_budget(p, -1.0).outcome == status::infeasible);
}
