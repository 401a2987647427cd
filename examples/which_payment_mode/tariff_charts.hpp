// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"

#include <mentorics/fees/comparison/lower_envelope.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <string>
#include <vector>

namespace examples {

/// A fee to draw.
struct named_fee {
  std::string name = {};
  mentorics::fees::piecewise<> fee;
};

/// Each fee in a picture of its own: lines, with a full circle where a jump belongs to the line and an empty one where it
/// does not. Four in a row.
[[nodiscard]] gnuplot_job small_charts(std::vector<named_fee> const& fees);

/// All fees in one picture up to `until` hours, with the cheapest in bold.
[[nodiscard]] gnuplot_job envelope_chart(std::vector<named_fee> const& fees,
                                         mentorics::fees::envelope<> const& cheapest, double until);

}  // namespace examples
