// SPDX-License-Identifier: BSL-1.0
#include "common/command_line/example.hpp"

#include "common/command_line/bad_input.hpp"
#include "common/report/html_page.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <optional>
#include <stdexcept>

namespace examples {

int run(int argc, char** argv, example const& e)
{
  return run(e.name, [&] {
    bool as_json = false;
    std::optional<std::string> report;
    std::optional<std::string> pictures;
    command_line line(e.name, e.about);
    e.question(line);
    if (e.page) { line.path("--report", report, "FOLDER", "Folder for index.html, the same as a page with charts"); }
    if (e.pictures) { line.path("--pictures", pictures, "FOLDER", "Folder for the charts of the manual"); }
    if (e.json) { line.flag("--json", as_json, "Print all results as one JSON object"); }
    if (!line.parse(argc, argv)) { return; }

    e.work();
    if (pictures) {
      for (auto const& p : e.pictures()) { write_picture(*pictures, p); }
    }
    if (report) { write_page(*report, e.page()); }
    print(as_json ? e.json() : e.text());
    if (report && !as_json) { print(fmt::format("\nReport: {}/index.html\n", *report)); }
  });
}

int run(std::string const& program, std::function<void()> const& work)
{
  try {
    work();
    return 0;
  } catch (bad_input const& error) {
    fmt::print(stderr, "{}: {}\n", program, error.what());
    return 2;
  } catch (std::exception const& error) {
    fmt::print(stderr, "{}: {}\n", program, printable(error.what()));
    return 1;
  }
}

void print(std::string const& text)
{
  bool const written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!written) { throw std::runtime_error("cannot write to standard output"); }
}

}  // namespace examples
