// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/fitting/choose_curve.hpp>

#include "support/practice_series.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

TEST_CASE("learning/choose_curve: the exponential wins the practice series, and the weights are Akaike's")
{
  auto const choice = choose_curve(support::practice_series());
  REQUIRE(choice.outcome == status::converged);
  REQUIRE(choice.candidates.size() == 5);
  CHECK(choice.candidates[choice.best].family == curve_family::exponential);
  double total = 0.0;
  double const least = choice.candidates[choice.best].fit.aicc;
  for (auto const& c : choice.candidates) {
    total += c.weight;
    if (!has_solution(c.fit.outcome)) { CHECK(c.weight == 0.0); }
    if (has_solution(c.fit.outcome)) {
      CHECK(c.weight / choice.candidates[choice.best].weight == doctest::Approx(std::exp(-0.5 * (c.fit.aicc - least))));
    }
  }
  CHECK(total == doctest::Approx(1.0));
  CHECK(choice.candidates[1].weight < 1e-15);                         // power: 77 behind
  CHECK(choice.candidates[2].fit.reason == refusal::not_identified);  // general power runs away
  auto const bayes = choose_curve(support::practice_series(), {}, curve_criterion::bic);
  CHECK(bayes.candidates[bayes.best].family == curve_family::exponential);
}

TEST_CASE("learning/choose_curve: the curve that made the data is found among those asked for")
{
  std::vector<practice_point> points;
  for (int n = 1; n <= 60; ++n) {
    points.push_back({.x = 1.0 * n, .y = 0.1 + 0.9 / (1.0 + std::exp(-0.3 * (n - 20.0))) + 0.004 * std::sin(5.3 * n)});
  }
  auto const choice = choose_curve(points);
  CHECK(choice.candidates[choice.best].family == curve_family::logistic);
  points[0].x = 0.0;  // no power law through x = 0
  CHECK(choose_curve(points).candidates.size() == 3);
}

TEST_CASE("learning/choose_curve: where no curve is identified it refuses with the reason of the first")
{
  std::vector<practice_point> points(8, {.x = 2.0, .y = 1.0});
  auto const choice = choose_curve(points);
  CHECK(choice.outcome == status::refused);
  CHECK(choice.reason == refusal::no_variation);
  CHECK_THROWS_WITH_AS((void)choose_curve(points, std::vector<curve_family>{}),
                       "learning::choose_curve: families must not be empty", std::invalid_argument);
  CHECK_THROWS_AS((void)choose_curve({}), std::invalid_argument);
}

TEST_CASE("learning/choose_curve: a stop keeps the candidates so far")
{
  auto const points = support::practice_series();
  auto const one = fit_curve(curve_family::exponential, points);
  std::vector<curve_family> const families{curve_family::exponential, curve_family::power, curve_family::logistic};
  std::size_t calls = 0;
  auto const cut = choose_curve(points, families, {}, curve_criterion::aicc, [&](iteration const&) {
    return ++calls > one.iterations ? control::stop : control::proceed;
  });
  CHECK(cut.outcome == status::stopped);
  CHECK(cut.candidates.size() == 2);
  CHECK(cut.best == 0);
  CHECK(cut.candidates[0].fit.aicc == one.aicc);
}
