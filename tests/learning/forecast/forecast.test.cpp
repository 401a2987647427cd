// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/forecast/forecast.hpp>

#include <mentorics/learning/curves/apex_progress.hpp>
#include <mentorics/learning/curves/exponential_progress.hpp>
#include <mentorics/learning/curves/general_power_progress.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>
#include <mentorics/learning/curves/logistic_progress.hpp>
#include <mentorics/learning/curves/power_progress.hpp>
#include <mentorics/learning/curves/wright_progress.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

using numbers = std::span<double const>;

parameter_estimate one(double value, double deviation)
{
  return {.values = {value}, .covariance = Eigen::MatrixXd::Constant(1, 1, deviation * deviation), .positive = {true}};
}

}  // namespace

TEST_CASE("learning/forecast: the delta method is that of each model's own progress_deviation")
{
  auto const check = [](auto const& make, double value) {
    double const sd = 0.02 * value;
    for (double const hours : {3.0, 12.0, 30.0}) {
      auto const f = forecast_progress(make, one(value, sd), hours);
      auto const m = make(std::vector<double>{value});
      CHECK(f.value == progress(m, hours));
      CHECK(f.standard_deviation == doctest::Approx(progress_deviation(m, hours, sd)).epsilon(1e-6));
      CHECK(f.range.upper <= 1.0);
      CHECK(f.range.lower >= 0.0);
    }
  };
  check([](numbers p) { return linear_progress<>{.efficiency = p[0], .commitment = 40.0}; }, 0.8);
  check([](numbers p) { return exponential_progress<>{.rate = p[0]}; }, 0.05);
  check([](numbers p) { return power_progress<>{.ceiling = 0.9, .gap = 0.8, .exponent = p[0]}; }, 0.5);
  check([](numbers p) { return general_power_progress<>{.exponent = p[0]}; }, 1.2);
  check([](numbers p) { return apex_progress<>{.gap = 0.9, .rate = p[0]}; }, 0.05);
  check([](numbers p) { return logistic_progress<>{.rate = p[0]}; }, 0.2);
  check([](numbers p) { return wright_progress<>{.first = p[0], .units = 30}; }, 3.7);
}

TEST_CASE("learning/forecast: the error of hours is hours times the relative error, and 0 where E and C move together")
{
  // hours = target C / E: d/dE = -hours / E. 1.959963985 is the 97.5 % point of the normal distribution.
  auto const line = [](numbers p) { return linear_progress<>{.efficiency = p[0], .commitment = 40.0}; };
  auto const f = forecast_hours(line, one(0.8, 0.04), 0.6);
  CHECK(f.value == doctest::Approx(30.0));
  CHECK(f.standard_deviation == doctest::Approx(30.0 * 0.04 / 0.8).epsilon(1e-6));
  CHECK(f.range.upper == doctest::Approx(30.0 + 1.959963985 * 1.5).epsilon(1e-6));
  auto const both = [](numbers p) { return linear_progress<>{.efficiency = p[0], .commitment = p[1]}; };
  parameter_estimate e{.values = {0.8, 40.0}, .covariance = Eigen::MatrixXd(2, 2)};
  e.covariance << 0.0016, 0.08, 0.08, 4.0;  // correlation 1: E and C move together, the quotient does not
  CHECK(forecast_hours(both, e, 0.6).standard_deviation < 1e-4);
  auto const ceiling = [](numbers p) { return exponential_progress<>{.ceiling = std::min(p[0], 1.0), .rate = 0.05}; };
  auto const never = forecast_hours(ceiling, one(0.7, 0.05), 0.8);
  CHECK(never.outcome == status::refused);
  CHECK(never.reason == refusal::boundary_estimate);
  CHECK(std::isnan(never.range.upper));
}

