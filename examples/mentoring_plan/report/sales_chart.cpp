// SPDX-License-Identifier: BSL-1.0
#include "common/report/chart_parts.hpp"
#include "mentoring_plan/report/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <vector>

namespace examples {

namespace {

struct log_mean {
  double sum = 0.0;  ///< of ln quantity
  double rows = 0.0;

  [[nodiscard]] double quantity() const { return std::exp(sum / rows); }
};

/// Least squares lines pass through the means, so a slope is enough to draw them.
[[nodiscard]] chart_table fitted_lines(price_advice const& advice, double first, double last)
{
  auto const rows = static_cast<double>(advice.observed->sales.size());
  double quantity = 0.0;  // means, of logarithms where the line is in logarithms
  double log_price = 0.0;
  double price = 0.0;
  for (auto const& s : advice.observed->sales) {
    quantity += std::log(s.quantity) / rows;
    log_price += std::log(s.price) / rows;
    price += s.price / rows;
  }
  constexpr int steps = 100;
  chart_table lines;
  for (int k = 0; k <= steps; ++k) {
    double const p = first * std::pow(last / first, static_cast<double>(k) / steps);
    lines.row(p, std::exp(quantity + advice.fits[0].slope * (std::log(p) - log_price)),
              std::exp(quantity + advice.fits[1].slope * (p - price)));
  }
  return lines;
}

}  // namespace

gnuplot_job sales_chart(price_advice const& advice)
{
  // One point for each price: the geometric mean, which is what a line through ln quantity is about.
  std::map<double, log_mean> by_price;
  for (auto const& s : advice.observed->sales) {
    auto& mean = by_price[s.price];
    mean.sum += std::log(s.quantity);
    mean.rows += 1.0;
  }
  chart_table points;
  std::vector<double> quantities;
  for (auto const& [price, mean] : by_price) {
    quantities.push_back(mean.quantity());
    points.row(price, mean.quantity());
  }
  auto const [least, most] = std::ranges::minmax(quantities);
  double const first = by_price.begin()->first;
  double const last = by_price.rbegin()->first;

  gnuplot_job job{.width = 1000, .height = 460};
  job.files = {{"points", points.take()}};
  job.script = chart_settings;
  job.script += logarithmic_axis("x", 0.9 * first, 1.1 * last) + logarithmic_axis("y", 0.7 * least, 1.4 * most);
  job.script += axis_label("x", "Price (as in the file, logarithmic)");
  job.script += axis_label("y", "Quantity (as in the file, logarithmic)");
  constexpr std::size_t many = 500;
  job.script +=
      fmt::format("plot 'points' using 1:2 with points pt 7 ps {} lc rgb '{}' title 'sales at a price (mean)'",
                  by_price.size() > many ? 0.3 : 0.6, chart_colors[5]);
  if (std::isfinite(advice.fits[0].slope)) {
    job.script += fmt::format(
        ", 'lines' using 1:2 with lines lw 3 lc rgb '{}' title 'isoelastic curve'"
        ", '' using 1:3 with lines lw 2 dt 2 lc rgb '{}' title 'exponential curve'",
        chart_colors[0], chart_colors[1]);
    job.files.emplace_back("lines", fitted_lines(advice, first, last).take());
  }
  job.script += '\n';
  return job;
}

}  // namespace examples
