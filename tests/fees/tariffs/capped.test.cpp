// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/capped.hpp>

#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::two_part_tariff;
using fees::with_bounds;

static_assert(fees::tariff_like<fees::capped<two_part_tariff<>>> &&
              fees::piecewise_affine<fees::capped<two_part_tariff<>>>);
static_assert(with_bounds(two_part_tariff<>{.rate = 10.0}, 20.0, 50.0)(1.0) == 20.0);
static_assert(with_bounds(two_part_tariff<>{.rate = 10.0}, 20.0, 50.0)(6.0) == 50.0);

TEST_CASE("fees/capped: floor, cap, and their lines")
{
  auto const t = with_bounds(two_part_tariff<>{.rate = 10.0}, 20.0, 50.0);
  CHECK(t(3.0) == 30.0);
  CHECK(charges(t, 0.5).back().kind == fees::charge_kind::true_up);
  CHECK(charges(t, 0.5).back().amount == 15.0);
  CHECK(charges(t, 7.0).back().kind == fees::charge_kind::cap);
  CHECK(charges(t, 7.0).back().amount == -20.0);
  support::check_forms(t, 12.0);
  support::check_forms(with_bounds(fees::volume_tariff<>({{.upper = 5.0, .rate = 10.0}, {.rate = 4.0}}), 22.0, 45.0),
                       20.0);
  support::check_forms(with_bounds(two_part_tariff<>{.rate = 10.0}, 0.0, no_limit), 12.0);
  support::check_scalars(
      []<class Real>(Real) { return with_bounds(two_part_tariff<Real>{.rate = Real(2)}, Real(1), Real(9)); }, 3.0, 2.0);
}

TEST_CASE("fees/capped: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)with_bounds(two_part_tariff<>{}, 5.0, 4.0),
                       "fees::capped: highest must be at least lowest (got 4)", std::invalid_argument);
  CHECK_THROWS_AS((void)with_bounds(two_part_tariff<>{}, nan, 4.0), std::invalid_argument);
  CHECK_THROWS_AS((void)with_bounds(two_part_tariff<>{}, 0.0, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)with_bounds(two_part_tariff<>{}, -1.0, 4.0), std::invalid_argument);
  support::check_bad_hours(with_bounds(two_part_tariff<>{}, 0.0, 5.0));
}
