// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace support {

/// `days_until` inverts `retention`, which starts at 1 and falls; the ends and refusals are those of the contract.
template <class Model>
void check_forgetting(Model const& m, double from = 0.01)
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(retention(m, 0.0) == 1.0);
  CHECK(retention(m, mentorics::no_limit) == 0.0);
  double last = 1.0;
  for (double days = from; days < 3000.0; days *= 1.7) {
    double const share = retention(m, days);
    CHECK(share < last);
    CHECK(share > 0.0);
    CHECK(days_until(m, share) == doctest::Approx(days).epsilon(1e-9));
    last = share;
    if (share < 1e-12) { break; }
  }
  CHECK(days_until(m, 1.0) == 0.0);
  CHECK(days_until(m, 2.0) == 0.0);
  CHECK(std::isinf(days_until(m, 0.0)));
  CHECK_THROWS_WITH_AS((void)retention(m, -1.0), "learning::retention: days must not be negative (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)days_until(m, nan), "learning::days_until: share must be a number (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)retention(m, nan), std::invalid_argument);
}

}  // namespace support
