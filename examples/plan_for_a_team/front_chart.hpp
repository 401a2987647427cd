// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"

#include <cstddef>
#include <vector>

namespace examples {

/// A plan for a team that no other beats in all three goals.
struct front_point {
  double cost = 0.0;            ///< [EUR]
  double value = 0.0;           ///< of what the team learns [points]
  double smallest_share = 0.0;  ///< of what one could learn alone, in [0, 1]
};

/// The value of the plans against their cost, by the smallest share; the one that is advised has a circle.
[[nodiscard]] gnuplot_job front_chart(std::vector<front_point> const& front, std::size_t advised);

}  // namespace examples
