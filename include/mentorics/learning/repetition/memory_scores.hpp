// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/learning/repetition/detail/card_histories.hpp>
#include <mentorics/learning/repetition/fsrs.hpp>
#include <mentorics/learning/repetition/review_log.hpp>
#include <mentorics/statistics/scoring/metrics.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <span>
#include <tuple>
#include <vector>

namespace mentorics::learning {

/// What was predicted for a review before it took place, and what happened.
struct recall_prediction {
  std::size_t position = 0;  ///< in the log
  double probability = 0.0;  ///< of recall
  bool recalled = false;
  double days = 0.0;        ///< since the card's last review, > 0
  std::size_t reviews = 0;  ///< of this card that were counted before
  std::size_t lapses = 0;   ///< of this card that were counted before
};

namespace detail {

/// `forecast(step)` is called for each counted review, before `learn(step)`, which is called for every review.
template <class Forecast, class Learn>
[[nodiscard]] std::vector<recall_prediction> predict_steps(std::span<card_step const> steps, Forecast const& forecast,
                                                           Learn const& learn)
{
  std::vector<recall_prediction> result;
  std::size_t reviews = 0;
  std::size_t lapses = 0;
  for (auto const& s : steps) {
    if (s.first) { reviews = lapses = 0; }
    if (s.is_long_term()) {
      result.push_back({.position = s.position,
                        .probability = forecast(s),
                        .recalled = learning::recalled(s.given),
                        .days = s.days,
                        .reviews = reviews,
                        .lapses = lapses});
      ++reviews;
      lapses += learning::recalled(s.given) ? 0U : 1U;
    }
    learn(s);
  }
  std::ranges::sort(result, {}, &recall_prediction::position);
  return result;
}

}  // namespace detail

/// The recall that `m` predicts for each review on a later day than the card's last one, in the order of the log.
///
/// Every prediction uses the card's reviews before it and nothing else.
/// \throws std::invalid_argument if the log is not valid.
template <class = void>
[[nodiscard]] inline std::vector<recall_prediction> predict_log(fsrs const& m, std::span<review const> log)
{
  validate(log);
  memory_state state;
  return detail::predict_steps(
      detail::card_histories(log),
      [&](auto const& s) { return detail::retrievability(detail::terms_of(m), state.stability, s.days); },
      [&](auto const& s) {
        state = s.first ? detail::first_state(detail::terms_of(m), s.given)
                        : detail::next_state(detail::terms_of(m), state, s.given, s.days);
      });
}

/// Root mean squared difference of predicted and observed recall over bins of like reviews, weighted by their counts.
///
/// A review falls into the bin of its interval, of the card's long-term reviews so far (this one included) and of its
/// lapses so far, each on a geometric scale. Small where predictions are right on average in every bin.
/// \throws std::invalid_argument if there are no predictions, or one is outside [0, 1] or has no positive finite interval.
/// Source: fsrs-optimizer and srs-benchmark, RMSE(bins).
template <class = void>
[[nodiscard]] inline double rmse_bins(std::span<recall_prediction const> predictions)
{
  constexpr auto where = "learning::rmse_bins";
  require(!predictions.empty(), where, "predictions", "not be empty");
  auto const scale = [](double base, double ratio, double x) {
    return base * std::pow(ratio, std::floor(std::log(x) / std::log(ratio)));
  };
  struct bin {
    double predicted = 0.0;
    double seen = 0.0;
    double count = 0.0;
  };
  std::map<std::tuple<double, double, double>, bin> bins;
  for (std::size_t i = 0; i < predictions.size(); ++i) {
    auto const& p = predictions[i];
    bool const likely = is_finite(p.probability) && p.probability >= 0.0 && p.probability <= 1.0;
    require(likely, where, {"predictions", i, "probability"}, "be in [0, 1]", p.probability);
    require_positive(where, {"predictions", i, "days"}, p.days);
    double const interval = std::round(scale(2.48, 3.62, p.days) * 100.0);
    double const length = std::round(scale(1.99, 1.89, static_cast<double>(p.reviews) + 1.0));
    double const lapse = p.lapses > 0 ? std::round(scale(1.65, 1.73, static_cast<double>(p.lapses))) : 0.0;
    auto& b = bins[{interval, length, lapse}];
    b.predicted += p.probability;
    b.seen += p.recalled ? 1.0 : 0.0;
    b.count += 1.0;
  }
  double squares = 0.0;
  for (auto const& [key, b] : bins) { squares += (b.predicted - b.seen) * (b.predicted - b.seen) / b.count; }
  return std::sqrt(squares / static_cast<double>(predictions.size()));
}

/// How good predictions of recall are.
struct memory_scores {
  double log_loss = 0.0;   ///< mean, in natural logarithms
  double rmse_bins = 0.0;  ///< calibration
  double auc = 0.0;        ///< how well lapses are told from successes; NaN if only one of them occurred
  std::size_t long_term_reviews = 0;
};

/// \throws std::invalid_argument as `rmse_bins`.
template <class = void>
[[nodiscard]] inline memory_scores score(std::span<recall_prediction const> predictions)
{
  memory_scores result{.rmse_bins = rmse_bins(predictions), .long_term_reviews = predictions.size()};
  std::vector<int> outcomes;
  std::vector<double> probabilities;
  for (auto const& p : predictions) {
    outcomes.push_back(p.recalled ? 1 : 0);
    probabilities.push_back(p.probability);
  }
  result.log_loss = statistics::log_loss(outcomes, probabilities, 1e-7);
  result.auc = statistics::roc_auc(outcomes, probabilities);
  return result;
}

}  // namespace mentorics::learning
