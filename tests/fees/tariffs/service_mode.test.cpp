// SPDX-License-Identifier: BSL-1.0
#include <mentorics/fees/tariffs/service_mode.hpp>

#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include "support/tariff_checks.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace mentorics;
using fees::fee_sharing;
using fees::service_kind;
using fees::service_mode;
using fees::two_part_tariff;

static_assert(income(fees::group_of(4.0), two_part_tariff<>{.rate = 10.0}, 5.0).net_per_hour == 40.0);
static_assert(participant_fee(fees::group_of(4.0, fee_sharing::split), two_part_tariff<>{.rate = 60.0}, 2.0) == 30.0);

TEST_CASE("fees/service_mode: one to one earns the tariff's rate an hour")
{
  auto const r = income(fees::one_to_one(), two_part_tariff<>{.rate = 60.0}, 20.0);
  CHECK(r.revenue == 1200.0);
  CHECK(r.net == 1200.0);
  CHECK(r.own_hours == 20.0);
  CHECK(r.net_per_hour == 60.0);
}

TEST_CASE("fees/service_mode: a group shares or multiplies the fee, and the mentor's hour")
{
  two_part_tariff<> const t{.fixed = 20.0, .rate = 30.0};
  auto const each = income(fees::group_of(5.0), t, 10.0);
  CHECK(each.revenue == 5.0 * 320.0);
  CHECK(each.own_hours == doctest::Approx(10.0));
  auto const split = income(fees::group_of(5.0, fee_sharing::split), t, 10.0);
  CHECK(split.revenue == 320.0);
  CHECK(participant_fee(fees::group_of(5.0, fee_sharing::split), t, 10.0) == 64.0);
}

TEST_CASE("fees/service_mode: sessions begun cost their room, and preparation uses hours")
{
  service_mode<> const workshop{.kind = service_kind::workshop,
                                .participants = 12.0,
                                .session_hours = 3.0,
                                .session_cost = 90.0,
                                .own_hours = 0.125};
  auto const r = income(workshop, two_part_tariff<>{.rate = 15.0}, 7.0);
  CHECK(r.revenue == 12.0 * 105.0);
  CHECK(r.cost == 3.0 * 90.0);
  CHECK(r.net == 1260.0 - 270.0);
  CHECK(r.own_hours == 10.5);
  CHECK(r.net_per_hour == doctest::Approx(990.0 / 10.5));
  CHECK(income(workshop, two_part_tariff<>{}, 0.0).net_per_hour == 0.0);
  CHECK(income(workshop, two_part_tariff<>{}, 1.0).net == -90.0);  // a loss is told as one
}

TEST_CASE("fees/service_mode: what all participants pay is the revenue, in every mode")
{
  random_stream rng(34);
  for (int k = 0; k < 2'000; ++k) {
    service_mode<> const m{.kind = static_cast<service_kind>(k % 5),
                           .participants = 1.0 + static_cast<double>(uniform_index(rng, 30)),
                           .sharing = k % 2 == 0 ? fee_sharing::split : fee_sharing::each_pays,
                           .session_hours = uniform_real(rng, 0.5, 4.0),
                           .session_cost = uniform_real(rng, 0.0, 100.0),
                           .own_hours = uniform_real(rng, 0.01, 2.0)};
    two_part_tariff<> const t{.fixed = uniform_real(rng, 0.0, 100.0), .rate = uniform_real(rng, 0.0, 90.0)};
    double const hours = uniform_real(rng, 0.0, 40.0);
    auto const r = income(m, t, hours);
    CHECK(r.revenue == doctest::Approx(m.participants * participant_fee(m, t, hours)));
    CHECK(r.revenue == doctest::Approx(m.sharing == fee_sharing::split ? t(hours) : m.participants * t(hours)));
    CHECK(r.net_per_hour * r.own_hours == doctest::Approx(r.net));
  }
}

TEST_CASE("fees/service_mode: the derivative of the income in hours; names")
{
  using support::dual;
  auto const r = income(fees::group_of(dual(4.0)), two_part_tariff<dual>{.rate = 10.0}, dual(5.0, 1.0));
  CHECK(r.net.slope == 40.0);
  CHECK(to_string(service_kind::online_course) == "online_course");
  CHECK(to_string(service_kind::in_person) == "in_person");
}

TEST_CASE("fees/service_mode: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  two_part_tariff<> const t{.rate = 1.0};
  CHECK_THROWS_WITH_AS((void)income(service_mode<>{.participants = 0.0}, t, 1.0),
                       "fees::service_mode: participants must be finite and at least 1 (got 0)", std::invalid_argument);
  CHECK_THROWS_AS((void)fees::group_of(nan), std::invalid_argument);
  CHECK_THROWS_AS((void)income(service_mode<>{.session_hours = 0.0}, t, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)income(service_mode<>{.session_cost = -1.0}, t, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)income(service_mode<>{.own_hours = no_limit}, t, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)income(service_mode<>{}, t, -1.0), std::invalid_argument);
}
