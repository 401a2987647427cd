// SPDX-License-Identifier: BSL-1.0
#include "which_payment_mode/tariff_charts.hpp"

#include "common/report/chart_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

namespace examples {

using mentorics::fees::segment;

namespace {

/// Lines, and the ends at which a fee jumps.
struct drawn_fee {
  std::string lines = {};
  std::string closed = {};
  std::string open = {};
  double highest = 0.0;
};

[[nodiscard]] drawn_fee draw(std::span<segment<double> const> segments, double until)
{
  drawn_fee result;
  double before = 0.0;
  bool first = true;
  auto const point = [&](std::string& to, double hours, double fee) { to += fmt::format("{}\t{}\n", hours, fee); };
  for (auto const& s : segments) {
    if (s.from >= until) { break; }
    double const end = (std::min)(s.to, until);
    double const start_fee = s.line(s.from);
    double const end_fee = s.line(end);
    if (!first && start_fee != before) {  // the end of the segment before, and the start of this one
      result.lines += "\n";
      point(s.includes_from ? result.open : result.closed, s.from, before);
      point(s.includes_from ? result.closed : result.open, s.from, start_fee);
    }
    point(result.lines, s.from, start_fee);
    point(result.lines, end, end_fee);
    result.highest = (std::max)({result.highest, start_fee, end_fee});
    before = end_fee;
    first = false;
  }
  return result;
}

/// gnuplot has no empty data files.
[[nodiscard]] std::string or_nothing(std::string text) { return text.empty() ? "nan\tnan\n" : text; }

}  // namespace

gnuplot_job small_charts(std::vector<named_fee> const& fees)
{
  constexpr std::size_t columns = 4;
  auto const rows = (fees.size() + columns - 1) / columns;
  gnuplot_job job{.width = 1000, .height = static_cast<int>(210 * rows)};
  job.script = chart_settings;
  job.script += fmt::format("unset key\nunset grid\nset xtics 10\nset multiplot layout {},{}\n", rows, columns);
  for (std::size_t i = 0; i < fees.size(); ++i) {
    double const until = fees[i].fee.until();
    auto const drawn = draw(fees[i].fee.segments(), until);
    job.files.push_back({fmt::format("lines{}", i), drawn.lines});
    job.files.push_back({fmt::format("closed{}", i), or_nothing(drawn.closed)});
    job.files.push_back({fmt::format("open{}", i), or_nothing(drawn.open)});
    job.script += fmt::format(
        "set title '{0}' tc rgb '#333333'\nset xrange [0:{1}]\nset yrange [0:{2}]\n"
        "plot 'lines{3}' with lines lw 2.2 lc rgb '{4}', 'closed{3}' with points pt 7 ps 0.5 lc rgb '{4}', "
        "'open{3}' with points pt 6 ps 0.5 lw 1.3 lc rgb '{4}'\n",
        fees[i].name, until, 1.1 * (std::max)(drawn.highest, 1.0), i, chart_colors[0]);
  }
  job.script += "unset multiplot\n";
  return job;
}

gnuplot_job envelope_chart(std::vector<named_fee> const& fees, mentorics::fees::envelope<> const& cheapest,
                           double until)
{
  gnuplot_job job{.width = 1000, .height = 600};
  job.script = chart_settings;
  job.script += axis_label("x", "Hours") + axis_label("y", "Fee (EUR)");
  std::vector<segment<double>> best;
  for (auto const& piece : cheapest.pieces) { best.push_back(piece.part); }
  job.files.push_back({"best", draw(best, until).lines});
  double highest = 0.0;
  std::string plots = "'best' with lines lw 8 lc rgb '#dddddd' title 'the cheapest'";
  for (std::size_t i = 0; i < fees.size(); ++i) {
    auto const drawn = draw(fees[i].fee.segments(), until);
    highest = (std::max)(highest, drawn.highest);
    job.files.push_back({fmt::format("fee{}", i), drawn.lines});
    plots += fmt::format(", 'fee{}' with lines lw 2.2 dt {} lc rgb '{}' title '{}'", i, 1 + i / std::size(chart_colors),
                         chart_colors[i % std::size(chart_colors)], fees[i].name);
  }
  job.script += fmt::format("set xrange [0:{}]\nset yrange [0:{}]\nplot {}\n", until, 1.05 * highest, plots);
  return job;
}

}  // namespace examples
