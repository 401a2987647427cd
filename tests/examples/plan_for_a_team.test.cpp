// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("examples/plan_for_a_team: a front of three goals, plans of twelve people, and a page with a chart")
{
  auto const folder = scratch_folder("team");
  auto const [status, out, err] =
      run_program(PLAN_FOR_A_TEAM, folder, {"--weeks", "6", "--json", "--report", "report"});
  REQUIRE(status == 0);
  CHECK(err == "");
  auto const json = nlohmann::json::parse(out);
  auto const& front = json["front"];
  CHECK(front.size() > 3);
  for (auto const& x : front) {
    CHECK(x["value"].get<double>() <= json["bound"].get<double>() * (1.0 + 1e-9));
    for (auto const& y : front) {
      bool const as_good =
          y["value"] >= x["value"] && y["cost"] <= x["cost"] && y["smallest_share"] >= x["smallest_share"];
      CHECK((!as_good || x == y));
    }
  }
  CHECK(json["advice"]["people"].size() == 12);
  CHECK(json["advice"]["mentor_hours"].size() == 6);
  CHECK(run_program(PLAN_FOR_A_TEAM, folder, {"--weeks", "6", "--json"}).out == out);
  auto const page = read_file(folder / "report/index.html");
  CHECK(page.ends_with("</html>\n"));
  if (EXAMPLES_HAVE_GNUPLOT) { CHECK(page.find(">Cost (EUR)<") != std::string::npos); }
}

TEST_CASE("examples/plan_for_a_team: bad input is told in one line")
{
  auto const folder = scratch_folder("team_bad");
  for (auto const* const bad : {"nan", "inf", "0", "-5", "1e9", "many", ""}) {
    check_rejected(PLAN_FOR_A_TEAM, folder, {"--hours", bad},
                   std::string("--hours: must be a number from 1 to 168 (got \"") + bad + "\")");
  }
  CHECK(run_program(PLAN_FOR_A_TEAM, folder, {"--weeks", "0"}).status == 2);
  CHECK(run_program(PLAN_FOR_A_TEAM, folder, {"--bogus"}).status == 2);
}
