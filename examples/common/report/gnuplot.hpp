// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace examples {

/// A picture that gnuplot is to draw.
struct gnuplot_job {
  std::string script = {};                                      ///< without terminal and output
  std::vector<std::pair<std::string, std::string>> files = {};  ///< data files: name and content
  int width = 960;                                              ///< [px]
  int height = 480;                                             ///< [px]
};

struct gnuplot_picture {
  std::string svg = {};      ///< the <svg> element; empty if there is none
  std::string problem = {};  ///< why there is none
};

/// Draws in a temporary folder of its own. No text passes through a shell.
[[nodiscard]] gnuplot_picture run_gnuplot(gnuplot_job const& job);

}  // namespace examples
