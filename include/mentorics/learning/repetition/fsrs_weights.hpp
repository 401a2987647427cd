// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

namespace mentorics::learning {

/// The 21 weights w0..w20 of FSRS-6. Each weight's meaning stands in the formulas of `fsrs`.
using fsrs_weights = std::array<double, 21>;

/// The medians of the weights of ten thousand learners. Source: FSRS-6, open-spaced-repetition (2025).
inline constexpr fsrs_weights default_fsrs_weights = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                                      0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                                      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

/// How much the weights differ between learners: standard deviations of the prior. Source: as the defaults.
inline constexpr fsrs_weights fsrs_prior_deviations = {6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,
                                                       0.12, 0.39, 0.18,  0.33,  0.3,  0.09, 0.16,
                                                       0.57, 0.25, 1.03,  0.31,  0.32, 0.14, 0.27};

inline constexpr fsrs_weights fsrs_lower_bounds = {0.001, 0.001, 0.001, 0.001, 1.0,   0.001, 0.001,
                                                   0.001, 0.0,   0.0,   0.001, 0.001, 0.001, 0.001,
                                                   0.0,   0.0,   1.0,   0.0,   0.0,   0.0,   0.1};
inline constexpr fsrs_weights fsrs_upper_bounds = {100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5,
                                                   5.0,   0.25,  0.9,   4.0,   1.0,  6.0, 2.0, 2.0,  0.8, 0.8};

/// A fit keeps w19 at least this large, so that same-day reviews lose effect as stability grows.
inline constexpr double least_fitted_w19 = 0.01;

/// \throws std::invalid_argument if a weight is not finite or outside its bounds; w19 = 0 (no same-day damping) is valid.
template <class = void>
inline void validate(fsrs_weights const& w)
{
  for (std::size_t j = 0; j < w.size(); ++j) {
    double const low = fsrs_lower_bounds[j];
    double const high = fsrs_upper_bounds[j];
    if (is_finite(w[j]) && w[j] >= low && w[j] <= high) { continue; }
    auto const rule = "be in [" + mentorics::detail::to_text(low) + ", " + mentorics::detail::to_text(high) + "]";
    require(false, "learning::fsrs_weights", {"weights", j}, rule, w[j]);
  }
}

/// The largest w17 and w18 for which `relearning_steps` same-day reviews cannot undo a lapse.
///
/// min(2, sqrt(max(0.01, -(ln w11 + ln(2^w13 - 1) + 0.3 w14) / steps))); 2 for at most one step.
template <class = void>
[[nodiscard]] inline double same_day_limit(fsrs_weights const& w, std::size_t relearning_steps)
{
  if (relearning_steps <= 1) { return 2.0; }
  double const after_lapse = std::log(w[11]) + std::log(std::expm1(w[13] * std::log(2.0))) + 0.3 * w[14];
  double const share = -after_lapse / static_cast<double>(relearning_steps);
  return (std::min)(2.0, std::sqrt((std::max)(0.01, share)));
}

/// The nearest valid weights.
/// \throws std::invalid_argument if a weight is not finite.
template <class = void>
[[nodiscard]] inline fsrs_weights clamp_weights(fsrs_weights w, std::size_t relearning_steps = 1)
{
  for (std::size_t j = 0; j < w.size(); ++j) {
    require_finite("learning::clamp_weights", {"weights", j}, w[j]);
    w[j] = (std::clamp)(w[j], fsrs_lower_bounds[j], fsrs_upper_bounds[j]);
  }
  double const limit = same_day_limit(w, relearning_steps);
  w[17] = (std::min)(w[17], limit);
  w[18] = (std::min)(w[18], limit);
  return w;
}

}  // namespace mentorics::learning
