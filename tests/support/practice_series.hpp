// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/fitting/curve_fit.hpp>

#include <cmath>
#include <vector>

namespace support {

/// Times of 40 trials that fall exponentially to 2, with a ripple.
inline std::vector<mentorics::learning::practice_point> practice_series()
{
  std::vector<mentorics::learning::practice_point> points;
  for (int n = 1; n <= 40; ++n) {
    points.push_back({.x = 1.0 * n, .y = 2.0 + 8.0 * std::exp(-0.12 * n) + 0.15 * std::sin(1.7 * n)});
  }
  return points;
}

}  // namespace support
