// SPDX-License-Identifier: BSL-1.0
#include "common/report/html_page.hpp"

#include "common/command_line/bad_input.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace examples {

namespace {

constexpr std::string_view style = R"(
  :root { --ink: #1f2933; --soft: #5b6770; --line: #dfe4e8; --accent: #0072b2; --note: #fff6e0; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f4f6f8; color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
  main { max-width: 1060px; margin: 0 auto; padding: 24px 20px 48px; }
  h1 { font-size: 1.8rem; margin: 8px 0 4px; }
  h2 { font-size: 1.25rem; margin: 0 0 12px; }
  section { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px; margin: 18px 0; }
  .lead, .small { color: var(--soft); }
  .small { font-size: .88rem; }
  .note { background: var(--note); border: 1px solid #efdca5; border-radius: 8px; padding: 10px 14px; margin: 14px 0; }
  .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 12px; }
  .card { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }
  .card b { display: block; font-size: 1.45rem; line-height: 1.25; color: var(--accent); }
  .card span { font-size: .88rem; color: var(--soft); }
  svg { width: 100%; height: auto; display: block; }
  table { border-collapse: collapse; width: 100%; font-size: .94rem; }
  th, td { text-align: left; padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top; }
  th { color: var(--soft); font-weight: 600; }
  td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  tr.best td { background: #e8f4ec; font-weight: 600; }
  tr.best td:last-child { font-weight: 400; }
  .scroll { overflow-x: auto; }
  @media print { body { background: #fff; } section { break-inside: avoid; } }
)";

}  // namespace

std::string escape_html(std::string_view text)
{
  std::string result;
  for (char const c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      default: result += c;
    }
  }
  return result;
}

html_page::html_page(std::string_view title)
{
  add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
      "<style>{}</style>\n</head>\n<body>\n<main>",
      escape_html(title), style);
}

void html_page::paragraph(std::string_view text, std::string_view kind)
{
  if (text.empty()) { return; }
  add("<p{}>{}</p>", kind.empty() ? "" : fmt::format(" class=\"{}\"", kind), escape_html(text));
}

void html_page::begin_table(std::vector<html_cell> const& headings)
{
  add("<div class=\"scroll\"><table>");
  line_of_table(headings, "th", "");
}

void html_page::row(std::vector<html_cell> const& cells, std::string_view kind) { line_of_table(cells, "td", kind); }

void html_page::line_of_table(std::vector<html_cell> const& cells, std::string_view tag, std::string_view kind)
{
  std::string line;
  for (auto const& [text, number] : cells) {
    line += fmt::format("<{0}{1}>{2}</{0}>", tag, number ? " class=\"n\"" : "", escape_html(text));
  }
  add("<tr class=\"{}\">{}</tr>", kind, line);
}

void html_page::chart(std::string_view title, gnuplot_job const& job)
{
  auto [svg, problem] = run_gnuplot(job);
  if (svg.empty()) {
    paragraph(fmt::format("The chart \"{}\" is missing: {}.", title, problem), "note");
    return;
  }
  constexpr std::string_view own_title = "<title>Gnuplot</title>";  // browsers show it to whoever points at the chart
  if (auto const at = svg.find(own_title); at != std::string::npos) {
    svg.replace(at, own_title.size(), fmt::format("<title>{}</title>", escape_html(title)));
  }
  add("<div role=\"img\" aria-label=\"{}\">{}</div>", escape_html(title), svg);
}

std::string html_page::take()
{
  add("</main>\n</body>\n</html>");
  return std::move(text_);
}

void write_page(std::string const& folder, std::string const& page)
{
  namespace fs = std::filesystem;
  auto const fail = [&](std::string_view what, std::error_code error) {
    reject({.source = "--report"}, folder, fmt::format("{}: {}", what, error.message()));
  };
  std::error_code error;
  bool const is_new = fs::create_directories(folder, error);
  if (error) { fail("cannot make the folder", error); }

  auto const target = fs::path(folder) / "index.html";
  auto const draft = fs::path(folder) / fmt::format(".index.{}.html", getpid());
  std::ofstream file(draft, std::ios::binary);
  file << page;
  file.close();
  if (!file) { error = std::make_error_code(std::errc::io_error); }
  if (!error) { fs::rename(draft, target, error); }
  if (!error) { return; }
  auto const reason = error;
  fs::remove(draft, error);
  if (is_new) { fs::remove(folder, error); }
  fail("cannot write index.html", reason);
}

}  // namespace examples
