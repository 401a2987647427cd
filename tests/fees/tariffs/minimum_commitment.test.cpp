// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/minimum_commitment.hpp>

#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::two_part_tariff;
using fees::with_minimum;

static_assert(fees::tariff_like<fees::minimum_commitment<two_part_tariff<>>>);
static_assert(fees::piecewise_affine<fees::minimum_commitment<two_part_tariff<>>>);
static_assert(with_minimum(two_part_tariff<>{.fixed = 50.0, .rate = 10.0}, 100.0)(3.0) == 100.0);

TEST_CASE("fees/minimum_commitment: what is missing to the minimum is a line of its own")
{
  // The worked example of getlago/lago-api, issue 1784: subscription 50, 3 units at 10 each, minimum 100: true-up 20.
  auto const t = with_minimum(two_part_tariff<>{.fixed = 50.0, .rate = 10.0}, 100.0);
  CHECK(fees::true_up(50.0 + 3.0 * 10.0, 100.0) == 20.0);
  auto const lines = charges(t, 3.0);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].amount == 50.0);
  CHECK(lines[1].amount == 30.0);
  CHECK(lines[2].kind == fees::charge_kind::true_up);
  CHECK(lines[2].amount == 20.0);
  CHECK(t(3.0) == 100.0);
}

TEST_CASE("fees/minimum_commitment: no true-up from the minimum on")
{
  auto const t = with_minimum(two_part_tariff<>{.fixed = 50.0, .rate = 10.0}, 100.0);
  CHECK(charges(t, 5.0).size() == 2);
  CHECK(t(6.0) == 110.0);
  auto const form = to_piecewise(t, no_limit);
  CHECK(form.segments()[0].to == 5.0);
  support::check_forms(t, 20.0);
  support::check_forms(
      with_minimum(fees::graduated_tariff<>({{.upper = 4.0, .rate = 8.0}, {.rate = 2.0, .flat = 3.0}}), 36.0), 20.0);
  auto const make = []<class Real>(Real) { return with_minimum(two_part_tariff<Real>{.rate = Real(2)}, Real(8)); };
  support::check_scalars(make, 3.0, 0.0);
  support::check_scalars(make, 5.0, 2.0);
}

TEST_CASE("fees/minimum_commitment: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)with_minimum(two_part_tariff<>{}, -5.0),
                       "fees::minimum_commitment: minimum must be finite and not negative (got -5)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)fees::true_up(nan, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)fees::true_up(1.0, nan), std::invalid_argument);
  auto bad = with_minimum(two_part_tariff<>{}, 5.0);
  bad.minimum = nan;
  CHECK_THROWS_AS((void)bad(1.0), std::invalid_argument);
  support::check_bad_hours(with_minimum(two_part_tariff<>{}, 5.0));
}
