// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forecast/predict_curve.hpp>

#include <mentorics/learning/fitting/fit_curve.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/predict_curve: a straight line has the textbook intervals")
{
  // y on ln x at ln x = 0, 1, 2, 3: mean of ln x = 1.5, Sxx = 5, slope 1, s^2 = 0.05 / 2. The 97.5 % point of
  // Student's t for 2 degrees of freedom is 0.95 / sqrt(2 * 0.975 * 0.025) = 4.302653.
  std::vector<practice_point> points;
  std::vector<double> const y{0.1, 0.9, 2.2, 3.0};
  for (std::size_t i = 0; i < 4; ++i) { points.push_back({.x = std::exp(static_cast<double>(i)), .y = y[i]}); }
  auto const fit = fit_curve(curve_family::logarithmic, points);
  auto const p = predict_curve(fit, std::exp(4.0));
  double const slope = 1.0;  // sum (l - 1.5)(y - 1.55) / 5
  double const s2 = (0.05 * 0.05 + 0.15 * 0.15 + 0.15 * 0.15 + 0.05 * 0.05) / 2.0;
  double const variance = s2 * (0.25 + 2.5 * 2.5 / 5.0);
  CHECK(p.value == doctest::Approx(1.55 + 2.5 * slope).epsilon(1e-12));
  CHECK(p.standard_error == doctest::Approx(std::sqrt(variance)).epsilon(1e-10));
  CHECK(p.confidence_interval.upper - p.value == doctest::Approx(4.302652729696 * std::sqrt(variance)).epsilon(1e-9));
  CHECK(p.value - p.prediction_interval.lower ==
        doctest::Approx(4.302652729696 * std::sqrt(variance + s2)).epsilon(1e-9));
}

TEST_CASE("learning/predict_curve: 95 % intervals of simulated learners cover the truth 93 to 97 times in 100")
{
  learning_curve const truth{
      .family = curve_family::exponential, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.12, 0.0}};
  constexpr int rounds = 1500;
  int parameters = 0;
  int means = 0;
  int next = 0;
  for (int round = 0; round < rounds; ++round) {
    random_stream rng(31, static_cast<std::uint64_t>(round));
    std::vector<practice_point> points;
    for (int n = 1; n <= 30; ++n) { points.push_back({.x = 1.0 * n, .y = value(truth, n) + normal(rng, 0.0, 0.2)}); }
    auto const fit = fit_curve(curve_family::exponential, points);
    REQUIRE(fit.outcome == status::converged);
    constexpr double t27 = 2.051830516;  // 97.5 % point of Student's t, 27 degrees of freedom, computed in 40 digits
    parameters += std::abs(fit.curve.asymptote - 2.0) <= t27 * fit.standard_errors[0] ? 1 : 0;
    parameters += std::abs(fit.curve.amplitude - 8.0) <= t27 * fit.standard_errors[1] ? 1 : 0;
    parameters += std::abs(fit.curve.shape[0] - 0.12) <= t27 * fit.standard_errors[2] ? 1 : 0;
    auto const p = predict_curve(fit, 45.0);
    means += p.confidence_interval.contains(value(truth, 45.0)) ? 1 : 0;
    next += p.prediction_interval.contains(value(truth, 45.0) + normal(rng, 0.0, 0.2)) ? 1 : 0;
  }
  for (double const share : {parameters / (3.0 * rounds), means / (1.0 * rounds), next / (1.0 * rounds)}) {
    CHECK(share >= 0.93);
    CHECK(share <= 0.97);
  }
}

TEST_CASE("learning/predict_curve: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)predict_curve({}, 1.0),
                       "learning::predict_curve: fit must have a solution (got not_solved)", std::invalid_argument);
  std::vector<practice_point> const points{{1.0, 1.0}, {2.0, 1.4}, {3.0, 1.9}, {4.0, 2.0}};
  auto const fit = fit_curve(curve_family::logarithmic, points);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)predict_curve(fit, bad), std::invalid_argument);
  }
  for (double const bad : {nan, 0.0, 1.0}) {
    CHECK_THROWS_AS((void)predict_curve(fit, 1.0, bad), std::invalid_argument);
  }
}
