// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/core/random/normal_quantile.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mentorics::statistics {

/// Wilson's interval for a rate of `successes` in `trials`: stays in [0, 1] and holds its level for rare events.
///
/// center = (k + z^2/2) / (n + z^2), half = z / (n + z^2) * sqrt(k (n - k) / n + z^2 / 4).
/// \throws std::invalid_argument if `trials` is 0, successes > trials, or `level` is outside (0, 1).
/// Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.
template <class = void>
[[nodiscard]] inline interval wilson_interval(std::size_t successes, std::size_t trials, double level = 0.95)
{
  constexpr auto where = "statistics::wilson_interval";
  require(trials > 0, where, "trials", "be positive", trials);
  require(successes <= trials, where, "successes", "be at most trials", successes);
  require(is_finite(level) && level > 0.0 && level < 1.0, where, "level", "be in (0, 1)", level);
  double const z = normal_quantile(0.5 + 0.5 * level);
  double const k = static_cast<double>(successes);
  double const n = static_cast<double>(trials);
  double const center = (k + 0.5 * z * z) / (n + z * z);
  double const half = z / (n + z * z) * std::sqrt(k * (n - k) / n + 0.25 * z * z);
  return {.lower = successes == 0 ? 0.0 : (std::max)(0.0, center - half),
          .upper = successes == trials ? 1.0 : (std::min)(1.0, center + half)};
}

}  // namespace mentorics::statistics
