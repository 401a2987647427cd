// SPDX-License-Identifier: BSL-1.0
#include <mentorics/statistics/scoring/calibration.hpp>

#include "support/ten_predictions.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>
#include <vector>

using namespace mentorics;

TEST_CASE("statistics/calibration: Murphy's parts of the Brier score of ten predictions by their definitions")
{
  // By hand, over the groups of equal predictions: 0.337 / 12 = 0.02808, 4 / 30 and 0.5 * 0.5.
  auto const split = statistics::decompose_brier(support::ten_outcomes, support::ten_predictions);
  CHECK(split.reliability == doctest::Approx(0.0280833333333333));
  CHECK(split.resolution == doctest::Approx(0.1333333333333333));
  CHECK(split.uncertainty == doctest::Approx(0.25));
}

TEST_CASE("statistics/calibration: the split always adds up to the Brier score")
{
  random_stream rng(9);
  for (int round = 0; round < 100; ++round) {
    std::vector<int> outcomes;
    std::vector<double> probabilities;
    for (std::size_t i = 0, n = 1 + uniform_index(rng, 60); i < n; ++i) {
      probabilities.push_back(static_cast<double>(uniform_index(rng, 8)) / 7.0);
      outcomes.push_back(bernoulli(rng, probabilities.back()) ? 1 : 0);
    }
    auto const split = statistics::decompose_brier(outcomes, probabilities);
    CHECK(split.reliability - split.resolution + split.uncertainty ==
          doctest::Approx(statistics::brier_score(outcomes, probabilities)));
  }
}

TEST_CASE("statistics/calibration: bins are right-open, the last includes 1")
{
  auto const bins = statistics::calibration_bins(std::array{0, 1, 1, 0}, std::array{0.0, 0.2, 1.0, 0.6}, 5);
  REQUIRE(bins.size() == 5);
  CHECK(bins[0].count == 1);
  CHECK(bins[1].count == 1);
  CHECK(bins[3].count == 1);  // 0.6 * 5 is rounded below 3 in some orders of evaluation
  CHECK(bins[4].count == 1);
  CHECK(bins[2].count == 0);
  CHECK(bins[2].rate == 0.0);
  CHECK(bins[4].upper == 1.0);
  CHECK(statistics::calibration_error(support::ten_outcomes, support::ten_predictions, 5) == doctest::Approx(0.105));
}

TEST_CASE("statistics/calibration: each probability lies in its bin, for every number of bins")
{
  for (std::size_t bins = 1; bins < 60; ++bins) {
    for (std::size_t k = 0; k <= bins; ++k) {
      double const edge = static_cast<double>(k) / static_cast<double>(bins);
      auto const all = statistics::calibration_bins(std::array{1}, std::array{edge}, bins);
      auto const expected = k == bins ? bins - 1 : k;
      CHECK(all[expected].count == 1);
    }
  }
}

TEST_CASE("statistics/calibration: bad input is refused")
{
  CHECK_THROWS_AS((void)statistics::calibration_bins(support::ten_outcomes, support::ten_predictions, 0),
                  std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::decompose_brier(std::array{2}, std::array{0.5}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::calibration_error(std::array{1}, std::array{-0.5}), std::invalid_argument);
}
