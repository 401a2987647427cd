// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

/// What the charts have in common.
namespace examples {

/// Colors that people with any color vision can tell apart: Okabe and Ito (2008).
inline constexpr std::string_view chart_colors[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"};
inline constexpr std::string_view chart_gray = "#555555";

/// Axes, grid and key in light colors.
inline constexpr std::string_view chart_settings =
    "set border 3 lc rgb '#888888'\n"
    "set tics nomirror tc rgb '#333333'\n"
    "set grid lc rgb '#e4e4e4' lt 1 lw 1\n"
    "set key outside top center horizontal reverse Left samplen 2.5 spacing 1.3 width 1 tc rgb '#333333'\n";

/// Lines of numbers for a data file.
class chart_table {
 public:
  template <class... Numbers>
  void row(Numbers const&... numbers)
  {
    std::string_view separator = "";
    ((text_ += fmt::format("{}{}", std::exchange(separator, "\t"), numbers)), ...);
    text_ += '\n';
  }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_ = {};
};

/// "set xlabel 'Hours'" in the color of text; `axis` is x, y or y2.
[[nodiscard]] std::string axis_label(std::string_view axis, std::string_view text);

/// The horizontal axis of a chart over time: weeks are numbered spaces, not points.
[[nodiscard]] std::string week_axis(std::size_t weeks);

/// An axis with tics so dense that a short one has some too.
[[nodiscard]] std::string logarithmic_axis(std::string_view axis, double lower, double upper);

}  // namespace examples
