// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/statistics/scoring/metrics.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::statistics {

/// Murphy's split of the Brier score: brier = reliability - resolution + uncertainty.
struct brier_decomposition {
  double reliability = 0.0;  ///< mean squared distance of a forecast from what then happened; 0 is best
  double resolution = 0.0;   ///< how far the groups' rates lie from the overall rate; large is best
  double uncertainty = 0.0;  ///< rate (1 - rate) of the outcomes: not the forecaster's doing
};

/// Groups are the distinct probabilities, so the split is exact. O(n log n).
/// \throws std::invalid_argument as `log_loss`.
/// Source: Murphy (1973), A new vector partition of the probability score, equation 11.
template <class = void>
[[nodiscard]] inline brier_decomposition decompose_brier(std::span<int const> outcomes,
                                                         std::span<double const> probabilities)
{
  detail::require_predictions("decompose_brier", outcomes, probabilities);
  std::vector<std::size_t> order(outcomes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return probabilities[a] < probabilities[b]; });
  double const n = static_cast<double>(outcomes.size());
  double const rate =
      static_cast<double>(std::accumulate(outcomes.begin(), outcomes.end(), std::size_t{0},
                                          [](std::size_t s, int y) { return s + (y == 1 ? 1U : 0U); })) /
      n;
  brier_decomposition result{.uncertainty = rate * (1.0 - rate)};
  for (std::size_t i = 0; i < order.size();) {
    double const p = probabilities[order[i]];
    double count = 0.0;
    double ones = 0.0;
    for (; i < order.size() && !(p < probabilities[order[i]]); ++i) {
      count += 1.0;
      ones += static_cast<double>(outcomes[order[i]]);
    }
    double const happened = ones / count;
    result.reliability += count / n * (p - happened) * (p - happened);
    result.resolution += count / n * (happened - rate) * (happened - rate);
  }
  return result;
}

/// The predictions in [lower, upper), and what happened.
struct calibration_bin {
  double lower = 0.0;
  double upper = 0.0;  ///< the last bin includes 1
  std::size_t count = 0;
  double mean_probability = 0.0;  ///< 0 if the bin is empty
  double rate = 0.0;              ///< share of ones; 0 if the bin is empty
};

/// Bins of equal width over [0, 1].
/// \throws std::invalid_argument as `log_loss`, or if `bins` is 0.
template <class = void>
[[nodiscard]] inline std::vector<calibration_bin> calibration_bins(std::span<int const> outcomes,
                                                                   std::span<double const> probabilities,
                                                                   std::size_t bins = 10)
{
  detail::require_predictions("statistics::calibration_bins", outcomes, probabilities);
  require(bins > 0, "statistics::calibration_bins", "bins", "be positive", bins);
  auto const edge = [bins](std::size_t b) { return static_cast<double>(b) / static_cast<double>(bins); };
  std::vector<calibration_bin> result(bins);
  for (std::size_t b = 0; b < bins; ++b) { result[b] = {.lower = edge(b), .upper = edge(b + 1)}; }
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    double const p = probabilities[i];
    auto b = (std::min)(static_cast<std::size_t>(p * static_cast<double>(bins)), bins - 1);
    if (p < result[b].lower) { --b; }  // p * bins was rounded across an edge
    if (b + 1 < bins && p >= result[b].upper) { ++b; }
    ++result[b].count;
    result[b].mean_probability += p;
    result[b].rate += static_cast<double>(outcomes[i]);
  }
  for (auto& bin : result) {
    if (bin.count == 0) { continue; }
    bin.mean_probability /= static_cast<double>(bin.count);
    bin.rate /= static_cast<double>(bin.count);
  }
  return result;
}

/// Expected calibration error: sum over bins of count / n * |rate - mean probability|.
/// \throws std::invalid_argument as `calibration_bins`.
template <class = void>
[[nodiscard]] inline double calibration_error(std::span<int const> outcomes, std::span<double const> probabilities,
                                              std::size_t bins = 10)
{
  double error = 0.0;
  for (auto const& bin : calibration_bins(outcomes, probabilities, bins)) {
    error += static_cast<double>(bin.count) * std::abs(bin.rate - bin.mean_probability);
  }
  return error / static_cast<double>(outcomes.size());
}

}  // namespace mentorics::statistics
