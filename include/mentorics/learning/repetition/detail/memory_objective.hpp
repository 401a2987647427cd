// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/detail/card_histories.hpp>
#include <mentorics/learning/repetition/detail/fsrs_gradient.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

/// A review with what its prediction counts.
struct weighted_step {
  card_step step;
  double weight;
};

/// sum_i v_i BCE_i over all histories; adds its derivatives to `gradient`. O(reviews), each history once.
template <class = void>
[[nodiscard]] inline double recall_losses(std::span<weighted_step const> steps, fsrs_weights const& w,
                                          fsrs_weights& gradient)
{
  fsrs_gradient<> run{fsrs_terms(w)};
  double loss = 0.0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    auto const& [s, weight] = steps[i];
    if (s.first) {
      if (i > 0) { run.backward(gradient); }
      run.start(s.given);
    } else {
      loss += run.step(s.given, s.days, weight);
    }
  }
  if (!steps.empty()) { run.backward(gradient); }
  return loss;
}

/// Reviews weigh floor + (1 - floor) (i / (n - 1))^3 by their number i among the n counted ones.
template <class = void>
[[nodiscard]] inline std::vector<weighted_step> weigh_by_recency(std::span<card_step const> steps, double floor,
                                                                 std::size_t& counted)
{
  auto const number = long_term_numbers(steps, counted);
  std::vector<weighted_step> result;
  result.reserve(steps.size());
  for (auto const& s : steps) {
    double weight = 0.0;
    if (s.is_long_term()) {
      double const age = counted < 2 ? 1.0 : static_cast<double>(number[s.position]) / static_cast<double>(counted - 1);
      weight = floor + (1.0 - floor) * age * age * age;
    }
    result.push_back({.step = s, .weight = weight});
  }
  return result;
}

}  // namespace mentorics::learning::detail
