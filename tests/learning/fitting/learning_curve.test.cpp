// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/learning_curve.hpp>

#include <mentorics/learning/curves/apex_progress.hpp>
#include <mentorics/learning/curves/exponential_progress.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

static_assert(progress_model<learning_curve>);

namespace {

std::vector<learning_curve> const curves{
    {.family = curve_family::exponential, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.12, 0.0}},
    {.family = curve_family::power, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.5, 0.0}},
    {.family = curve_family::general_power, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.7, 3.0}},
    {.family = curve_family::apex, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.05, 0.3}},
    {.family = curve_family::logistic, .asymptote = 1.0, .amplitude = 3.0, .shape = {0.2, 10.0}},
    {.family = curve_family::logarithmic, .asymptote = 0.5, .amplitude = -0.1, .shape = {}}};

bool same(double a, double b) { return std::isinf(a) ? std::isinf(b) : a == doctest::Approx(b); }

}  // namespace

TEST_CASE("learning/learning_curve: inverse and slope of every family")
{
  for (auto const& c : curves) {
    CAPTURE(to_string(c.family));
    for (double const x : {0.4, 3.0, 25.0}) {
      CHECK(practice_to(c, value(c, x)) == doctest::Approx(x).epsilon(1e-11));
      CHECK(slope(c, x) == doctest::Approx((value(c, x + 1e-5) - value(c, x - 1e-5)) / 2e-5).epsilon(1e-6));
      auto const gradient = learning::detail::shape_gradient(c.family, c.shape, x);
      for (std::size_t j = 0; j < shape_count(c.family); ++j) {
        auto up = c.shape;
        auto down = c.shape;
        up[j] += 1e-5;
        down[j] -= 1e-5;
        double const difference =
            (learning::detail::shape_value(c.family, up, x) - learning::detail::shape_value(c.family, down, x)) / 2e-5;
        CHECK(std::abs(gradient[j] - difference) <= 1e-6 * std::max(1.0, std::abs(difference)));
      }
    }
  }
}

TEST_CASE("learning/learning_curve: what is never reached")
{
  auto const& c = curves[0];
  CHECK(std::isinf(practice_to(c, 2.0)));
  CHECK(std::isnan(practice_to(c, 1.0)));
  CHECK(std::isnan(practice_to(c, 11.0)));  // it starts at 10
  CHECK(std::isnan(practice_to(curves[4], 0.5)));
  CHECK(std::isnan(practice_to(curves[4], 5.0)));
  CHECK(std::isinf(practice_to(curves[4], 4.0)));
}

TEST_CASE("learning/learning_curve: a rising curve is a progress model, the same as the closed ones")
{
  learning_curve const rising{
      .family = curve_family::exponential, .asymptote = 0.9, .amplitude = -0.7, .shape = {0.05, 0.0}};
  exponential_progress<> const closed{.initial = 0.2, .ceiling = 0.9, .rate = 0.05};
  learning_curve const bent{.family = curve_family::apex, .asymptote = 0.9, .amplitude = -0.7, .shape = {0.05, 0.3}};
  apex_progress<> const apex{.ceiling = 0.9, .gap = 0.7, .rate = 0.05, .exponent = 0.3};
  for (double const hours : {0.0, 2.0, 30.0}) {
    CHECK(progress(rising, hours) == doctest::Approx(progress(closed, hours)).epsilon(1e-14));
    CHECK(marginal_progress(rising, hours) == doctest::Approx(marginal_progress(closed, hours)).epsilon(1e-13));
    CHECK(progress(bent, hours) == doctest::Approx(progress(apex, hours)).epsilon(1e-14));
  }
  for (double const target : {-1.0, 0.1, 0.5, 0.9, 0.95, 2.0}) {
    CHECK(same(hours_to(rising, target), hours_to(closed, target)));
    CHECK(same(hours_to(bent, target), hours_to(apex, target)));
  }
  learning_curve const log{.family = curve_family::logarithmic, .asymptote = 0.1, .amplitude = 0.2, .shape = {}};
  CHECK(progress(log, 0.0) == 0.0);
  CHECK(progress(log, 1e9) == 1.0);
  CHECK(hours_to(log, 1.0) == doctest::Approx(std::exp(4.5)));
  CHECK(!rises(curves[0]));
}

TEST_CASE("learning/learning_curve: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS(validate(learning_curve{.shape = {-1.0, 0.0}}),
                       "learning::learning_curve: shape[0] must be finite and positive (got -1)",
                       std::invalid_argument);
  CHECK_THROWS_AS(validate(learning_curve{.asymptote = nan}), std::invalid_argument);
  CHECK_THROWS_AS(validate(learning_curve{.amplitude = no_limit}), std::invalid_argument);
  CHECK_THROWS_AS(validate(learning_curve{.family = curve_family::logistic, .shape = {1.0, nan}}),
                  std::invalid_argument);
  CHECK_NOTHROW(validate(learning_curve{.family = curve_family::logistic, .shape = {1.0, -5.0}}));
  CHECK_THROWS_WITH_AS((void)progress(curves[0], 1.0), "learning::progress: amplitude must make the curve rise (got 8)",
                       std::invalid_argument);
  for (double const bad : {nan, -1.0}) {
    CHECK_THROWS_AS((void)value(curves[0], bad), std::invalid_argument);
    CHECK_THROWS_AS((void)slope(curves[0], bad), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)practice_to(curves[0], nan), std::invalid_argument);
  CHECK_THROWS_AS((void)hours_to(curves[0], nan), std::invalid_argument);
}
