// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/fit_curve.hpp>

#include "support/data_file.hpp"
#include "support/practice_series.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

/// Ebbinghaus (1885), chapter VII: share of work saved after so many hours.
std::vector<practice_point> const savings{{1.0 / 3.0, 0.582}, {1.0, 0.442},   {8.8, 0.358},  {24.0, 0.337},
                                          {48.0, 0.278},      {144.0, 0.254}, {744.0, 0.211}};

std::vector<practice_point> nist(std::string const& name)
{
  std::vector<practice_point> points;
  std::filesystem::path file;
  if (!support::data_file("learning/nist_curves.csv", file)) { return points; }
  for (auto const& r : support::records(file)) {
    if (r[0] == name) { points.push_back({.x = std::stod(r[2]), .y = std::stod(r[1])}); }
  }
  return points;
}

}  // namespace

TEST_CASE("learning/fit_curve: a practice series with a ripple has the least squares of a computation in 50 digits")
{
  // Independent computation in 50 digits for y = 2 + 8 exp(-0.12 N) + 0.15 sin(1.7 N), N = 1 to 40: asymptote and
  // amplitude by the normal equations, the rate where the derivative of the residual sum of squares is 0. AIC and BIC
  // count 4 parameters, with sigma.
  auto const points = support::practice_series();
  auto const e = fit_curve(curve_family::exponential, points);
  REQUIRE(e.outcome == status::converged);
  CHECK(e.curve.asymptote == doctest::Approx(1.99861112).epsilon(1e-8));
  CHECK(e.curve.amplitude == doctest::Approx(8.04170868).epsilon(1e-8));
  CHECK(e.curve.shape[0] == doctest::Approx(0.12056462).epsilon(1e-7));
  CHECK(e.residual_sum_of_squares == doctest::Approx(0.4556510428).epsilon(1e-9));
  CHECK(e.aic == doctest::Approx(-170.996299).epsilon(1e-8));
  CHECK(e.bic == doctest::Approx(-164.240781).epsilon(1e-8));
  CHECK(e.aicc == doctest::Approx(e.aic + 2.0 * 4.0 * 5.0 / 35.0).epsilon(1e-14));
  CHECK(e.starts_at_best >= 5);
  auto const p = fit_curve(curve_family::power, points);
  CHECK(p.residual_sum_of_squares == doctest::Approx(3.1000235317).epsilon(1e-8));
  CHECK(p.aic == doctest::Approx(-94.298790).epsilon(1e-8));
}

TEST_CASE("learning/fit_curve: Ebbinghaus' savings have the least squares of a computation in 50 digits")
{
  // Independent computation in 50 digits, as for the series above; without an asymptote 3 parameters count, with sigma.
  fit_curve_options const zero{.level = curve_level::zero};
  auto const p = fit_curve(curve_family::power, savings, zero);
  REQUIRE(p.outcome == status::converged);
  CHECK(p.curve.amplitude == doctest::Approx(0.480667647).epsilon(1e-8));
  CHECK(p.curve.shape[0] == doctest::Approx(0.13036707).epsilon(1e-7));
  CHECK(p.residual_sum_of_squares == doctest::Approx(0.002851755726).epsilon(1e-9));
  CHECK(p.aic == doctest::Approx(-48.64011405).epsilon(1e-9));
  CHECK(p.bic == doctest::Approx(-48.80238361).epsilon(1e-9));
  auto const e = fit_curve(curve_family::exponential, savings, zero);
  CHECK(e.curve.amplitude == doctest::Approx(0.399653261).epsilon(1e-8));
  CHECK(e.curve.shape[0] == doctest::Approx(0.001243716).epsilon(1e-6));
  CHECK(e.residual_sum_of_squares == doctest::Approx(0.058013115806).epsilon(1e-9));
  auto const l = fit_curve(curve_family::logarithmic, savings);
  CHECK(l.curve.asymptote == doctest::Approx(0.479002129).epsilon(1e-8));
  CHECK(l.curve.amplitude == doctest::Approx(-0.045212547).epsilon(1e-7));
  CHECK(l.residual_sum_of_squares == doctest::Approx(0.006362357785).epsilon(1e-9));
}

TEST_CASE("learning/fit_curve: NIST's Misra1a and Rat42 from both starts and from the default ones, with errors")
{
  // Certified values and standard deviations of NIST's StRD, nonlinear regression: Misra1a and Rat42.
  auto const misra = nist("Misra1a");
  if (misra.empty()) { return; }
  for (auto const& starts : std::vector<std::vector<std::array<double, 2>>>{{{1e-4, 0.0}}, {{5e-4, 0.0}}, {}}) {
    auto const m = fit_curve(curve_family::exponential, misra, {.level = curve_level::from_zero, .starts = starts});
    REQUIRE(m.outcome == status::converged);
    CHECK(m.curve.asymptote == doctest::Approx(2.3894212918e2).epsilon(1e-9));
    CHECK(m.curve.shape[0] == doctest::Approx(5.5015643181e-4).epsilon(1e-9));
    CHECK(m.standard_errors[0] == doctest::Approx(2.7070075241).epsilon(1e-8));
    CHECK(m.standard_errors[2] == doctest::Approx(7.2668688436e-6).epsilon(1e-8));
  }
  auto const rat = nist("Rat42");
  for (auto const& starts : std::vector<std::vector<std::array<double, 2>>>{{{0.1, 10.0}}, {{0.07, 2.5 / 0.07}}, {}}) {
    auto const r = fit_curve(curve_family::logistic, rat, {.level = curve_level::zero, .starts = starts});
    REQUIRE(r.outcome == status::converged);
    CHECK(r.curve.amplitude == doctest::Approx(72.462237576).epsilon(1e-9));
    CHECK(r.curve.shape[0] == doctest::Approx(0.067359200066).epsilon(1e-9));
    CHECK(r.curve.shape[0] * r.curve.shape[1] == doctest::Approx(2.6180768402).epsilon(1e-9));
    CHECK(r.standard_errors[2] == doctest::Approx(3.4465663377e-3).epsilon(1e-8));
  }
}

