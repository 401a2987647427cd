// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/exponential_progress.hpp>

#include "support/dual.hpp"

#include <mentorics/learning/curves/linear_progress.hpp>

#include <doctest/doctest.h>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace mentorics;
using learning::exponential_progress;
using digits50 = boost::multiprecision::cpp_bin_float_50;

static_assert(learning::progress_model<exponential_progress<>>);
static_assert(learning::progress_model<exponential_progress<long double>>);
static_assert(learning::progress_model<exponential_progress<digits50>>);
static_assert(learning::progress_model<exponential_progress<support::dual>>);

TEST_CASE("learning/exponential_progress: the closed form")
{
  exponential_progress<> const m{.initial = 0.2, .ceiling = 0.9, .rate = 0.05};
  for (double const hours : {0.0, 1.0, 7.5, 40.0, 400.0}) {
    CHECK(progress(m, hours) == doctest::Approx(0.9 - 0.7 * std::exp(-0.05 * hours)).epsilon(1e-14));
  }
  CHECK(progress(m, no_limit) == 0.9);
}

TEST_CASE("learning/exponential_progress: the linear model is its limit for a small rate")
{
  for (double const rate : {0.1, 0.01, 1e-3, 1e-6, 1e-12}) {
    exponential_progress<> const saturating{.rate = rate};
    learning::linear_progress<> const line{.efficiency = 1.0, .commitment = 1.0 / rate};
    for (double const hours : {0.5, 1.0, 2.0, 5.0}) {
      double const gap = progress(line, hours) - progress(saturating, hours);
      double const x = rate * hours;
      CHECK(gap >= -1e-16);
      CHECK(gap <= 0.5 * x * x + 1e-16);
      CHECK(progress(saturating, hours) / progress(line, hours) == doctest::Approx(1.0).epsilon(0.6 * x + 1e-15));
    }
  }
}

TEST_CASE(
    "learning/exponential_progress: hours_to inverts progress, 0 up to the start and infinite from the ceiling on")
{
  exponential_progress<> const m{.initial = 0.1, .ceiling = 0.95, .rate = 0.03};
  for (double target = 0.11; target < 0.95; target += 0.01) {
    CHECK(progress(m, hours_to(m, target)) == doctest::Approx(target).epsilon(1e-13));
  }
  CHECK(hours_to(m, 0.1) == 0.0);
  CHECK(hours_to(m, -3.0) == 0.0);
  CHECK(std::isinf(hours_to(m, 0.95)));
  CHECK(std::isinf(hours_to(m, 2.0)));
  exponential_progress<> const tiny{.rate = 1e-12};  // log(1 - x) would lose every digit here
  CHECK(hours_to(tiny, 1e-12) == doctest::Approx(1.0).epsilon(1e-11));
}

TEST_CASE("learning/exponential_progress: marginal progress and spread are derivatives")
{
  exponential_progress<support::dual> const in_time{.initial = 0.1, .ceiling = 0.9, .rate = 0.04};
  exponential_progress<> const m{.initial = 0.1, .ceiling = 0.9, .rate = 0.04};
  exponential_progress<support::dual> const in_rate{.initial = 0.1, .ceiling = 0.9, .rate = support::dual(0.04, 1.0)};
  for (double const hours : {0.0, 3.0, 30.0}) {
    CHECK(marginal_progress(m, hours) == doctest::Approx(progress(in_time, support::dual(hours, 1.0)).slope));
    CHECK(progress_deviation(m, hours, 0.01) == doctest::Approx(progress(in_rate, hours).slope * 0.01));
    CHECK(hours_to(in_time, support::dual(progress(m, hours + 1.0), 1.0)).slope ==
          doctest::Approx(1.0 / marginal_progress(m, hours + 1.0)));
  }
  CHECK(progress_deviation(m, no_limit, 0.01) == 0.0);
}

TEST_CASE("learning/exponential_progress: works for float, long double and 50 digits")
{
  CHECK(progress(exponential_progress<float>{}, 16.0F) == doctest::Approx(1.0 - std::exp(-1.0)));
  exponential_progress<digits50> const m{};
  CHECK(abs(digits50(hours_to(m, digits50(progress(m, digits50(5)))) - 5)) < digits50("1e-47"));
}

TEST_CASE("learning/exponential_progress: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(exponential_progress<>{.ceiling = 1.5}),
                       "learning::exponential_progress: ceiling must be in (0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_WITH_AS(validate(exponential_progress<>{.initial = 0.5, .ceiling = 0.4}),
                       "learning::exponential_progress: initial must be in [0, ceiling] (got 0.5)",
                       std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0, 0.0}) {
    CHECK_THROWS_AS(validate(exponential_progress<>{.rate = bad}), std::invalid_argument);
    CHECK_THROWS_AS(validate(exponential_progress<>{.ceiling = bad}), std::invalid_argument);
  }
  CHECK_THROWS_AS(validate(exponential_progress<>{.initial = nan}), std::invalid_argument);
  CHECK_THROWS_AS((void)progress(exponential_progress<>{}, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)progress(exponential_progress<>{}, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)hours_to(exponential_progress<>{}, nan), std::invalid_argument);
  CHECK_THROWS_AS((void)progress_deviation(exponential_progress<>{}, 1.0, nan), std::invalid_argument);
}
