// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::statistics {

/// The value below which the share `p` of the sample lies, linear between order statistics.
///
/// With x sorted and h = (n - 1) p: x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]). O(n).
/// \throws std::invalid_argument if `values` is empty or holds a value that is not finite, or `p` is outside [0, 1].
/// Source: Hyndman and Fan (1996), definition 7 (the default of R and NumPy).
template <class = void>
[[nodiscard]] inline double quantile(std::span<double const> values, double p)
{
  constexpr auto where = "statistics::quantile";
  require(!values.empty(), where, "values", "not be empty");
  auto const bad = first_not_finite(values);
  if (bad < values.size()) { require(false, where, {"values", bad}, "be finite", values[bad]); }
  require(is_finite(p) && p >= 0.0 && p <= 1.0, where, "p", "be in [0, 1]", p);

  std::vector<double> x(values.begin(), values.end());
  double const h = static_cast<double>(x.size() - 1) * p;
  auto const low = static_cast<std::size_t>(h);
  auto const at = x.begin() + static_cast<std::ptrdiff_t>(low);
  std::nth_element(x.begin(), at, x.end());
  double const share = h - static_cast<double>(low);
  if (low + 1 == x.size() || share == 0.0) { return *at; }
  return *at + share * (*std::min_element(at + 1, x.end()) - *at);
}

/// The middle value; the mean of the two middle ones for an even number.
[[nodiscard]] inline double median(std::span<double const> values) { return quantile(values, 0.5); }

}  // namespace mentorics::statistics
