// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/percentage.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::percentage;

static_assert(fees::tariff_like<percentage<>> && fees::piecewise_affine<percentage<>>);
static_assert(percentage<>{.rate = 0.5, .free = 10.0, .fixed = 2.0}(20.0) == 7.0);

TEST_CASE("fees/percentage: a share above the free amount, and a fixed part beyond the free transactions")
{
  auto const t =
      percentage<>{.rate = 0.025, .free = 100.0, .fixed = 0.3, .transactions = 5.0, .free_transactions = 2.0};
  CHECK(t(500.0) == doctest::Approx(0.025 * 400.0 + 0.3 * 3.0));
  CHECK(t(50.0) == doctest::Approx(0.9));
  CHECK(percentage<>{.fixed = 1.0, .transactions = 1.0, .free_transactions = 3.0}(10.0) == 0.0);
  support::check_forms(t, 300.0);
  support::check_scalars([]<class Real>(Real) { return percentage<Real>{.rate = Real(0.125), .free = Real(8)}; }, 24.0,
                         0.125);
}

TEST_CASE("fees/percentage: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)percentage<>{.rate = 1.5}(1.0), "fees::percentage: rate must be in [0, 1] (got 1.5)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)percentage<>{.rate = std::numeric_limits<double>::quiet_NaN()}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)percentage<>{.free = -1.0}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)percentage<>{.transactions = no_limit}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)(percentage<>{.fixed = 1e200, .transactions = 1e200}(1.0)), std::invalid_argument);
  support::check_bad_hours(percentage<>{});
}
