// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/review_log.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

/// A review among those of its card.
struct card_step {
  rating given;
  double days;           ///< since the card's last review; 0 for the first
  bool first;            ///< of its card
  std::size_t position;  ///< in the log

  /// Only reviews on a later day say something about memory over days.
  [[nodiscard]] bool is_long_term() const noexcept { return !first && days > 0.0; }
};

/// The reviews of a valid log, card by card; within a card in the order of the log.
///
/// All predictions for one card share its history, so the recurrence runs once over each card.
template <class = void>
[[nodiscard]] inline std::vector<card_step> card_histories(std::span<review const> log)
{
  std::vector<std::size_t> order(log.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return log[a].card < log[b].card; });
  std::vector<card_step> steps;
  steps.reserve(log.size());
  for (std::size_t k = 0; k < order.size(); ++k) {
    auto const i = order[k];
    bool const first = k == 0 || log[order[k - 1]].card != log[i].card;
    steps.push_back({.given = log[i].given,
                     .days = first ? 0.0 : log[i].day - log[order[k - 1]].day,
                     .first = first,
                     .position = i});
  }
  return steps;
}

/// For each review of the log its number among the counted ones, in time order; `log.size()` if it is not counted.
template <class = void>
[[nodiscard]] inline std::vector<std::size_t> long_term_numbers(std::span<card_step const> steps, std::size_t& count)
{
  std::vector<std::size_t> number(steps.size(), steps.size());
  for (auto const& s : steps) {
    if (s.is_long_term()) { number[s.position] = 0; }
  }
  count = 0;
  for (auto& n : number) {
    if (n == 0) { n = count++; }
  }
  return number;
}

}  // namespace mentorics::learning::detail