TEST_CASE("learning/forecast: simulation has the quantiles of the parameter's own distribution")
{
  // hours = 30 (0.8 / E): with ln E normal they are log-normal, quantiles in closed form (1.959963985: normal, 97.5 %).
  auto const line = [](numbers p) { return linear_progress<>{.efficiency = p[0], .commitment = 40.0}; };
  random_stream rng(5);
  auto const f = simulate_hours(line, one(0.8, 0.16), 0.6, rng, {.draws = 40000});
  CHECK(f.range.lower == doctest::Approx(30.0 * std::exp(-1.959963985 * 0.2)).epsilon(0.01));
  CHECK(f.range.upper == doctest::Approx(30.0 * std::exp(1.959963985 * 0.2)).epsilon(0.01));
  CHECK(f.standard_deviation == doctest::Approx(30.0 * std::exp(0.02) * std::sqrt(std::expm1(0.04))).epsilon(0.02));
  CHECK(f.never == 0.0);
  auto const ceiling = [](numbers p) {
    return exponential_progress<>{.ceiling = std::clamp(p[0], 0.01, 1.0), .rate = 0.05};
  };
  random_stream again(6);
  auto const g = simulate_hours(ceiling, one(0.8, 0.05), 0.8, again, {.draws = 20000});
  CHECK(g.never == doctest::Approx(0.5).epsilon(0.03));
  CHECK(std::isinf(g.range.upper));
  CHECK(g.range.lower > 20.0);
  CHECK(std::isnan(g.standard_deviation));
  random_stream third(7);
  auto const p = simulate_progress(line, one(0.8, 0.08), 20.0, third, {.draws = 20000});
  CHECK(p.standard_deviation == doctest::Approx(0.04).epsilon(0.03));
}

TEST_CASE("learning/forecast: both kinds of interval cover the truth 93 to 97 times in 100")
{
  // A rate estimated from 20 noisy looks at progress; the interval is for progress after 40 hours.
  exponential_progress<> const truth{.rate = 0.04};
  auto const make = [](numbers p) { return exponential_progress<>{.rate = p[0]}; };
  int delta = 0;
  int drawn = 0;
  constexpr int rounds = 2000;
  for (int round = 0; round < rounds; ++round) {
    random_stream rng(91, static_cast<std::uint64_t>(round));
    double xx = 0.0;
    double xy = 0.0;
    for (int k = 1; k <= 20; ++k) {  // one step of Gauss and Newton from the truth, noise known to be 0.05
      double const slope = k * std::exp(-0.04 * k);
      xx += slope * slope;
      xy += slope * normal(rng, 0.0, 0.05);
    }
    auto const e = one(0.04 + xy / xx, 0.05 / std::sqrt(xx));
    delta += forecast_progress(make, e, 40.0).range.contains(progress(truth, 40.0)) ? 1 : 0;
    drawn += simulate_progress(make, e, 40.0, rng, {.draws = 400}).range.contains(progress(truth, 40.0)) ? 1 : 0;
  }
  CHECK(delta >= 0.93 * rounds);
  CHECK(delta <= 0.97 * rounds);
  CHECK(drawn >= 0.93 * rounds);
  CHECK(drawn <= 0.97 * rounds);
}

TEST_CASE("learning/forecast: bad input is refused, and the message names it")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  auto const line = [](numbers p) { return linear_progress<>{.efficiency = p[0], .commitment = 40.0}; };
  CHECK_THROWS_WITH_AS((void)forecast_progress(line, {.values = {}, .covariance = {}}, 1.0),
                       "learning::parameter_estimate: values must not be empty", std::invalid_argument);
  CHECK_THROWS_AS((void)forecast_progress(line, {.values = {1.0}, .covariance = Eigen::MatrixXd::Zero(2, 2)}, 1.0),
                  std::invalid_argument);
  parameter_estimate e{.values = {1.0, 2.0}, .covariance = Eigen::MatrixXd::Identity(2, 2)};
  e.covariance(0, 1) = 0.5;
  CHECK_THROWS_WITH_AS((void)forecast_progress(line, e, 1.0),
                       "learning::parameter_estimate: covariance[0] must be symmetric", std::invalid_argument);
  for (double const bad : {nan, no_limit, -1.0}) {
    CHECK_THROWS_AS((void)forecast_progress(line, one(bad, 0.1), 1.0), std::invalid_argument);
    CHECK_THROWS_AS((void)forecast_progress(line, one(0.8, 0.1), bad == no_limit ? nan : bad), std::invalid_argument);
    CHECK_THROWS_AS((void)forecast_progress(line, one(0.8, 0.1), 1.0, {.level = bad}), std::invalid_argument);
  }
  e = one(1.0, 0.1);
  e.covariance(0, 0) = -1.0;
  CHECK_THROWS_AS((void)forecast_hours(line, e, 0.5), std::invalid_argument);
  e.covariance(0, 0) = nan;
  CHECK_THROWS_AS((void)forecast_hours(line, e, 0.5), std::invalid_argument);
  random_stream rng(1);
  CHECK_THROWS_AS((void)simulate_hours(line, one(0.8, 0.1), 0.5, rng, {.draws = 1}), std::invalid_argument);
}
