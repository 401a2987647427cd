// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace mentorics {

/// A closed interval of plausible values.
struct interval {
  double lower = 0.0;
  double upper = 0.0;

  [[nodiscard]] constexpr bool contains(double x) const noexcept { return lower <= x && x <= upper; }
  friend constexpr bool operator==(interval const&, interval const&) = default;
};

}  // namespace mentorics
