// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/learning/repetition/detail/card_histories.hpp>
#include <mentorics/learning/repetition/ebisu.hpp>
#include <mentorics/learning/repetition/half_life_fit.hpp>
#include <mentorics/learning/repetition/half_life_regression.hpp>
#include <mentorics/learning/repetition/memory_scores.hpp>
#include <mentorics/learning/repetition/review_log.hpp>

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning {

/// Always the share recalled so far, in all cards: what every model of memory must beat. One half of a success and of a
/// lapse stand before the first review.
/// \throws std::invalid_argument if the log is not valid.
template <class = void>
[[nodiscard]] inline std::vector<recall_prediction> predict_by_mean(std::span<review const> log)
{
  validate(log);
  auto result = detail::predict_steps(detail::card_histories(log), [](auto const&) { return 0.5; }, [](auto const&) {});
  double successes = 0.5;
  double all = 1.0;
  for (auto& p : result) {
    p.probability = successes / all;
    successes += p.recalled ? 1.0 : 0.0;
    all += 1.0;
  }
  return result;
}

/// The recall that Ebisu predicts when every card starts from `start` and is updated by each review on a later day. It has
/// no notion of reviews on the same day, so these leave it as it is; ratings count as recalled or not.
/// \throws std::invalid_argument if the log or `start` is not valid.
template <class = void>
[[nodiscard]] inline std::vector<recall_prediction> predict_log(ebisu const& start, std::span<review const> log)
{
  validate(log);
  validate(start);
  auto now = start;
  return detail::predict_steps(
      detail::card_histories(log), [&](auto const& s) { return retrievability(now, s.days); },
      [&](auto const& s) {
        if (s.first) { now = start; }
        if (s.is_long_term()) { now = update(now, {.successes = recalled(s.given) ? 1.0 : 0.0, .days = s.days}); }
      });
}

/// The long-term reviews of a log as half-life regression sees them: a row of `half_life_features` and a record each.
struct half_life_data {
  Eigen::MatrixXd features;  ///< n x 3
  std::vector<recall_record> records;
};

/// For `fit_half_lives`. Right and wrong answers of the card so far count, also those on the same day.
/// \throws std::invalid_argument if the log is not valid.
template <class = void>
[[nodiscard]] inline half_life_data half_life_records(std::span<review const> log)
{
  validate(log);
  auto const steps = detail::card_histories(log);
  half_life_data data;
  std::vector<std::array<double, 3>> rows;
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (auto const& s : steps) {
    if (s.first) { right = wrong = 0; }
    if (s.is_long_term()) {
      rows.push_back(half_life_features(right, wrong));
      data.records.push_back({.days = s.days, .share = recalled(s.given) ? 1.0 : 0.0});
    }
    ++(recalled(s.given) ? right : wrong);
  }
  data.features.resize(static_cast<Eigen::Index>(rows.size()), 3);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      data.features(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = rows[i][j];
    }
  }
  return data;
}

/// The recall that half-life regression predicts with the features of `half_life_records`.
/// \throws std::invalid_argument if the log or the model is not valid, or it has not three theta.
template <class = void>
[[nodiscard]] inline std::vector<recall_prediction> predict_log(half_life_regression const& m,
                                                                std::span<review const> log)
{
  validate(log);
  validate(m);
  require(m.theta.size() == 3, "learning::predict_log", "theta", "be three, as in half_life_features", m.theta.size());
  std::size_t right = 0;
  std::size_t wrong = 0;
  return detail::predict_steps(
      detail::card_histories(log),
      [&](auto const& s) { return retrievability(m, half_life_features(right, wrong), s.days); },
      [&](auto const& s) {
        if (s.first) { right = wrong = 0; }
        ++(recalled(s.given) ? right : wrong);
      });
}

}  // namespace mentorics::learning
