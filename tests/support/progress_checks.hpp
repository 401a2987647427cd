// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "dual.hpp"

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace support {

/// `hours_to` inverts `progress` between the shares, `progress` never falls, and the ends are those of the contract.
template <class Model>
void check_inverse(Model const& m, double low, double high, double top)
{
  double last = -1.0;
  for (double share = low; share < high; share += (high - low) / 97.0) {
    double const hours = hours_to(m, share);
    CHECK(progress(m, hours) == doctest::Approx(share).epsilon(1e-12));
    CHECK(hours >= last);
    last = hours;
  }
  last = 0.0;
  for (double hours = 0.0; hours < 400.0; hours += 3.1) {
    CHECK(progress(m, hours) >= last);
    last = progress(m, hours);
  }
  CHECK(hours_to(m, -3.0) == 0.0);
  CHECK(std::isinf(hours_to(m, 1.5)));
  CHECK(progress(m, mentorics::no_limit) == top);
  CHECK(progress(m, 0.0) >= 0.0);
}

/// `marginal_progress` is the derivative in time, and `progress_deviation` is |derivative in the parameter| times 0.01;
/// `in_parameter` is the same model with slope 1 in the parameter.
template <class Model, class Dual>
void check_slopes(Model const& m, Dual const& in_time, Dual const& in_parameter)
{
  for (double const hours : {0.7, 3.0, 11.0, 30.0, 90.0}) {
    CHECK(marginal_progress(m, hours) == doctest::Approx(progress(in_time, dual(hours, 1.0)).slope).epsilon(1e-11));
    CHECK(progress_deviation(m, hours, 0.01) ==
          doctest::Approx(std::abs(progress(in_parameter, dual(hours)).slope) * 0.01).epsilon(1e-11));
  }
  CHECK(progress_deviation(m, mentorics::no_limit, 0.01) == 0.0);
  CHECK(marginal_progress(m, mentorics::no_limit) == 0.0);
}

/// What every model refuses.
template <class Model>
void check_arguments(Model const& m)
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)progress(m, -1.0), "learning::progress: hours must not be negative (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)hours_to(m, nan), "learning::hours_to: target must be a number (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)progress(m, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)marginal_progress(m, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)progress_deviation(m, nan, 0.1), std::invalid_argument);
  for (double const bad : {nan, mentorics::no_limit, -0.1}) {
    CHECK_THROWS_AS((void)progress_deviation(m, 1.0, bad), std::invalid_argument);
  }
}

}  // namespace support
