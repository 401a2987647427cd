// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/wright_progress.hpp>

#include "support/progress_checks.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::wright_progress;
using support::dual;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(learning::progress_model<wright_progress<>>);
static_assert(learning::progress_model<wright_progress<float>>);
static_assert(learning::progress_model<wright_progress<digits50>>);
static_assert(learning::progress_model<wright_progress<dual>>);

TEST_CASE("learning/wright_progress: an 80 % curve, unit by unit and in sum")
{
  // Independent computation in 40 digits: 100 N^log2(0.8) for N = 1 to 4, and its sum for N = 1 to 100.
  wright_progress<> const m{.first = 100.0, .ratio = 0.8, .units = 100};
  CHECK(unit_hours(m, 1) == 100.0);
  CHECK(unit_hours(m, 2) == doctest::Approx(80.0).epsilon(1e-14));
  CHECK(unit_hours(m, 3) == doctest::Approx(70.210370278).epsilon(1e-11));
  CHECK(unit_hours(m, 4) == doctest::Approx(64.0).epsilon(1e-14));
  CHECK(hours_for_units(m, 100) == doctest::Approx(3265.081083318).epsilon(1e-12));
  CHECK(hours_to(m, 1.0) == doctest::Approx(3265.081083318).epsilon(1e-12));
}

TEST_CASE("learning/wright_progress: hours of many units are the sum over units")
{
  for (double const ratio : {0.25, 0.4999, 0.5, 0.5001, 0.8, 0.95, 1.0}) {
    wright_progress<> const m{.first = 3.0, .ratio = ratio, .units = 5000};
    long double total = 0.0L;
    for (std::size_t n = 1; n <= 5000; ++n) {
      total += static_cast<long double>(unit_hours(m, n));
      if (n == 15 || n == 16 || n == 40 || n == 5000) {
        CHECK(hours_for_units(m, n) == doctest::Approx(static_cast<double>(total)).epsilon(3e-14));
      }
    }
  }
}

TEST_CASE("learning/wright_progress: the inverse and the slopes")
{
  wright_progress<> const m{.first = 9.0, .ratio = 0.85, .units = 30};
  support::check_inverse(m, 0.0, 1.0, 1.0);
  CHECK(hours_to(m, 1.0) == doctest::Approx(hours_for_units(m, 30)).epsilon(1e-14));
  wright_progress<dual> const in_time{.first = 9.0, .ratio = 0.85, .units = 30};
  auto in_first = in_time;
  in_first.first.slope = 1.0;
  support::check_slopes(m, in_time, in_first);
  CHECK(progress(wright_progress<>{.first = 2.0, .ratio = 1.0, .units = 10}, 5.0) == doctest::Approx(0.25));
}

TEST_CASE("learning/wright_progress: works for 50 digits")
{
  wright_progress<digits50> const m{.units = 12};
  CHECK(abs(digits50(hours_to(m, digits50(progress(m, digits50(5)))) - 5)) < digits50("1e-46"));
}

TEST_CASE("learning/wright_progress: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(wright_progress<>{.ratio = 1.5}),
                       "learning::wright_progress: ratio must be in [0.25, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)unit_hours(wright_progress<>{}, 0), "learning::unit_hours: n must be at least 1 (got 0)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(wright_progress<>{.first = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(wright_progress<>{.ratio = bad}), std::invalid_argument);
  }
  CHECK_THROWS_AS(validate(wright_progress<>{.units = 0}), std::invalid_argument);
  support::check_arguments(wright_progress<>{});
}
