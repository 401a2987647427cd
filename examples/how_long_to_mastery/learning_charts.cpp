// SPDX-License-Identifier: BSL-1.0
#include "how_long_to_mastery/learning_charts.hpp"

#include "common/report/chart_parts.hpp"

#include <mentorics/learning/forecast/predict_curve.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace examples {

using namespace mentorics;

std::string hours_text(double hours) { return std::isfinite(hours) ? fmt::format("{:.1f} h", hours) : "never"; }

gnuplot_job curve_chart(std::span<learning::practice_point const> marks, learning::curve_fit const& fit,
                        learning::forecast const& hours, double target)
{
  double const last = marks.back().x;
  double const wanted = std::isfinite(hours.range.upper) ? hours.range.upper : hours.value;
  double const end = std::clamp(std::isfinite(wanted) ? 1.15 * wanted : 0.0, 1.2 * last, 4.0 * last);
  chart_table curve;
  for (int k = 1; k <= 200; ++k) {
    double const x = end * k / 200.0;
    auto const p = predict_curve(fit, x);
    auto const percent = [](double y) { return 100.0 * std::clamp(y, 0.0, 1.0); };
    curve.row(x, percent(p.value), percent(p.confidence_interval.lower), percent(p.confidence_interval.upper),
              percent(p.prediction_interval.lower), percent(p.prediction_interval.upper));
  }
  chart_table points;
  for (auto const& m : marks) { points.row(m.x, 100.0 * m.y); }

  gnuplot_job job{.width = 1000, .height = 460};
  job.files = {{"curve", curve.take()}, {"marks", points.take()}};
  job.script = chart_settings;
  job.script += fmt::format("set xrange [0:{}]\nset yrange [0:100]\nset ytics 20\n", end);
  job.script += axis_label("x", "Hours of study") + axis_label("y", "Tasks solved (%)");
  double const level = 100.0 * target;
  job.script += fmt::format("set arrow from graph 0, first {0} to graph 1, first {0} nohead dt 3 lc rgb '{1}'\n", level,
                            chart_gray);
  if (std::isfinite(hours.value)) {
    double const to = (std::min)(hours.range.upper, end);
    job.script += fmt::format("set arrow from {0}, {2} to {1}, {2} nohead front lw 5 lc rgb '{3}'\n", hours.range.lower,
                              to, level, chart_colors[1]);
    job.script += fmt::format("set arrow from {0}, 0 to {0}, {1} nohead front dt 3 lc rgb '{2}'\n", hours.value, level,
                              chart_gray);
    job.script += fmt::format(
        "set label '{:.0f} % after {:.1f} h (95 %: {} to {})' at {}, graph 0.08 {} front tc rgb '#222222'\n", level,
        hours.value, hours_text(hours.range.lower), hours_text(hours.range.upper), hours.value,
        hours.value > 0.5 * end ? "right offset -1,0" : "left offset 1,0");
  }
  job.script += fmt::format(
      "plot 'curve' using 1:5:6 with filledcurves fc rgb '#e9f2f9' title 'next mark, 95 %', "
      "'' using 1:3:4 with filledcurves fc rgb '#bcd9ee' title 'curve, 95 %', "
      "'' using 1:2 with lines lw 3 lc rgb '{}' title '{}', "
      "'marks' using 1:2 with points pt 7 ps 0.6 lc rgb '#222222' title 'marks'\n",
      chart_colors[0], to_string(fit.curve.family));
  return job;
}

gnuplot_job pace_chart(std::vector<pace> const& paces, double target)
{
  double weeks = 8.0;
  for (auto const& p : paces) { weeks = (std::max)(weeks, std::isfinite(p.weeks) ? 1.3 * p.weeks : 26.0); }
  weeks = (std::min)(std::ceil(weeks), 52.0);
  gnuplot_job job{.width = 1000, .height = 400};
  job.script = chart_settings;
  job.script += fmt::format("set xrange [0:{}]\nset yrange [0:100]\nset ytics 20\n", weeks);
  job.script += axis_label("x", "Week") + axis_label("y", "Progress (%)");
  job.script += fmt::format("set arrow from graph 0, first {0} to graph 1, first {0} nohead dt 3 lc rgb '{1}'\nplot ",
                            100.0 * target, chart_gray);
  for (std::size_t i = 0; i < paces.size(); ++i) {
    auto const& p = paces[i];
    chart_table lines;
    for (auto const& s : p.path) {
      lines.row(s.day / 7.0, 100.0 * s.before);
      lines.row(s.day / 7.0, 100.0 * s.after);
    }
    job.files.push_back({fmt::format("pace{}", i), lines.take()});
    job.script += fmt::format("{}'pace{}' using 1:2 with lines lw 2 lc rgb '{}' title '{:g} h a week'",
                              i > 0 ? ", " : "", i, chart_colors[i], p.weekly);
  }
  job.script += "\n";
  return job;
}

}  // namespace examples
