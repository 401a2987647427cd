// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <span>

namespace mentorics::curriculum::detail {

/// The standard deviation of all that there is (not of a sample); 0 of nothing.
template <class = void>
[[nodiscard]] inline double deviation(std::span<double const> x)
{
  if (x.empty()) { return 0.0; }
  auto const n = static_cast<double>(x.size());
  double sum = 0.0;
  double squares = 0.0;
  for (double const v : x) { sum += v; }
  for (double const v : x) { squares += (v - sum / n) * (v - sum / n); }
  return std::sqrt(squares / n);
}

}  // namespace mentorics::curriculum::detail
