// SPDX-License-Identifier: BSL-1.0
#include "common/report/chart_parts.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace examples {

std::string axis_label(std::string_view axis, std::string_view text)
{
  return fmt::format("set {}label '{}' tc rgb '#333333'\n", axis, text);
}

std::string week_axis(std::size_t weeks)
{
  auto const every = (std::max)(std::size_t{1}, (weeks + 25) / 26);
  std::string text = fmt::format("set xrange [0:{}]\nset grid noxtics\nset xtics scale 0 (", weeks);
  for (std::size_t w = 0; w < weeks; w += every) { text += fmt::format("{}'{}' {}.5", w > 0 ? ", " : "", w + 1, w); }
  return text + ")\n" + axis_label("x", "Week");
}

std::string logarithmic_axis(std::string_view axis, double lower, double upper)
{
  std::vector<double> const fine = {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0};
  std::vector<double> const middle = {1.0, 2.0, 5.0};
  std::vector<double> const coarse = {1.0};
  auto const& digits = upper / lower < 20.0 ? fine : upper / lower < 2000.0 ? middle : coarse;
  std::string tics;
  for (double decade = std::pow(10.0, std::floor(std::log10(lower))); decade <= upper; decade *= 10.0) {
    for (double const digit : digits) {
      tics += fmt::format("{0}'{1:g}' {1}", tics.empty() ? "" : ", ", digit * decade);
    }
  }
  return fmt::format("set logscale {0}\nset {0}range [{1}:{2}]\nset {0}tics ({3})\n", axis, lower, upper, tics);
}

}  // namespace examples
