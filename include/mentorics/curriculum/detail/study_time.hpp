// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstdint>

namespace mentorics::curriculum::detail {

/// Study time in whole milliseconds: sums are exact, so that ten courses of 0.1 h fill one hour and the hours of a set of
/// courses do not depend on the order in which they were added.
using milliseconds = std::int64_t;

inline constexpr double milliseconds_per_hour = 3'600'000.0;

[[nodiscard]] inline milliseconds to_milliseconds(double hours) { return std::llround(hours * milliseconds_per_hour); }
[[nodiscard]] inline double to_hours(milliseconds time) { return static_cast<double>(time) / milliseconds_per_hour; }

}  // namespace mentorics::curriculum::detail
