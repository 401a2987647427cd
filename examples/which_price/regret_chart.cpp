// SPDX-License-Identifier: BSL-1.0
#include "which_price/regret_chart.hpp"

#include "common/report/chart_parts.hpp"

#include <fmt/format.h>

namespace examples {

gnuplot_job regret_chart(regret_curves const& c)
{
  chart_table points;
  for (auto const& p : c.points) {
    points.row(p.price, p.profit, p.profits.lower, p.profits.upper, p.regret, p.regrets.lower, p.regrets.upper);
  }
  gnuplot_job job{.width = 1000, .height = 640};
  job.files = {{"points", points.take()}};
  job.script =
      std::string(chart_settings) +
      fmt::format(
          "set multiplot\nset lmargin 11\nset rmargin 3\nset xrange [{0}:{1}]\n"
          "set object rectangle from {2}, graph 0 to {3}, graph 1 behind fc rgb '#f4ecd8' fs solid noborder\n"
          "set arrow from {4}, graph 0 to {4}, graph 1 nohead dt 3 lc rgb '{5}'\n",
          c.points.front().price, c.points.back().price, c.best_prices.lower, c.best_prices.upper, c.best, chart_gray) +
      "set tmargin at screen 0.93\nset bmargin at screen 0.50\nset format x ''\nset yrange [0:*]\n"
      "set key inside bottom right vertical\n" +
      axis_label("y", "Profit (EUR a month)") +
      fmt::format("set label 1 'best: {:.0f}' at {}, graph 0.08 left offset 0.7,0 tc rgb '#222222'\n", c.best, c.best) +
      fmt::format("set label 2 'nine of ten best prices' at {}, graph 1.05 center tc rgb '{}'\n",
                  0.5 * (c.best_prices.lower + c.best_prices.upper), chart_gray) +
      fmt::format(
          "plot 'points' using 1:3:4 with filledcurves fc rgb '#cfe3f1' title 'nine of ten draws', "
          "'points' using 1:2 with lines lw 3 lc rgb '{}' title 'profit'\n",
          chart_colors[0]) +
      "unset label 1\nunset label 2\nset tmargin at screen 0.40\nset bmargin at screen 0.12\nset format x '%g'\n"
      "set yrange [0:30]\nset key inside top right vertical\n" +
      axis_label("x", fmt::format("Price of {} (EUR a month)", c.product)) +
      axis_label("y", "Regret (% of the profit)") +
      fmt::format(
          "plot 'points' using 1:6:7 with filledcurves fc rgb '#f7d9c4' title 'nine of ten draws', "
          "'points' using 1:5 with lines lw 3 lc rgb '{}' title 'regret'\nunset multiplot\n",
          chart_colors[1]);
  return job;
}

}  // namespace examples
