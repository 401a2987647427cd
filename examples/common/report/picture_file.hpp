// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"

#include <string>

namespace examples {

/// A chart and the name of its file.
struct picture {
  std::string name = {};  ///< without .svg
  gnuplot_job chart = {};
};

/// Draws a chart into `folder`.
/// \throws bad_input if gnuplot is not there or the file cannot be written.
void write_picture(std::string const& folder, picture const& p);

}  // namespace examples
