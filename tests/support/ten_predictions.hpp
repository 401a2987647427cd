// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

namespace support {

// Ten predictions with ties, for the scores of probabilities.
inline constexpr std::array<int, 10> ten_outcomes{0, 0, 1, 1, 0, 1, 1, 0, 1, 0};
inline constexpr std::array<double, 10> ten_predictions{0.1, 0.4, 0.35, 0.8, 0.4, 0.9, 0.4, 0.2, 0.65, 0.35};

}  // namespace support
