// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/detail/fsrs_formulas.hpp>

#include <algorithm>
#include <cmath>

namespace mentorics::learning::detail {

inline constexpr double least_recall = 1e-7;  ///< inside the logarithm only

/// -ln of the probability given to what happened.
[[nodiscard]] inline double recall_loss(double recall, bool success)
{
  double const p = (std::clamp)(recall, least_recall, 1.0 - least_recall);
  return success ? -std::log(p) : -std::log1p(-p);
}

/// One step of the recurrence with what its derivatives need: the state before it, and the parts of the formulas.
struct traced_step {
  rating given;
  double days;
  double weight;  ///< of the loss of this review; 0 if it is not counted
  memory_state before;
  double recall;
  double log_stability;
  double time_part;  ///< F t / S
  double size_part;  ///< success: e^w8 (11 - D) S^-w9; lapse: e^(w14 (1 - R)) D^-w12
  double surprise;   ///< success: e^(w10 (1 - R)) - 1; lapse: (S + 1)^w13 - 1
  double after;      ///< stability before the clamp
  bool flat;         ///< the clamp, or the floor of a same-day review, holds
  bool capped;       ///< the lapse is limited by S e^(-w17 w18)
};

/// The step that a review makes from `state`: the formulas of `fsrs` with their parts.
template <class = void>
[[nodiscard]] inline traced_step trace(fsrs_terms const& m, memory_state const& state, rating g, double days,
                                       double weight)
{
  auto const& w = m.w;
  double const s = state.stability;
  traced_step t{.given = g,
                .days = days,
                .weight = weight,
                .before = state,
                .recall = 1.0,
                .log_stability = std::log(s),
                .time_part = 0.0,
                .size_part = 0.0,
                .surprise = 0.0,
                .after = s,
                .flat = false,
                .capped = false};
  if (days == 0.0) {
    double const exponent = w[17] * (as_number(g) - 3.0 + w[18]) - w[19] * t.log_stability;
    bool const floored = recalled(g) && exponent < 0.0;
    t.flat = floored;
    t.after = floored ? s : s * std::exp(exponent);
  } else {
    t.time_part = m.factor * days / s;
    t.recall = std::exp(-w[20] * std::log1p(t.time_part));
    if (recalled(g)) {
      t.size_part = m.growth * (11.0 - state.difficulty) * std::exp(-w[9] * t.log_stability);
      t.surprise = std::expm1(w[10] * (1.0 - t.recall));
      t.after = s * (1.0 + t.size_part * t.surprise * bonus(m, g));
    } else {
      t.size_part = std::exp(w[14] * (1.0 - t.recall) - w[12] * std::log(state.difficulty));
      t.surprise = std::expm1(w[13] * std::log1p(s));
      double const lapsed = w[11] * t.surprise * t.size_part;
      t.capped = s * m.lapse_share < lapsed;
      t.after = t.capped ? s * m.lapse_share : lapsed;
    }
  }
  return t;
}

}  // namespace mentorics::learning::detail
