// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forecast/forecast_curve.hpp>

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE(
    "learning/forecast_curve: progress and hours of a fitted curve; intervals cover the truth 93 to 97 times in 100")
{
  learning_curve const truth{
      .family = curve_family::exponential, .asymptote = 0.95, .amplitude = -0.85, .shape = {0.06, 0.0}};
  double const after = progress(truth, 60.0);
  double const hours = hours_to(truth, 0.8);
  int progress_hits = 0;
  int hours_hits = 0;
  int simulated = 0;
  constexpr int rounds = 1000;
  for (int round = 0; round < rounds; ++round) {
    random_stream rng(41, static_cast<std::uint64_t>(round));
    std::vector<practice_point> seen;
    for (int k = 0; k < 45; ++k) { seen.push_back({.x = 1.0 * k, .y = value(truth, k) + normal(rng, 0.0, 0.02)}); }
    auto const fit = fit_curve(curve_family::exponential, seen);
    REQUIRE(fit.outcome == status::converged);
    auto const e = curve_estimate(fit);
    auto const make = curve_maker(fit);
    progress_hits += forecast_progress(make, e, 60.0).range.contains(after) ? 1 : 0;
    hours_hits += forecast_hours(make, e, 0.8).range.contains(hours) ? 1 : 0;
    simulated += simulate_hours(make, e, 0.8, rng, {.draws = 400}).range.contains(hours) ? 1 : 0;
  }
  for (int const hits : {progress_hits, hours_hits, simulated}) {
    CHECK(hits >= 0.93 * rounds);
    CHECK(hits <= 0.97 * rounds);
  }
}

TEST_CASE("learning/forecast_curve: every family has its parameters and signs")
{
  for (auto const& [family, count] : {std::pair{curve_family::exponential, 3U},
                                      {curve_family::logistic, 4U},
                                      {curve_family::general_power, 4U},
                                      {curve_family::logarithmic, 2U}}) {
    curve_fit fit;
    fit.outcome = status::converged;
    fit.curve = {.family = family, .asymptote = 1.0, .amplitude = -0.5, .shape = {0.3, 7.0}};
    fit.covariance = Eigen::MatrixXd::Identity(4, 4);
    auto const e = curve_estimate(fit);
    REQUIRE(e.values.size() == count);
    CHECK(e.covariance.rows() == count);
    auto const made = curve_maker(fit)(e.values);
    CHECK(made.family == family);
    CHECK(value(made, 2.0) == value(fit.curve, 2.0));
    if (family == curve_family::logistic) { CHECK(!e.positive[3]); }
  }
  CHECK_THROWS_WITH_AS((void)curve_estimate({}), "learning::curve_estimate: fit must have a solution (got not_solved)",
                       std::invalid_argument);
}
