// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/volume_tariff.hpp>

#include <mentorics/fees/comparison/tariff_shape.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <utility>

using namespace mentorics;
using fees::volume_tariff;

namespace {

/// The volume charge in the specifications of getlago/lago-api (August 2026): 0-100 at 2 + 10, 101-200 at 1 + 0, from 201
/// at 0.5 + 50. The amounts are printed there, and follow by hand: 300 units cost 0.5 * 300 + 50.
template <class Real = double>
constexpr volume_tariff<Real> volume_lago()
{
  return volume_tariff<Real>({{.upper = Real(100), .rate = Real(2), .flat = Real(10)},
                              {.upper = Real(200), .rate = Real(1)},
                              {.rate = Real(0.5), .flat = Real(50)}});
}

}  // namespace

static_assert(fees::tariff_like<volume_tariff<>> && fees::piecewise_affine<volume_tariff<>>);
static_assert(volume_lago()(0.0) == 10.0 && volume_lago()(1.0) == 12.0 && volume_lago()(100.0) == 210.0 &&
              volume_lago()(100.5) == 100.5);
static_assert(volume_lago()(101.0) == 101.0 && volume_lago()(200.0) == 200.0 && volume_lago()(300.0) == 200.0);

TEST_CASE("fees/volume_tariff: all units cost the rate and the flat part of the tier that is reached")
{
  auto const t = volume_lago();
  for (auto const& [units, amount] : {std::pair{0.0, 10.0},
                                      {1.0, 12.0},
                                      {100.0, 210.0},
                                      {100.5, 100.5},
                                      {101.0, 101.0},
                                      {200.0, 200.0},
                                      {300.0, 200.0}}) {
    CHECK(t(units) == amount);
    CHECK(total(charges(t, units)) == amount);
    CHECK(to_piecewise(t, no_limit)(units) == amount);
  }
}

TEST_CASE("fees/volume_tariff: the drops at the bounds are reported")
{
  auto const form = to_piecewise(volume_lago(), no_limit);
  CHECK_FALSE(is_monotone(form));
  auto const found = drops(form);
  REQUIRE(found.size() == 2);
  CHECK(found[0].hours == 100.0);
  CHECK(found[0].before == 210.0);
  CHECK(found[0].at == 210.0);  // the bound belongs to the tier below
  CHECK(found[0].after == 100.0);
  CHECK(found[1].hours == 200.0);
  CHECK(found[1].after == 150.0);
}

TEST_CASE("fees/volume_tariff: an open bound and a flat part that is not due at 0 hours")
{
  volume_tariff<> const t(
      {{.upper = 10.0, .rate = 6.0, .flat = 5.0, .includes_upper = false, .flat_at_zero = false}, {.rate = 5.0}});
  CHECK(t(0.0) == 0.0);
  CHECK(t(10.0) == 50.0);
  support::check_forms(t, 20.0);
  CHECK(drops(to_piecewise(t, no_limit))[0].at == 50.0);
}

TEST_CASE("fees/volume_tariff: tariff, segments and lines agree; all scalars; the derivative is the rate")
{
  support::check_forms(volume_lago(), 300.0);
  support::check_scalars([]<class Real>(Real) { return volume_lago<Real>(); }, 150.0, 1.0);
}

TEST_CASE("fees/volume_tariff: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS(volume_tariff<>({{.upper = 10.0}}),
                       "fees::volume_tariff: tiers[0].upper must be infinity in the last tier (got 10)",
                       std::invalid_argument);
  support::check_bad_hours(volume_lago());
  CHECK_THROWS_AS((void)volume_tariff<>({{.rate = 1e300}})(1e10), std::invalid_argument);
  CHECK_THROWS_AS((void)to_piecewise(volume_lago(), -1.0), std::invalid_argument);
}
