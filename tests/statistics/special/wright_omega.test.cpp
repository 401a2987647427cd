// SPDX-License-Identifier: BSL-1.0
#include <mentorics/statistics/special/wright_omega.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/math/special_functions/lambert_w.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>

using namespace mentorics;
using digits50 = boost::multiprecision::cpp_bin_float_50;

TEST_CASE("statistics/wright_omega: is Lambert's W0 of e^x")
{
  for (double x = -700.0; x < 700.0; x += 0.37) {
    CHECK(statistics::wright_omega(x) == doctest::Approx(boost::math::lambert_w0(std::exp(x))).epsilon(4e-15));
  }
  CHECK(statistics::wright_omega(1.0) == 1.0);
  // W0(1), the omega constant: independent computation in 40 digits.
  CHECK(statistics::wright_omega(0.0) == doctest::Approx(0.567143290409783873).epsilon(1e-15));
}

TEST_CASE("statistics/wright_omega: within 2 ulp of 50 digits, and the 50 digits solve the equation")
{
  double worst = 0.0;
  for (double x = -60.0; x < 800.0; x += 0.619) {
    digits50 const exact = statistics::wright_omega(digits50(x));
    digits50 const miss = abs(digits50(exact + log(exact) - x)) / (1 + std::abs(x));
    CHECK(miss < digits50("1e-48"));
    worst = (std::max)(worst, std::abs(static_cast<double>(digits50(statistics::wright_omega(x) / exact - 1))));
  }
  CHECK(worst < 5e-16);
}

TEST_CASE("statistics/wright_omega: far out it neither overflows nor loses the small end")
{
  CHECK(statistics::wright_omega(1e6) == doctest::Approx(1e6 - std::log(1e6)).epsilon(1e-5));
  CHECK(statistics::wright_omega(-50.0) == doctest::Approx(std::exp(-50.0)).epsilon(1e-15));
  CHECK(statistics::wright_omega(-1000.0) == 0.0);
  CHECK(statistics::wright_omega(1.0F) == 1.0F);
}

TEST_CASE("statistics/wright_omega: a dual number carries the derivative w / (1 + w)")
{
  for (double const x : {-3.0, -0.2, 0.0, 1.0, 5.0, 300.0}) {
    auto const w = statistics::wright_omega(support::dual(x, 1.0));
    CHECK(w.slope == doctest::Approx(w.value / (1.0 + w.value)).epsilon(1e-13));
  }
}
