// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/statistics/summary/compensated_sum.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

// How good predictions are. `outcomes` are 0 or 1, `probabilities` are predictions that the outcome is 1.
namespace mentorics::statistics {

namespace detail {

template <class = void>
inline void require_predictions(std::string_view where, std::span<int const> outcomes,
                                std::span<double const> probabilities)
{
  require(!outcomes.empty(), where, "outcomes", "not be empty");
  require(probabilities.size() == outcomes.size(), where, "probabilities", "be as many as outcomes",
          probabilities.size());
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    require(outcomes[i] == 0 || outcomes[i] == 1, where, {"outcomes", i}, "be 0 or 1", outcomes[i]);
    double const p = probabilities[i];
    require(is_finite(p) && p >= 0.0 && p <= 1.0, where, {"probabilities", i}, "be in [0, 1]", p);
  }
}

}  // namespace detail

/// Mean of -ln(probability given to what happened); probabilities are clipped to [clip, 1 - clip].
/// \throws std::invalid_argument if the inputs are empty or of different length, an outcome is not 0 or 1, a
///         probability is outside [0, 1], or `clip` outside (0, 0.5).
template <class = void>
[[nodiscard]] inline double log_loss(std::span<int const> outcomes, std::span<double const> probabilities,
                                     double clip = 1e-15)
{
  detail::require_predictions("statistics::log_loss", outcomes, probabilities);
  require(is_finite(clip) && clip > 0.0 && clip < 0.5, "statistics::log_loss", "clip", "be in (0, 0.5)", clip);
  compensated_sum total;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    double const p = (std::clamp)(probabilities[i], clip, 1.0 - clip);
    total += outcomes[i] == 1 ? -std::log(p) : -std::log1p(-p);
  }
  return total.value() / static_cast<double>(outcomes.size());
}

/// Mean of (probability - outcome)^2.
/// \throws std::invalid_argument as `log_loss`.
/// Source: Brier (1950).
template <class = void>
[[nodiscard]] inline double brier_score(std::span<int const> outcomes, std::span<double const> probabilities)
{
  detail::require_predictions("statistics::brier_score", outcomes, probabilities);
  compensated_sum total;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    double const miss = probabilities[i] - static_cast<double>(outcomes[i]);
    total += miss * miss;
  }
  return total.value() / static_cast<double>(outcomes.size());
}

/// The probability that a random 1 has a higher score than a random 0; equal scores count one half.
///
/// AUC = (R1 - n1 (n1 + 1) / 2) / (n1 n0), R1 the sum of the mid-ranks of the ones. O(n log n). Scores may be any
/// numbers, they are only compared. NaN if all outcomes are equal: there is no pair to compare.
/// \throws std::invalid_argument if the inputs are empty or of different length, an outcome is not 0 or 1, or a score
///         is not finite.
/// Source: Hanley and McNeil (1982).
template <class = void>
[[nodiscard]] inline double roc_auc(std::span<int const> outcomes, std::span<double const> scores)
{
  constexpr auto where = "statistics::roc_auc";
  require(!outcomes.empty(), where, "outcomes", "not be empty");
  require(scores.size() == outcomes.size(), where, "scores", "be as many as outcomes", scores.size());
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    require(outcomes[i] == 0 || outcomes[i] == 1, where, {"outcomes", i}, "be 0 or 1", outcomes[i]);
    require(is_finite(scores[i]), where, {"scores", i}, "be finite", scores[i]);
  }
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });

  double twice_rank_sum = 0.0;  // doubled mid-ranks are integers: exact
  double ones = 0.0;
  for (std::size_t i = 0; i < order.size();) {
    auto j = i;
    double tied_ones = 0.0;
    while (j < order.size() && !(scores[order[i]] < scores[order[j]])) { tied_ones += outcomes[order[j++]]; }
    twice_rank_sum += tied_ones * static_cast<double>(i + 1 + j);
    ones += tied_ones;
    i = j;
  }
  double const zeros = static_cast<double>(outcomes.size()) - ones;
  return (twice_rank_sum - ones * (ones + 1.0)) / (2.0 * ones * zeros);
}

/// Root of the mean squared difference.
/// \throws std::invalid_argument if the inputs are empty or of different length, or hold a value that is not finite.
template <class = void>
[[nodiscard]] inline double rmse(std::span<double const> observed, std::span<double const> predicted)
{
  constexpr auto where = "statistics::rmse";
  require(!observed.empty(), where, "observed", "not be empty");
  require(predicted.size() == observed.size(), where, "predicted", "be as many as observed", predicted.size());
  compensated_sum total;
  for (std::size_t i = 0; i < observed.size(); ++i) {
    require(is_finite(observed[i]), where, {"observed", i}, "be finite", observed[i]);
    require(is_finite(predicted[i]), where, {"predicted", i}, "be finite", predicted[i]);
    total += (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
  }
  return std::sqrt(total.value() / static_cast<double>(observed.size()));
}

}  // namespace mentorics::statistics
