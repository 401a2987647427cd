// SPDX-License-Identifier: BSL-1.0
#include "plan_for_a_team/front_chart.hpp"

#include "common/report/chart_parts.hpp"

#include <fmt/format.h>

#include <string>

namespace examples {

gnuplot_job front_chart(std::vector<front_point> const& front, std::size_t advised)
{
  chart_table points;
  chart_table advice;
  for (auto const& p : front) { points.row(p.cost, p.value, 100.0 * p.smallest_share); }
  advice.row(front[advised].cost, front[advised].value);
  gnuplot_job job{.width = 1000, .height = 480};
  job.files = {{"points", points.take()}, {"advice", advice.take()}};
  job.script = std::string(chart_settings) + axis_label("x", "Cost (EUR)") +
               axis_label("y", "Value of what the team learns (points)") +
               "set cblabel 'Smallest share of a person (%)' tc rgb '#333333'\n"
               "set xrange [0:*]\nset yrange [0:*]\nset offsets graph 0, graph 0.06, graph 0.1, 0\n"
               "set palette defined (0 '#d7e6f2', 0.5 '#56b4e9', 1 '#003f66')\nset cbrange [0:100]\n" +
               fmt::format(
                   "plot 'advice' using 1:2 with points pt 6 ps 3.2 lw 2 lc rgb '{}' title 'compromise', "
                   "'points' using 1:2:3 with points pt 7 ps 1.6 lc palette title 'plans that no other beats'\n",
                   chart_colors[1]);
  return job;
}

}  // namespace examples
