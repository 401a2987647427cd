// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>
#include <mentorics/fees/tariffs/charges_of.hpp>

#include "digits50.hpp"
#include "dual.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace support {

/// The tariff, its piecewise form and the sum of its lines are the same function on [0, until], and never negative.
/// On the grid of quarters of an hour, and at random hours.
template <class Tariff>
void check_forms(Tariff const& tariff, double until)
{
  auto const form = to_piecewise(tariff, until);
  CHECK(form.until() == until);
  auto const check = [&](double hours) {
    double const fee = tariff(hours);
    CHECK(form(hours) == doctest::Approx(fee).epsilon(1e-12));
    CHECK(total(mentorics::fees::charges_of(tariff, hours)) == doctest::Approx(fee).epsilon(1e-12));
    CHECK(fee >= 0.0);
  };
  for (double hours = 0.0; hours <= until; hours += 0.25) { check(hours); }
  mentorics::random_stream rng(12);
  for (int k = 0; k < 500; ++k) { check(mentorics::uniform_real(rng, 0.0, until)); }
}

/// `make(Real())` gives the same tariff in any scalar: the fee is the same in each, and a dual number has `slope`.
void check_scalars(auto const& make, double hours, double slope)
{
  double const fee = make(0.0)(hours);
  CHECK(static_cast<double>(make(0.0F)(static_cast<float>(hours))) == doctest::Approx(fee).epsilon(1e-6));
  CHECK(static_cast<double>(make(0.0L)(static_cast<long double>(hours))) == doctest::Approx(fee));
  CHECK(static_cast<double>(make(digits50())(digits50(hours))) == doctest::Approx(fee));
  auto const with_slope = make(dual())(dual(hours, 1.0));
  CHECK(with_slope.value == doctest::Approx(fee));
  CHECK(with_slope.slope == doctest::Approx(slope));
}

/// Hours that no tariff takes.
void check_bad_hours(auto const& tariff)
{
  for (double const bad : {std::numeric_limits<double>::quiet_NaN(), mentorics::no_limit, -mentorics::no_limit, -1.0}) {
    CHECK_THROWS_AS((void)tariff(bad), std::invalid_argument);
  }
}

}  // namespace support
