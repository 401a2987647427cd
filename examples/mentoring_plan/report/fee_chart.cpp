// SPDX-License-Identifier: BSL-1.0
#include "common/report/chart_parts.hpp"
#include "mentoring_plan/report/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace examples {

gnuplot_job fee_chart(quote_list const& quotes)
{
  constexpr int steps = 1000;
  chart_table points;
  double highest = 0.0;
  std::vector<std::string> rows;
  for (int k = 0; k <= steps; ++k) {
    double const hours = quotes.chart_hours * k / steps;
    std::string row = fmt::format("{}", hours);
    for (auto const& mode : quotes.modes) {
      double const fee = mode(hours);
      highest = (std::max)(highest, fee);
      row += fmt::format("\t{}", fee);
    }
    rows.push_back(row);
  }
  chart_table crossings;
  for (std::size_t k = 1; k < quotes.ranges.size(); ++k) {
    crossings.row(quotes.ranges[k].from, quotes.modes[quotes.ranges[k].mode](quotes.ranges[k].from));
  }
  chart_table chosen;
  chosen.row(quotes.hours, quotes.fees[quotes.cheapest]);

  gnuplot_job job{.width = 1000, .height = 600};
  job.files = {{"points", fmt::format("{}\n", fmt::join(rows, "\n"))},
               {"crossings", crossings.take()},
               {"chosen", chosen.take()}};
  job.script = chart_settings;
  job.script += fmt::format(
      "set xrange [0:{0}]\nset yrange [0:{1}]\n"
      "set arrow from {2}, graph 0 to {2}, graph 1 nohead dt 3 lc rgb '{3}'\n"
      "set label 'the plan: {2:.1f} h' at {2}, graph 0.035 {4} tc rgb '{3}'\n",
      quotes.chart_hours, 1.05 * highest, quotes.hours, chart_gray,
      quotes.hours > 0.3 * quotes.chart_hours ? "right offset -0.6,0" : "left offset 0.6,0");
  job.script += axis_label("x", "Hours") + axis_label("y", "Fee (EUR)");
  job.script += "plot ";
  for (std::size_t i = 0; i < quotes.modes.size(); ++i) {
    job.script += fmt::format("'points' using 1:{} with lines lw 2.2 lc rgb '{}' title '{}', ", i + 2, chart_colors[i],
                              quotes.modes[i].name);
  }
  if (quotes.ranges.size() > 1) {
    job.script +=
        "'crossings' using 1:2 with points pt 6 ps 0.9 lw 2 lc rgb '#222222' title 'crossover of the cheapest', ";
  }
  job.script += "'chosen' using 1:2 with points pt 7 ps 1.1 lc rgb '#222222' title 'cheapest for the plan'\n";
  return job;
}

}  // namespace examples
