// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("examples/which_price: list, menu and package with a proof, and a page with a chart")
{
  auto const folder = scratch_folder("price");
  auto const [status, out, err] = run_program(WHICH_PRICE, folder, {"--report", "report"});
  CHECK(status == 0);
  CHECK(err == "");
  // Independent computation in 30 digits of the list, its profit and the worth of an hour; endings, menu and package by
  // trying all of them.
  for (auto const* const text :
       {"one to one         303.30      299", "in person          396.67      399",
        "profit 9616.32 EUR a month; at most 9616.32 is possible (optimal, proof: relaxation)",
        "one more hour of the mentor is worth 44.54 EUR", "menu of hours a week: 2.7 h for 64.00 EUR",
        "package: course 150, exam 140, both 170 EUR; profit 655", "Report: report/index.html"}) {
    CAPTURE(text);
    CHECK(out.find(text) != std::string::npos);
  }
  auto const page = read_file(folder / "report/index.html");
  CHECK(page.ends_with("</html>\n"));
  if (EXAMPLES_HAVE_GNUPLOT) { CHECK(page.find(">Regret (% of the profit)<") != std::string::npos); }
}

TEST_CASE("examples/which_price: a longer calendar makes an hour worth less, until it is worth nothing")
{
  auto const folder = scratch_folder("price_hours");
  auto const worth = [&](std::string const& hours) {
    auto const r = run_program(WHICH_PRICE, folder, {"--hours", hours});
    REQUIRE(r.status == 0);
    auto const at = r.out.find("is worth ");
    REQUIRE(at != std::string::npos);
    return std::stod(r.out.substr(at + 9));
  };
  CHECK(worth("60") > worth("120"));
  CHECK(worth("10000") == 0.0);
}

TEST_CASE("examples/which_price: bad input is told in one line")
{
  auto const folder = scratch_folder("price_bad");
  for (auto const* const bad : {"nan", "inf", "0", "-5", "1e9", "many", ""}) {
    check_rejected(WHICH_PRICE, folder, {"--hours", bad},
                   std::string("--hours: must be a number from 1 to 10000 (got \"") + bad + "\")");
  }
  write_file(folder / "file", "");
  auto const r = run_program(WHICH_PRICE, folder, {"--report", "file"});
  CHECK(r.status == 2);
  CHECK(r.out == "");
  CHECK(r.err == "which_price: --report: file: cannot make the folder: Not a directory\n");
  CHECK(run_program(WHICH_PRICE, folder, {"--bogus"}).status == 2);
}
