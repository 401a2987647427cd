// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/project_list.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::project_list;

static_assert(fees::tariff_like<project_list<>> && fees::piecewise_affine<project_list<>>);
static_assert(project_list<>{.price = 100.0, .difficulties = {1.0, 1.5}}(3.0) == 250.0);

TEST_CASE("fees/project_list: a line for each project, by difficulty; the hours do not matter")
{
  project_list<> const t{.price = 400.0, .difficulties = {1.0, 1.5, 0.5}};
  CHECK(t(0.0) == 1200.0);
  CHECK(t(99.0) == 1200.0);
  CHECK(charges(t, 1.0)[1].amount == 600.0);
  CHECK(project_list<>{.price = 400.0}(1.0) == 0.0);
  support::check_forms(t, 20.0);
  support::check_scalars(
      []<class Real>(Real) { return project_list<Real>{.price = Real(4), .difficulties = {Real(1.5)}}; }, 2.0, 0.0);
}

TEST_CASE("fees/project_list: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)(project_list<>{.price = 1.0, .difficulties = {1.0, 0.0}}(1.0)),
                       "fees::project_list: difficulties[1] must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)project_list<>{.price = std::numeric_limits<double>::quiet_NaN()}(1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)(project_list<>{.price = 1e200, .difficulties = {1e200}}(1.0)), std::invalid_argument);
  support::check_bad_hours(project_list<>{});
}
