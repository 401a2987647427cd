// SPDX-License-Identifier: BSL-1.0
#include "when_to_review/review_charts.hpp"

#include "common/report/chart_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace examples {

using namespace mentorics;

gnuplot_job forgetting_chart(learning::fsrs const& model, std::vector<topic> const& topics, double horizon,
                             double retention)
{
  gnuplot_job job{.width = 1000, .height = 430};
  auto const& worst = topics.front();
  double const least = 100.0 * (std::min)(retention, retrievability(model, worst.memory, worst.since + horizon));
  job.script = chart_settings;
  job.script += fmt::format("set xrange [0:{}]\nset yrange [{}:100]\n", horizon,
                            10.0 * (std::max)(0.0, std::floor(least / 10.0 - 0.5))) +
                axis_label("x", "Days from today") + axis_label("y", "Recall (%)");
  job.script += fmt::format("set arrow from graph 0, first {0} to graph 1, first {0} nohead dt 3 lc rgb '{1}'\n",
                            100.0 * retention, chart_gray);
  std::string plot = "plot ";
  auto const shown = (std::min)(topics.size(), std::size_t{4});
  for (std::size_t k = 0; k < shown; ++k) {
    auto const& t = topics[shown == 1 ? 0 : k * (topics.size() - 1) / (shown - 1)];  // from least known to best known
    chart_table line;
    for (int i = 0; i <= 120; ++i) {
      double const day = horizon * i / 120.0;
      line.row(day, 100.0 * retrievability(model, t.memory, t.since + day));
    }
    job.files.push_back({fmt::format("topic{}", k), line.take()});
    if (t.due > 0.0 && t.due < horizon) {
      job.script += fmt::format("set object circle at {}, {} size graph 0.006 front fc rgb '{}' fs solid noborder\n",
                                t.due, 100.0 * retention, chart_colors[k]);
    }
    plot += fmt::format("{}'topic{}' using 1:2 with lines lw 2 lc rgb '{}' title 'stability {:.0f} days'",
                        k > 0 ? ", " : "", k, chart_colors[k], t.memory.stability);
  }
  job.script += plot + "\n";
  return job;
}

gnuplot_job review_chart(learning::review_plan const& plan, std::size_t days, double minutes_a_day)
{
  std::vector<double> minutes(days);
  for (auto const& r : plan.reviews) { minutes[r.day] += r.minutes; }
  chart_table bars;
  for (std::size_t d = 0; d < minutes.size(); ++d) { bars.row(d + 1, minutes[d]); }
  gnuplot_job job{.width = 1000, .height = 330};
  job.files = {{"bars", bars.take()}};
  job.script = chart_settings;
  job.script +=
      fmt::format("set xrange [0.3:{}.7]\nset yrange [0:{}]\nset boxwidth 0.7\nset grid noxtics\nset xtics {}\n", days,
                  (std::max)(1.25 * minutes_a_day, 1.0), (std::max)(std::size_t{1}, days / 14)) +
      axis_label("x", "Day") + axis_label("y", "Expected minutes");
  job.script += fmt::format(
      "plot 'bars' using 1:2 with boxes fs solid 1.0 noborder lc rgb '{}' title 'reviews', "
      "{} with lines lw 2 dt 2 lc rgb '{}' title 'minutes a day'\n",
      chart_colors[0], minutes_a_day, chart_colors[1]);
  return job;
}

gnuplot_job cost_chart(std::vector<retention_cost> const& costs)
{
  chart_table points;
  double most = 0.0;
  for (auto const& c : costs) {
    points.row(100.0 * c.retention, c.load.minutes / 365.0, 100.0 * c.load.mean_recall);
    most = (std::max)(most, c.load.minutes / 365.0);
  }
  gnuplot_job job{.width = 1000, .height = 400};
  job.files = {{"points", points.take()}};
  job.script = chart_settings;
  job.script += fmt::format("set border 11\nset xrange [68:99]\nset yrange [0:{}]\nset y2range [50:100]\nset y2tics\n",
                            1.15 * most) +
                axis_label("x", "Reviewed when recall has fallen to (%)") + axis_label("y", "Minutes a day") +
                axis_label("y2", "Known on average (%)");
  job.script += fmt::format(
      "plot 'points' using 1:2 with linespoints lw 3 pt 7 ps 0.6 lc rgb '{}' title 'minutes a day', "
      "'' using 1:3 axes x1y2 with linespoints lw 2 dt 2 pt 7 ps 0.6 lc rgb '{}' title 'known'\n",
      chart_colors[0], chart_colors[1]);
  return job;
}

}  // namespace examples
