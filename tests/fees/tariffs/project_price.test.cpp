// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/project_price.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::project_price;

static_assert(fees::tariff_like<project_price<>> && fees::piecewise_affine<project_price<>>);
static_assert(project_price<>{.price = 800.0, .difficulty = 1.5, .projects = 2.0}(33.0) == 2400.0);

TEST_CASE("fees/project_price: the hours do not matter")
{
  constexpr auto t = project_price<>{.price = 800.0, .difficulty = 1.5, .projects = 2.0};
  CHECK(t(0.0) == 2400.0);
  CHECK(t(1000.0) == 2400.0);
}

TEST_CASE("fees/project_price: tariff, segments and lines agree; all scalars")
{
  support::check_forms(project_price<>{.price = 800.0, .difficulty = 1.5, .projects = 2.0}, 20.0);
  support::check_scalars([]<class Real>(Real) { return project_price<Real>{.price = Real(3), .difficulty = Real(4)}; },
                         9.0, 0.0);
  CHECK_THROWS_AS((void)(project_price<>{.price = 1e200, .difficulty = 1e200}(1.0)), std::invalid_argument);
}

TEST_CASE("fees/project_price: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)project_price<>{.difficulty = 0.0}(1.0),
                       "fees::project_price: difficulty must be finite and positive (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)project_price<>{.projects = -1.0}(1.0), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)project_price<>{}(bad), std::invalid_argument);
  }
}
