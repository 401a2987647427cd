// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/repetition/fsrs_weights.hpp>
#include <mentorics/learning/repetition/memory_state.hpp>
#include <mentorics/learning/repetition/rating.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

// The formulas of `fsrs` without checks. What depends on the weights alone is computed once.
namespace mentorics::learning::detail {

inline constexpr double least_stability = 0.001;
inline constexpr double most_stability = 36500.0;
inline constexpr double log_of_nine_tenths = -0.10536051565782628;

struct fsrs_terms {
  fsrs_weights w;
  double factor;           ///< F
  double easy_difficulty;  ///< D0(4) before the clamp: what difficulty reverts to
  double growth;           ///< e^w8
  double lapse_share;      ///< e^(-w17 w18)

  explicit fsrs_terms(fsrs_weights const& weights)
      : w(weights),
        factor(std::expm1(-log_of_nine_tenths / w[20])),
        easy_difficulty(w[4] - std::exp(3.0 * w[5]) + 1.0),
        growth(std::exp(w[8])),
        lapse_share(std::exp(-w[17] * w[18]))
  {}
};

[[nodiscard]] inline double as_number(rating g) { return static_cast<double>(static_cast<int>(g)); }
[[nodiscard]] inline double clamp_stability(double s) { return (std::clamp)(s, least_stability, most_stability); }
[[nodiscard]] inline double clamp_difficulty(double d) { return (std::clamp)(d, 1.0, 10.0); }

[[nodiscard]] inline double retrievability(fsrs_terms const& m, double stability, double days)
{
  return std::exp(-m.w[20] * std::log1p(m.factor * days / stability));
}

template <class = void>
[[nodiscard]] inline memory_state first_state(fsrs_terms const& m, rating g)
{
  double const difficulty = m.w[4] - std::exp(m.w[5] * (as_number(g) - 1.0)) + 1.0;
  return {.stability = clamp_stability(m.w[static_cast<std::size_t>(g) - 1]),
          .difficulty = clamp_difficulty(difficulty)};
}

[[nodiscard]] inline double next_difficulty(fsrs_terms const& m, double difficulty, rating g)
{
  double const moved = difficulty - m.w[6] * (as_number(g) - 3.0) * (10.0 - difficulty) / 9.0;
  return clamp_difficulty(m.w[7] * m.easy_difficulty + (1.0 - m.w[7]) * moved);
}

[[nodiscard]] inline double bonus(fsrs_terms const& m, rating g)
{
  return g == rating::hard ? m.w[15] : g == rating::easy ? m.w[16] : 1.0;
}

template <class = void>
[[nodiscard]] inline double stability_after_success(fsrs_terms const& m, memory_state const& s, double recall, rating g)
{
  double const slowing = std::exp(-m.w[9] * std::log(s.stability));
  double const surprise = std::expm1(m.w[10] * (1.0 - recall));
  return clamp_stability(s.stability * (1.0 + m.growth * (11.0 - s.difficulty) * slowing * surprise * bonus(m, g)));
}

template <class = void>
[[nodiscard]] inline double stability_after_lapse(fsrs_terms const& m, memory_state const& s, double recall)
{
  double const kept = std::expm1(m.w[13] * std::log1p(s.stability));
  double const rest = std::exp(m.w[14] * (1.0 - recall) - m.w[12] * std::log(s.difficulty));
  return clamp_stability((std::min)(m.w[11] * kept * rest, s.stability * m.lapse_share));
}

template <class = void>
[[nodiscard]] inline double stability_same_day(fsrs_terms const& m, double stability, rating g)
{
  double const exponent = m.w[17] * (as_number(g) - 3.0 + m.w[18]) - m.w[19] * std::log(stability);
  bool const floored = recalled(g) && exponent < 0.0;
  return floored ? stability : clamp_stability(stability * std::exp(exponent));
}

template <class = void>
[[nodiscard]] inline memory_state next_state(fsrs_terms const& m, memory_state const& s, rating g, double days)
{
  double const difficulty = next_difficulty(m, s.difficulty, g);
  if (days == 0.0) { return {.stability = stability_same_day(m, s.stability, g), .difficulty = difficulty}; }
  double const recall = retrievability(m, s.stability, days);
  double const stability = recalled(g) ? stability_after_success(m, s, recall, g) : stability_after_lapse(m, s, recall);
  return {.stability = stability, .difficulty = difficulty};
}

}  // namespace mentorics::learning::detail
