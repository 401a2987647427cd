// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/gnuplot.hpp"

#include <string>

namespace examples {

/// Draws a chart into `folder`/`name`.svg.
/// \throws bad_input if gnuplot is not there or the file cannot be written.
void write_picture(std::string const& folder, std::string const& name, gnuplot_job const& job);

}  // namespace examples
