// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning {

/// Half-life regression: the half-life of a memory is a log-linear function of features, h = 2^(theta . x).
///
/// h in [15 minutes, 274 days], recall p = 2^(-t / h) in [0.0001, 0.9999]. A baseline: on large public logs it predicts
/// worse than a constant (srs-benchmark).
/// Source: Settles and Meeder (2016), A trainable spaced repetition model for language learning.
struct half_life_regression {
  std::vector<double> theta = {0.0, 0.0, 0.0};
  double shortest = 15.0 / 1440.0;  ///< [d]
  double longest = 274.0;           ///< [d]
};

/// The features of the paper without its words: a constant, and roots of the counts of right and wrong answers so far.
[[nodiscard]] inline std::array<double, 3> half_life_features(std::size_t right, std::size_t wrong)
{
  return {1.0, std::sqrt(1.0 + static_cast<double>(right)), std::sqrt(1.0 + static_cast<double>(wrong))};
}

/// \throws std::invalid_argument if there is no theta or one is not finite, or 0 < shortest < longest does not hold.
template <class = void>
inline void validate(half_life_regression const& m)
{
  constexpr auto where = "learning::half_life_regression";
  require(!m.theta.empty(), where, "theta", "not be empty");
  for (std::size_t j = 0; j < m.theta.size(); ++j) { require_finite(where, {"theta", j}, m.theta[j]); }
  require_positive(where, "shortest", m.shortest);
  require(is_finite(m.longest) && m.longest > m.shortest, where, "longest", "be finite and above shortest", m.longest);
}

/// The half-life [d] of a memory with features `x`.
/// \throws std::invalid_argument if the model is not valid, `x` has another length than theta or a value is not finite.
template <class = void>
[[nodiscard]] inline double half_life(half_life_regression const& m, std::span<double const> x)
{
  constexpr auto where = "learning::half_life";
  validate(m);
  require(x.size() == m.theta.size(), where, "x", "be as many as theta", x.size());
  double exponent = 0.0;
  for (std::size_t j = 0; j < x.size(); ++j) {
    require_finite(where, {"x", j}, x[j]);
    exponent += m.theta[j] * x[j];
  }
  return (std::clamp)(std::exp2(exponent), m.shortest, m.longest);
}

/// Recall `days` [d] after the last review.
/// \throws std::invalid_argument as `half_life`, or if `days` is negative or NaN.
[[nodiscard]] inline double retrievability(half_life_regression const& m, std::span<double const> x, double days)
{
  require(is_non_negative(days), "learning::retrievability", "days", "not be negative", days);
  return (std::clamp)(std::exp2(-days / half_life(m, x)), 0.0001, 0.9999);
}

}  // namespace mentorics::learning
