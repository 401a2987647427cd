// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

namespace fs = std::filesystem;

[[nodiscard]] int count(std::string const& text, std::string const& what)
{
  int found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) { ++found; }
  return found;
}

/// Many courses and no prerequisites: more sets than can be looked at.
[[nodiscard]] std::string large_catalogue()
{
  std::string text = "kind,curr\nweek_capacity,10\nweeks,30\ndelta,0.97\n";
  for (int i = 0; i < 120; ++i) {
    text += "course," + std::to_string(i) + ',' + std::to_string(5 + i * 7 % 11) + ',' +
            std::to_string(10 + i * 13 % 17) + ",30\n";
  }
  return text;
}

}  // namespace

TEST_CASE("examples/mentoring_plan: the report is one page with tables, and charts if gnuplot is installed")
{
  auto const folder = scratch_folder("report");
  auto const r = run_plan(folder, {"--report", "a/b"});
  CHECK(r.status == 0);
  auto const page = read_file(folder / "a/b/index.html");
  CHECK(page.starts_with("<!DOCTYPE html>"));
  CHECK(page.ends_with("</html>\n"));
  for (auto const* const text : {"Made-up data", "our own invention", "First program", "(cheapest)", "71.14 EUR/h"}) {
    CAPTURE(text);
    CHECK(page.find(text) != std::string::npos);
  }
  CHECK(count(page, "<svg") == (EXAMPLES_HAVE_GNUPLOT ? 4 : 0));
  CHECK(count(page, "</svg>") == count(page, "<svg"));
  CHECK(count(page, "is missing") == (EXAMPLES_HAVE_GNUPLOT ? 0 : 4));
  CHECK(count(page, "<script") == 0);
  if (EXAMPLES_HAVE_GNUPLOT) {
    for (auto const* const label : {">Week<", ">Progress of the plan (%)<", ">Hours<", ">Fee (EUR)<", ">Price (EUR/h)<",
                                    ">Profit (EUR/week)<", ">Demand (h/week)<", "crossover of the cheapest"}) {
      CAPTURE(label);
      CHECK(page.find(label) != std::string::npos);
    }
  }
  CHECK(std::distance(fs::directory_iterator(folder / "a/b"), {}) == 1);  // no draft is left
  auto const again = run_plan(folder, {"--report", "a/b"});
  CHECK(again.status == 0);
  CHECK(read_file(folder / "a/b/index.html") == page);
}

TEST_CASE("examples/mentoring_plan: without gnuplot the report says how to get charts")
{
  auto const folder = scratch_folder("no_gnuplot");
  auto const r = run_plan(folder, {"--report", "report"}, "/nonexistent");
  CHECK(r.status == 0);
  CHECK(r.err == "");
  auto const page = read_file(folder / "report/index.html");
  CHECK(count(page, "apt-get install gnuplot-nox") == 4);
  CHECK(count(page, "<svg") == 0);
}

TEST_CASE("examples/mentoring_plan: --json writes the report and says nothing about it, --no-report writes none")
{
  auto const folder = scratch_folder("json_report");
  auto const r = run_plan(folder, {"--json"});
  CHECK(r.status == 0);
  CHECK(nlohmann::json::accept(r.out));
  CHECK(fs::exists(folder / "build/report/index.html"));
  fs::remove_all(folder / "build");
  CHECK(run_plan(folder, {"--no-report"}).status == 0);
  CHECK(!fs::exists(folder / "build"));
}

TEST_CASE("examples/mentoring_plan: bad input leaves an older report as it was")
{
  auto const folder = scratch_folder("old_report");
  fs::create_directories(folder / "build/report");
  write_file(folder / "build/report/index.html", "old");
  CHECK(run_plan(folder, {"--student", "nobody"}).status == 2);
  CHECK(read_file(folder / "build/report/index.html") == "old");
}

TEST_CASE("examples/mentoring_plan: a report that cannot be written is told in one line")
{
  auto const folder = scratch_folder("no_report");
  write_file(folder / "file", "");
  auto const r = run_plan(folder, {"--report", "file"});
  CHECK(r.status == 2);
  CHECK(r.out == "");
  CHECK(r.err == "mentoring_plan: --report: file: cannot make the folder: Not a directory\n");
}

TEST_CASE("examples/mentoring_plan: names from a file are text, whatever is in them")
{
  auto const folder = scratch_folder("names");
  write_file(folder / "c.csv",
             "kind,bacp\nname,\"<script>alert(1)</script>\"\n"
             "course,0,\"<b>x</b> \"\"q\"\" 'a' `touch made_by_name` %s 100% a_b \\t\",2\n"
             "course,1,system('touch made_by_name'),3\n");
  auto const r = run_plan(folder, {"--catalogue", "c.csv", "--student", "1,5,10", "--report", "report"});
  CHECK(r.status == 0);
  CHECK(r.out.find("<b>x</b> \"q\" 'a' `touch made_by_name` %s 100% a_b \\t") != std::string::npos);
  auto const page = read_file(folder / "report/index.html");
  CHECK(count(page, "<script") == 0);
  CHECK(count(page, "<b>x") == 0);
  CHECK(count(page, "&lt;b&gt;x") > 0);
  CHECK(count(page, "<svg") == (EXAMPLES_HAVE_GNUPLOT ? 4 : 0));
  CHECK(!fs::exists(folder / "made_by_name"));
}

TEST_CASE("examples/mentoring_plan: a progress bar stands on the terminal while solving takes long, and only there")
{
  auto const folder = scratch_folder("bar");
  write_file(folder / "c.csv", large_catalogue());
  std::vector<std::string> const slow = {"--catalogue", "c.csv", "--no-report", "--max-states", "1000000"};
  auto const on_terminal = run_plan_on_terminal(folder, slow);
  if (!on_terminal) {
    MESSAGE("SKIPPED: the progress bar, because this system has no pseudo-terminals");
    return;
  }
  auto const& seen = *on_terminal;
  CHECK(seen.status == 0);
  CHECK(seen.out.find("exact search: [") != std::string::npos);
  CHECK(seen.out.find("% of the limit") != std::string::npos);
  CHECK(seen.out.find("\r\x1b[K") != std::string::npos);  // and it is wiped out at the end
  CHECK(seen.out.find("Not proved optimal") != std::string::npos);

  auto const piped = run_plan(folder, slow);
  CHECK(piped.status == 0);
  CHECK(piped.err == "");
  CHECK(piped.out.find("exact search: [") == std::string::npos);

  auto const quick = run_plan_on_terminal(folder, {"--no-report", "--student", "hobbyist"});
  REQUIRE(quick);
  CHECK(quick->status == 0);
  CHECK(quick->out.find('[' + std::string(1, '#')) == std::string::npos);
  CHECK(quick->out.find("search: [") == std::string::npos);
}
