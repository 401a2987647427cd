// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "common/report/gnuplot.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace examples {

/// Text as it is to be read, whatever is in it.
[[nodiscard]] std::string escape_html(std::string_view text);

/// Text in a table; numbers stand on the right.
struct html_cell {
  std::string text = {};
  bool number = false;
};

/// An HTML page that needs no other file.
class html_page {
 public:
  explicit html_page(std::string_view title);

  /// Adds HTML.
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args)
  {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    text_ += '\n';
  }

  /// Adds text; `kind` is "", "lead", "small" or "note".
  void paragraph(std::string_view text, std::string_view kind = "");

  void begin_table(std::vector<html_cell> const& headings);
  void row(std::vector<html_cell> const& cells, std::string_view kind = "");  ///< `kind` is "" or "best"
  void end_table() { add("</table></div>"); }

  /// Draws a chart, or says why it is missing.
  void chart(std::string_view title, gnuplot_job const& job);

  /// The finished page.
  [[nodiscard]] std::string take();

 private:
  void line_of_table(std::vector<html_cell> const& cells, std::string_view tag, std::string_view kind);

  std::string text_ = {};
};

/// Writes `folder`/index.html: first under another name, so that a page is either whole or not there.
/// \throws bad_input if the folder cannot be made or written to.
void write_page(std::string const& folder, std::string const& page);

}  // namespace examples
