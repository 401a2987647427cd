// SPDX-License-Identifier: BSL-1.0
#include <mentorics/statistics/scoring/metrics.hpp>

#include "support/not_a_number.hpp"
#include "support/ten_predictions.hpp"

#include <mentorics/core/random/draw.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using support::not_a_number;

namespace {

double auc_by_pairs(std::vector<int> const& outcomes, std::vector<double> const& scores)
{
  double wins = 0.0;
  double pairs = 0.0;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    for (std::size_t j = 0; j < outcomes.size(); ++j) {
      if (outcomes[i] != 1 || outcomes[j] != 0) { continue; }
      pairs += 1.0;
      wins += scores[i] > scores[j] ? 1.0 : (scores[i] == scores[j] ? 0.5 : 0.0);
    }
  }
  return wins / pairs;
}

}  // namespace

TEST_CASE("statistics/metrics: AUC, log loss and Brier score of ten predictions by their definitions")
{
  // Independent computation in 40 digits; by hand, 21.5 of the 25 pairs are in order, a tie by half: 0.86.
  CHECK(statistics::roc_auc(support::ten_outcomes, support::ten_predictions) == doctest::Approx(0.86).epsilon(1e-15));
  CHECK(statistics::log_loss(support::ten_outcomes, support::ten_predictions) ==
        doctest::Approx(0.4506338070033795).epsilon(1e-15));
  CHECK(statistics::brier_score(support::ten_outcomes, support::ten_predictions) ==
        doctest::Approx(0.14475).epsilon(1e-15));
}

TEST_CASE("statistics/metrics: AUC equals the count over all pairs, ties by half")
{
  random_stream rng(6);
  for (int round = 0; round < 200; ++round) {
    auto const n = 2 + uniform_index(rng, 30);
    std::vector<int> outcomes(n);
    std::vector<double> scores(n);
    for (std::size_t i = 0; i < n; ++i) {
      outcomes[i] = bernoulli(rng, 0.4) ? 1 : 0;
      scores[i] = static_cast<double>(uniform_index(rng, 5)) - 2.0;
    }
    outcomes[0] = 0;
    outcomes[1] = 1;
    CHECK(statistics::roc_auc(outcomes, scores) == doctest::Approx(auc_by_pairs(outcomes, scores)));
  }
  CHECK(std::isnan(statistics::roc_auc(std::array{1, 1}, std::array{0.1, 0.2})));
}

TEST_CASE("statistics/metrics: log loss clips certainty")
{
  CHECK(statistics::log_loss(std::array{1}, std::array{0.0}) == doctest::Approx(-std::log(1e-15)));
  CHECK(statistics::log_loss(std::array{0}, std::array{0.0}) == doctest::Approx(1e-15));
  CHECK(statistics::log_loss(std::array{1}, std::array{0.0}, 0.1) == doctest::Approx(-std::log(0.1)));
}

TEST_CASE("statistics/metrics: root mean squared error")
{
  CHECK(statistics::rmse(std::array{1.0, 2.0, 3.0}, std::array{1.0, 4.0, 3.0}) ==
        doctest::Approx(std::sqrt(4.0 / 3.0)));
  CHECK(statistics::rmse(std::array{1e200}, std::array{1e200}) == 0.0);
}

TEST_CASE("statistics/metrics: bad input is refused, and the message names it")
{
  CHECK_THROWS_WITH_AS((void)statistics::log_loss(std::array{0, 2}, std::array{0.5, 0.5}),
                       "statistics::log_loss: outcomes[1] must be 0 or 1 (got 2)", std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)statistics::brier_score(std::array{0, 1}, std::array{0.5, 1.5}),
                       "statistics::brier_score: probabilities[1] must be in [0, 1] (got 1.5)", std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::log_loss(std::array{0}, std::array{not_a_number}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::log_loss(std::array{0}, std::array{0.5}, 0.5), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::log_loss(std::span<int const>{}, std::span<double const>{}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::log_loss(std::array{0}, std::array{0.5, 0.5}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::roc_auc(std::array{0, 1}, std::array{0.5, not_a_number}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::roc_auc(std::array{0, 3}, std::array{0.5, 0.1}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::rmse(std::array{not_a_number}, std::array{0.0}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::rmse(std::array{0.0}, std::array{no_limit}), std::invalid_argument);
  CHECK_THROWS_AS((void)statistics::rmse(std::span<double const>{}, std::span<double const>{}), std::invalid_argument);
}
