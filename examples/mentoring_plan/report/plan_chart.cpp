// SPDX-License-Identifier: BSL-1.0
#include "common/report/chart_parts.hpp"
#include "mentoring_plan/report/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace examples {

using namespace mentorics;

namespace {

/// Cuts after `most` characters of UTF-8, and takes out what means something in a data file.
[[nodiscard]] std::string label(std::string_view name, std::size_t most)
{
  std::string text;
  std::size_t characters = 0;
  for (char const c : name) {
    bool const begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (begins && characters++ == most) { return text + "\xE2\x80\xA6"; }  // an ellipsis
    text += c == '"' ? '\'' : c;
  }
  return text;
}

/// The number of characters in UTF-8 text.
[[nodiscard]] std::size_t characters_in(std::string_view text)
{
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

constexpr std::size_t categories = 5;

/// The data files of the chart, and what is in them.
struct plan_tables {
  chart_table bars[categories] = {};  ///< by category: x, y, left, right, bottom, top
  chart_table names = {};
  chart_table deadlines = {};
  std::size_t longest_name = 0;  ///< [characters]
};

/// The first course stands on top, at the height of the number of bars.
[[nodiscard]] plan_tables tables_of(mentoring_results const& r, std::vector<course_bar> const& bars)
{
  constexpr std::size_t most_characters = 44;
  constexpr double least_width = 0.03;  // [weeks], so that a course without hours is seen
  plan_tables tables;
  double y = static_cast<double>(bars.size());
  for (auto const& [i, from, to] : bars) {
    auto const& course = r.made.problem.catalogue[i];
    auto const category = r.offered.has_categories ? static_cast<std::size_t>(course.content) : 0;
    tables.bars[category].row(from, y, from, (std::max)(to, from + least_width), y - 0.36, y + 0.36);
    auto const name = fmt::format("{}, {:.1f} h", label(course.name, most_characters), course.hours);
    tables.names.row(0, y, name);
    tables.longest_name = (std::max)(tables.longest_name, characters_in(name));
    if (!r.offered.deadlines.empty() && r.offered.deadlines[i] + 1 < r.made.problem.calendar.weeks()) {
      tables.deadlines.row(r.offered.deadlines[i] + 1, y);
    }
    y -= 1.0;
  }
  return tables;
}

/// One row above the chart. gnuplot's own key breaks it into columns, because it counts only the width of the plot.
[[nodiscard]] std::string legend(plan_tables const& tables, bool has_categories, int height)
{
  constexpr double letter = 0.0085;  // of the width of the picture
  double const y = 1.0 - 22.0 / height;
  double const half = 6.0 / height;
  double x = 0.03;
  std::string text;
  auto const write = [&](std::string_view name, std::string const& mark) {
    text += fmt::format("set label '{}' at screen {:.4f}, screen {:.4f} left {} tc rgb '#333333'\n", name, x, y, mark);
    x += letter * static_cast<double>(name.size()) + 0.03;
  };
  for (std::size_t c = 0; c < categories; ++c) {
    if (tables.bars[c].empty()) { continue; }
    text += fmt::format(
        "set object rectangle from screen {:.4f}, screen {:.4f} to screen {:.4f}, screen {:.4f} "
        "fc rgb '{}' fs solid noborder\n",
        x, y - half, x + 0.03, y + half, chart_colors[c]);
    x += 0.04;
    write(has_categories ? to_string(static_cast<curriculum::category>(c)) : "course", "");
  }
  if (!tables.deadlines.empty()) {
    write("deadline", fmt::format("point pt 9 ps 1.1 lc rgb '{}' offset 1.2,-0.28", chart_colors[1]));
  }
  return text;
}

}  // namespace

gnuplot_job plan_chart(mentoring_results const& r)
{
  constexpr std::size_t most_bars = 120;  // more is no picture any more
  constexpr std::size_t most_lines = 60;  // between weeks
  auto bars = bars_of(r.made);
  auto const dropped = bars.size() > most_bars ? bars.size() - most_bars : 0;
  bars.resize(bars.size() - dropped);
  auto tables = tables_of(r, bars);

  bool const has_legend = r.offered.has_categories || !tables.deadlines.empty();
  int const above = has_legend ? 44 : 10;  // [px]
  constexpr int below = 60;                // [px], for the axis
  constexpr int row = 26;                  // [px]
  constexpr double letter = 0.0074;        // of the width of the picture
  gnuplot_job job{.width = 1000, .height = above + below + row * static_cast<int>(bars.size())};

  auto const weeks = r.made.problem.calendar.weeks();
  job.script = chart_settings;
  job.script += week_axis(weeks);
  for (std::size_t w = 1; w < weeks && weeks <= most_lines; ++w) {
    job.script += fmt::format("set arrow from {0}, graph 0 to {0}, graph 1 nohead back lc rgb '#e4e4e4'\n", w);
  }
  job.script += fmt::format(
      "unset key\nset border 1\nunset ytics\nset grid noytics\nset yrange [0.5:{}.5]\n"
      "set tmargin at screen {:.4f}\nset bmargin at screen {:.4f}\n"
      "set lmargin at screen {:.4f}\nset rmargin at screen 0.98\n"
      "set style fill solid 0.9 border rgb 'white'\n",
      bars.size(), 1.0 - static_cast<double>(above) / job.height, static_cast<double>(below) / job.height,
      0.02 + letter * static_cast<double>(tables.longest_name));
  if (has_legend) { job.script += legend(tables, r.offered.has_categories, job.height); }
  if (dropped > 0) {
    job.script += fmt::format("set label '{} more courses follow' at graph 0.02, first 1 left\n", dropped);
  }

  job.script += "plot 'names' using 1:2:3 with labels right offset -0.8,0 tc rgb '#222222'";
  for (std::size_t c = 0; c < categories; ++c) {
    if (tables.bars[c].empty()) { continue; }
    auto const file = fmt::format("category{}", c);
    job.script += fmt::format(", '{}' using 1:2:3:4:5:6 with boxxyerror lc rgb '{}'", file, chart_colors[c]);
    job.files.emplace_back(file, tables.bars[c].take());
  }
  if (!tables.deadlines.empty()) {
    job.script += fmt::format(", 'deadlines' using 1:2 with points pt 9 ps 1.1 lc rgb '{}'", chart_colors[1]);
    job.files.emplace_back("deadlines", tables.deadlines.take());
  }
  job.files.emplace_back("names", tables.names.take());
  job.script += '\n';
  return job;
}

}  // namespace examples
