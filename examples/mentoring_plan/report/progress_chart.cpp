// SPDX-License-Identifier: BSL-1.0
#include "common/report/chart_parts.hpp"
#include "mentoring_plan/report/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace examples {

gnuplot_job progress_chart(mentoring_results const& r)
{
  auto const weeks = r.made.problem.calendar.weeks();
  chart_table points;
  auto const add = [&](double week, double hours) {
    auto const p = r.expected.at(hours);
    points.row(week, 100.0 * p.progress, 100.0 * p.lower, 100.0 * p.upper, 100.0 * p.exponential);
  };
  // Hours are studied from the beginning of a week on, as in the Gantt chart.
  constexpr int steps = 20;
  double before = 0.0;
  add(0.0, 0.0);
  for (std::size_t week = 0; week < weeks; ++week) {
    double const hours = r.expected.weeks[week].hours - before;
    double const capacity = r.made.problem.calendar.hours[week];
    for (int k = 1; k <= steps; ++k) {
      double const share = static_cast<double>(k) / steps;
      add(static_cast<double>(week) + share, before + (std::min)(hours, share * capacity));
    }
    before = r.expected.weeks[week].hours;
  }

  gnuplot_job job{.width = 1000, .height = 440};
  job.files = {{"points", points.take()}};
  job.script = chart_settings;
  job.script += week_axis(weeks);
  job.script += "set yrange [0:112]\nset ytics 20\n" + axis_label("y", "Progress of the plan (%)");
  for (auto const& m : r.expected.milestones) {
    double const percent = 100.0 * m.progress;
    job.script += fmt::format("set arrow from graph 0, first {0} to graph 1, first {0} nohead lc rgb '{1}' dt 3\n",
                              percent, chart_gray);
    job.script += fmt::format("set label '{:g} % after {:.1f} h{}' at graph 0.012, first {} tc rgb '{}'\n", percent,
                              m.hours, m.week ? fmt::format(", week {}", *m.week + 1) : "", percent + 3.8, chart_gray);
  }
  job.script += fmt::format(
      "plot 'points' using 1:3:4 with filledcurves lc rgb '#bcd9ee' fs solid 0.7 noborder title '95 % band', "
      "'' using 1:2 with lines lw 3 lc rgb '{}' title 'linear (as planned)', "
      "'' using 1:5 with lines lw 2 dt 2 lc rgb '{}' title 'exponential (same start)'\n",
      chart_colors[0], chart_colors[1]);
  return job;
}

}  // namespace examples
