// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/linear_progress.hpp>

#include "support/dual.hpp"

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::linear_progress;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(learning::progress_model<linear_progress<>>);
static_assert(learning::progress_model<linear_progress<float>>);
static_assert(learning::progress_model<linear_progress<digits50>>);
static_assert(learning::progress_model<linear_progress<support::dual>>);
static_assert(progress(linear_progress<>{.efficiency = 0.8, .commitment = 30.0}, 20.0) == 16.0 / 30.0);

TEST_CASE("learning/linear_progress: progress is T E / C")
{
  constexpr auto ana = linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  CHECK(progress(ana, 20.0) == 16.0 / 30.0);
  // By hand: 35 * 0.8 / 30 = 28 / 30 = 0.9333; 0.8667, which is printed for it elsewhere, is a slip of arithmetic.
  CHECK(progress(ana, 35.0) == 28.0 / 30.0);
  CHECK(progress(ana, 35.0) != doctest::Approx(0.8667).epsilon(1e-3));
  CHECK(hours_to(ana, 0.8) == 30.0);
  CHECK(hours_to(ana, 1.0) == 37.5);
}

TEST_CASE("learning/linear_progress: progress stays in [0, 1] and never falls")
{
  constexpr auto m = linear_progress<>{.efficiency = 0.7, .commitment = 12.0};
  double last = 0.0;
  for (double hours = 0.0; hours < 40.0; hours += 0.25) {
    double const now = progress(m, hours);
    CHECK(now >= last);
    CHECK(now <= 1.0);
    last = now;
  }
  CHECK(progress(m, no_limit) == 1.0);
  CHECK(progress(m, 0.0) == 0.0);
}

TEST_CASE("learning/linear_progress: hours_to inverts progress, 0 up to no progress and infinite above 1")
{
  constexpr auto m = linear_progress<>{.efficiency = 0.65, .commitment = 17.0};
  for (double target = 0.01; target <= 1.0; target += 0.01) {
    CHECK(progress(m, hours_to(m, target)) == doctest::Approx(target).epsilon(1e-14));
  }
  CHECK(hours_to(m, 0.0) == 0.0);
  CHECK(hours_to(m, -1.0) == 0.0);
  CHECK(std::isinf(hours_to(m, 1.0001)));
}

TEST_CASE("learning/linear_progress: the next hour brings E / C until all is learned")
{
  constexpr auto m = linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  CHECK(marginal_progress(m, 5.0) == 0.8 / 30.0);
  CHECK(marginal_progress(m, 38.0) == 0.0);
  auto const at = [](double hours) {
    return progress(linear_progress<support::dual>{.efficiency = 0.8, .commitment = 30.0}, support::dual(hours, 1.0));
  };
  CHECK(at(5.0).slope == doctest::Approx(marginal_progress(m, 5.0)));
  CHECK(at(40.0).slope == 0.0);
}

TEST_CASE("learning/linear_progress: the spread is the derivative in E times its deviation")
{
  linear_progress<support::dual> const m{.efficiency = support::dual(0.8, 1.0), .commitment = 30.0};
  CHECK(progress_deviation(linear_progress<>{0.8, 30.0}, 20.0, 0.05) ==
        doctest::Approx(progress(m, 20.0).slope * 0.05));
  CHECK(progress_deviation(linear_progress<>{0.8, 30.0}, 60.0, 0.05) == 0.0);
}

TEST_CASE("learning/linear_progress: 50 digits in, 50 digits out")
{
  linear_progress<digits50> const m{.efficiency = digits50("0.8"), .commitment = digits50(30)};
  CHECK(abs(digits50(progress(m, digits50(20)) - digits50(8) / 15)) < digits50("1e-49"));
}

TEST_CASE("learning/linear_progress: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr auto good = linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  CHECK_THROWS_WITH_AS((void)progress(linear_progress<>{.efficiency = 0.0}, 1.0),
                       "learning::linear_progress: efficiency must be finite and positive (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)progress(good, -1.0), "learning::progress: hours must not be negative (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)hours_to(good, nan), "learning::hours_to: target must be a number (got nan)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)progress(good, nan), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(linear_progress<>{.efficiency = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(linear_progress<>{.commitment = bad}), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)marginal_progress(good, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)progress_deviation(good, 1.0, -0.1), std::invalid_argument);
  CHECK_THROWS_AS((void)progress_deviation(good, nan, 0.1), std::invalid_argument);
}
