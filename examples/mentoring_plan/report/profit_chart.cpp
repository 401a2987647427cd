// SPDX-License-Identifier: BSL-1.0
#include "common/report/chart_parts.hpp"
#include "mentoring_plan/report/charts.hpp"

#include <mentorics/statistics/summary/wilson_interval.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace examples {

namespace {

/// From the cost to where profit is small again, and to all observed prices. Below the cost there are only losses,
/// which may be huge: a tenth of the width is enough to see that.
[[nodiscard]] mentorics::interval shown_prices(price_advice const& advice)
{
  double const markup = advice.best.price - advice.unit_cost;
  double lower = advice.unit_cost;
  double upper = advice.unit_cost + 2.2 * markup;
  if (advice.observed) {
    lower = (std::min)(lower, advice.price_range.lower);
    upper = (std::max)(upper, advice.price_range.upper);
  }
  return {.lower = (std::max)(lower, advice.unit_cost - 0.1 * (upper - advice.unit_cost)), .upper = upper};
}

[[nodiscard]] std::string optimum_label(price_advice const& advice, mentorics::interval const& shown)
{
  auto const unit = [&](std::string const& name) { return advice.observed ? std::string() : ' ' + name; };
  auto const& best = advice.best;
  bool const on_the_right = best.price > shown.lower + 0.6 * (shown.upper - shown.lower);
  return fmt::format("set arrow from {0}, graph 0 to {0}, first {1} nohead dt 3 lc rgb '{2}'\n", best.price,
                     best.profit, chart_gray) +
         fmt::format("set label 'optimum: {:.2f}{}, profit {:.2f}{}' at {}, {} {} tc rgb '#222222'\n", best.price,
                     unit(advice.price_unit), best.profit, unit(advice.profit_unit), best.price, best.profit,
                     on_the_right ? "right offset -0.5,1" : "left offset 0.5,1");
}

/// A pale field behind the curves.
[[nodiscard]] std::string observed_field(mentorics::interval const& observed, mentorics::interval const& shown)
{
  double const left = (std::max)(observed.lower, shown.lower);
  double const right = (std::min)(observed.upper, shown.upper);
  if (!(left < right)) { return {}; }
  return fmt::format(
      "set object rectangle from {0}, graph 0 to {1}, graph 1 behind fc rgb '#f1f5f8' fs solid noborder\n"
      "set label 'observed prices' at {2}, graph 0.96 center tc rgb '{3}'\n",
      left, right, left + (right - left) / 2.0, chart_gray);
}

}  // namespace

gnuplot_job profit_chart(price_advice const& advice)
{
  auto const shown = shown_prices(advice);
  constexpr int steps = 400;
  chart_table points;
  for (int k = 0; k <= steps; ++k) {
    double const price = shown.lower + (shown.upper - shown.lower) * k / steps;
    if (!(price > 0.0)) { continue; }  // some curves have no end there
    double const units = advice.demand(price);
    points.row(price, (price - advice.unit_cost) * units, units);
  }
  chart_table optimum;
  optimum.row(advice.best.price, advice.best.profit);

  gnuplot_job job{.width = 1000, .height = 460};
  job.files = {{"points", points.take()}, {"optimum", optimum.take()}};
  bool const shows_losses = shown.lower < advice.unit_cost;
  job.script = chart_settings;
  job.script +=
      fmt::format("set border 11\nset xrange [{}:{}]\nset yrange [{}:{}]\nset y2range [0:*]\nset y2tics\n", shown.lower,
                  shown.upper, shows_losses ? -0.2 * advice.best.profit : 0.0, 1.2 * advice.best.profit);
  job.script += axis_label("x", fmt::format("Price ({})", advice.price_unit));
  job.script += axis_label("y", fmt::format("Profit ({})", advice.profit_unit));
  job.script += axis_label("y2", fmt::format("Demand ({})", advice.demand_unit));
  if (advice.observed) { job.script += observed_field(advice.price_range, shown); }
  job.script += optimum_label(advice, shown);
  job.script += fmt::format(
      "plot 'points' using 1:3 axes x1y2 with lines lw 2 dt 2 lc rgb '{}' title 'demand', "
      "'' using 1:2 with lines lw 3 lc rgb '{}' title 'profit', "
      "'optimum' using 1:2 with points pt 7 ps 1.1 lc rgb '#222222' title 'optimum'\n",
      chart_colors[1], chart_colors[0]);
  return job;
}

}  // namespace examples
