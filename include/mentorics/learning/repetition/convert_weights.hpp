// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/learning/repetition/fsrs_weights.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace mentorics::learning {

/// Weights of an older FSRS as those of FSRS-6 that behave the same.
///
/// 21 weights (FSRS-6) stay. 19 weights (FSRS-5): w19 = 0 and w20 = 0.5, its fixed decay. 17 weights (FSRS-4.5):
/// w4 + 2 w5, ln(1 + 3 w5) / 3, w6 + 0.5 (difficulty was linear in the rating), no same-day terms, decay 0.5.
/// \throws std::invalid_argument if there are not 17, 19 or 21 of them, or the result is not valid.
/// Source: FSRS-6 reference implementations, migration of parameters.
template <class = void>
[[nodiscard]] inline fsrs_weights convert_weights(std::span<double const> old)
{
  bool const known = old.size() == 17 || old.size() == 19 || old.size() == 21;
  require(known, "learning::convert_weights", "weights", "be 17, 19 or 21 numbers", old.size());
  fsrs_weights w{};
  std::copy(old.begin(), old.end(), w.begin());
  if (old.size() == 17) {
    require(old[5] > 0.0, "learning::convert_weights", {"weights", 5}, "be positive", old[5]);
    w[4] = old[4] + 2.0 * old[5];
    w[5] = std::log1p(3.0 * old[5]) / 3.0;
    w[6] = old[6] + 0.5;
  }
  if (old.size() < 21) { w[20] = 0.5; }
  validate(w);
  return w;
}

}  // namespace mentorics::learning
