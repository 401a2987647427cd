// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/discounted.hpp>

#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace mentorics;
using fees::stacking;
using fees::two_part_tariff;
using fees::with_discounts;

static_assert(fees::tariff_like<fees::discounted<two_part_tariff<>>> &&
              fees::piecewise_affine<fees::discounted<two_part_tariff<>>>);
static_assert(with_discounts(two_part_tariff<>{.rate = 10.0}, {.discounts = {{.share = 0.5}, {.amount = 5.0}}})(10.0) ==
              45.0);

TEST_CASE("fees/discounted: tariff, segments and lines agree for both rules and any floor")
{
  random_stream rng(25);
  fees::volume_tariff<> const volume({{.upper = 8.0, .rate = 10.0, .flat = 5.0}, {.rate = 7.0}});
  for (int round = 0; round < 30; ++round) {
    fees::discount_policy<> p{.rule = round % 2 == 0 ? stacking::sequential : stacking::additive,
                              .floor = static_cast<double>(uniform_index(rng, 60))};
    for (int i = 0; i < 3; ++i) {
      p.discounts.push_back({.share = static_cast<double>(uniform_index(rng, 5)) / 16.0,
                             .amount = static_cast<double>(uniform_index(rng, 15))});
    }
    support::check_forms(with_discounts(two_part_tariff<>{.fixed = 4.0, .rate = 6.0}, p), 20.0);
    support::check_forms(with_discounts(volume, p), 20.0);
  }
}

TEST_CASE("fees/discounted: all scalars; the derivative falls by the discount")
{
  support::check_scalars(
      []<class Real>(Real) {
        return with_discounts(two_part_tariff<Real>{.rate = Real(8)}, {.discounts = {{.share = Real(0.25)}}});
      },
      3.0, 6.0);
}

TEST_CASE("fees/discounted: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)with_discounts(two_part_tariff<>{}, {.discounts = {{.share = 2.0}}}),
                       "fees::discount_policy: discounts[0].share must be in [0, 1] (got 2)", std::invalid_argument);
  support::check_bad_hours(with_discounts(two_part_tariff<>{}, {}));
}