TEST_CASE("learning/fit_curve: exact data of every family are recovered")
{
  std::vector<learning_curve> const curves{
      {.family = curve_family::exponential, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.12, 0.0}},
      {.family = curve_family::power, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.5, 0.0}},
      {.family = curve_family::general_power, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.7, 3.0}},
      {.family = curve_family::apex, .asymptote = 2.0, .amplitude = 8.0, .shape = {0.05, 0.3}},
      {.family = curve_family::logistic, .asymptote = 1.0, .amplitude = 3.0, .shape = {0.3, 15.0}}};
  for (auto const& c : curves) {
    std::vector<practice_point> points;
    for (int n = 1; n <= 40; ++n) { points.push_back({.x = 1.0 * n, .y = value(c, n)}); }
    CAPTURE(to_string(c.family));
    auto const fit = fit_curve(c.family, points);
    REQUIRE(fit.outcome == status::converged);
    CHECK(fit.curve.asymptote == doctest::Approx(c.asymptote).epsilon(1e-6));
    CHECK(fit.curve.amplitude == doctest::Approx(c.amplitude).epsilon(1e-6));
    for (std::size_t j = 0; j < shape_count(c.family); ++j) {
      CHECK(fit.curve.shape[j] == doctest::Approx(c.shape[j]).epsilon(1e-6));
    }
  }
}

TEST_CASE("learning/fit_curve: a second shape that buys nothing or runs away is not identified")
{
  std::vector<practice_point> exponential;
  std::vector<practice_point> straight;
  for (int n = 1; n <= 30; ++n) {
    exponential.push_back({.x = 1.0 * n, .y = 2.0 + 8.0 * std::exp(-0.12 * n)});
    straight.push_back({.x = 1.0 * n, .y = 3.0 - 0.05 * n});
  }
  for (auto const family : {curve_family::general_power, curve_family::apex, curve_family::logistic}) {
    CAPTURE(to_string(family));
    auto const fit = fit_curve(family, exponential);
    CHECK(fit.outcome == status::refused);
    CHECK(fit.reason == refusal::not_identified);
    CHECK(std::isnan(fit.curve.amplitude));
    CHECK(std::isnan(fit.standard_errors[3]));
  }
  CHECK(fit_curve(curve_family::general_power, support::practice_series()).reason == refusal::not_identified);
  CHECK(fit_curve(curve_family::exponential, straight).reason == refusal::not_identified);
}

TEST_CASE("learning/fit_curve: without information it refuses")
{
  std::vector<practice_point> points{{1.0, 2.0}, {2.0, 1.5}, {3.0, 1.2}};
  CHECK(fit_curve(curve_family::exponential, points).reason == refusal::too_few_observations);
  CHECK(fit_curve(curve_family::exponential, std::vector<practice_point>(6, {.x = 1.0, .y = 2.0})).reason ==
        refusal::no_variation);
  points = {{1.0, 2.0}, {2.0, 2.0}, {3.0, 2.0}, {4.0, 2.0}, {5.0, 2.0}};
  CHECK(fit_curve(curve_family::power, points).reason == refusal::no_variation);
}

TEST_CASE("learning/fit_curve: an observer can stop it")
{
  auto const fit = fit_curve(curve_family::exponential, support::practice_series(), {},
                             [](iteration const&) { return control::stop; });
  CHECK(fit.outcome == status::stopped);
}

TEST_CASE("learning/fit_curve: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  using points = std::vector<practice_point>;
  CHECK_THROWS_WITH_AS((void)fit_curve(curve_family::power, points{{1.0, 2.0}, {0.0, 3.0}}),
                       "learning::fit_curve: points[1].x must be finite and positive (got 0)", std::invalid_argument);
  CHECK_NOTHROW((void)fit_curve(curve_family::exponential, points{{1.0, 2.0}, {0.0, 3.0}}));
  CHECK_THROWS_AS((void)fit_curve(curve_family::exponential, {}), std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)fit_curve(curve_family::exponential, points{{bad, 2.0}}), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)fit_curve(curve_family::exponential, points{{1.0, nan}}), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)fit_curve(curve_family::power, points{{1.0, 2.0}}, {.level = curve_level::from_zero}),
                       "learning::fit_curve: level must be free or zero for this family (got power)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)fit_curve(curve_family::exponential, points{{1.0, 2.0}}, {.starts = {{-1.0, 0.0}}}),
                  std::invalid_argument);
}
