// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

using nlohmann::json;

namespace {

json run_json(std::filesystem::path const& folder, std::vector<std::string> arguments)
{
  arguments.push_back("--json");
  auto const r = run_program(HOW_LONG_TO_MASTERY, folder, std::move(arguments));
  CHECK(r.status == 0);
  CHECK(r.err == "");
  return json::parse(r.out);
}

}  // namespace

TEST_CASE("examples/how_long_to_mastery: without arguments there are curves, hours with intervals, and weeks")
{
  auto const folder = scratch_folder("how_long");
  auto const [status, out, err] = run_program(HOW_LONG_TO_MASTERY, folder, {"--report", "report"});
  CHECK(status == 0);
  CHECK(err == "");
  for (auto const* const text : {"(made up)", "P = T E / C", "exponential", "95 % interval, delta method", "simulation",
                                 "never get there", "two sessions a week", "4 h a week"}) {
    CAPTURE(text);
    CHECK(out.find(text) != std::string::npos);
  }
  auto const page = read_file(folder / "report/index.html");
  CHECK(page.ends_with("</html>\n"));
  if (EXAMPLES_HAVE_GNUPLOT) {
    for (auto const* const label : {">Hours of study<", ">Tasks solved (%)<", ">Progress (%)<", "80 % after"}) {
      CAPTURE(label);
      CHECK(page.find(label) != std::string::npos);
    }
  }
  auto const bare = run_program(HOW_LONG_TO_MASTERY, folder, {"--report", "bare"}, "/nonexistent");
  CHECK(bare.status == 0);
  CHECK(read_file(folder / "bare/index.html").find("apt-get install gnuplot-nox") != std::string::npos);
}

TEST_CASE("examples/how_long_to_mastery: the hours are those of the curve that made the marks")
{
  auto const folder = scratch_folder("how_long_exact");
  std::string marks = "Hours,Share,note\n";
  for (int h = 1; h <= 20; ++h) {  // 0.9 - 0.8 e^(-0.1 h), with a small wave
    marks +=
        std::to_string(h) + ',' + std::to_string(0.9 - 0.8 * std::exp(-0.1 * h) + 0.002 * std::sin(2.0 * h)) + ",\n";
  }
  write_file(folder / "m.csv", marks);
  auto const r = run_json(folder, {"--practice", "m.csv", "--target", "0.8"});
  double const truth = std::log(8.0) / 0.1;
  CHECK(r["best"] == "exponential");
  CHECK(r["made_up"] == false);
  CHECK(r["marks"] == 20);
  for (auto const* const kind : {"delta", "simulation"}) {
    CHECK(r[kind]["hours"].get<double>() == doctest::Approx(truth).epsilon(0.02));
    CHECK(r[kind]["interval"][0].get<double>() < truth);
    CHECK(r[kind]["interval"][1].get<double>() > truth);
  }
  double weights = 0.0;
  for (auto const& c : r["curves"]) { weights += c["weight"].get<double>(); }
  CHECK(weights == doctest::Approx(1.0));
  CHECK(r["paces"][0]["weekly"] == 2.0);

  // 0.95 is above the limit of the curve: the delta method has no interval, and no draw gets there
  auto const never = run_json(folder, {"--practice", "m.csv", "--target", "0.95"});
  CHECK(never["delta"]["outcome"] == "refused");
  CHECK(never["delta"]["hours"].is_null());
  CHECK(never["simulation"]["never"].get<double>() > 0.95);
}

TEST_CASE("examples/how_long_to_mastery: marks that tell nothing get no forecast, but a reason")
{
  auto const folder = scratch_folder("how_long_refused");
  write_file(folder / "few.csv", "hours,share\n1,0.2\n2,0.3\n");
  auto const few = run_json(folder, {"--practice", "few.csv"});
  CHECK(few["best"].is_null());
  CHECK(few["curves"][0]["reason"] == "too_few_observations");
  CHECK(few["linear"]["efficiency"].is_number());
  write_file(folder / "falls.csv", "hours,share\n1,0.8\n2,0.61\n3,0.52\n4,0.46\n5,0.42\n6,0.41\n7,0.40\n8,0.40\n");
  auto const falls = run_program(HOW_LONG_TO_MASTERY, folder, {"--practice", "falls.csv", "--report", "report"});
  CHECK(falls.status == 0);
  CHECK(falls.out.find("No forecast: the marks fall with practice.") != std::string::npos);
}

TEST_CASE("examples/how_long_to_mastery: bad input is told in one line by file, line and field")
{
  auto const folder = scratch_folder("how_long_bad");
  auto const rejected = [&](std::string const& content, std::string const& message) {
    write_file(folder / "m.csv", content);
    check_rejected(HOW_LONG_TO_MASTERY, folder, {"--practice", "m.csv"}, message);
  };
  check_rejected(HOW_LONG_TO_MASTERY, folder, {"--practice", "missing.csv"}, "missing.csv: No such file or directory");
  rejected("", "m.csv:1: header: must be there, but the file is empty");
  rejected("hours,share\n", "m.csv:1: rows: must follow the header");
  rejected("hours,score\n1,0.5\n", "m.csv:1: columns: must have one named share (the columns are hours, score)");
  rejected("hours,share\n1,0.5\n2,nan\n", "m.csv:3: share: must be a number from 0 to 1 (got \"nan\")");
  rejected("hours,share\n1,1.5\n", "m.csv:2: share: must be a number from 0 to 1 (got \"1.5\")");
  rejected("hours,share\n0,0.5\n", "m.csv:2: hours: must be a number above 0, at most 100000 (got \"0\")");
  rejected("hours,share\n2,0.5\n1,0.6\n", "m.csv:3: hours: must not be less than in the row before (got \"1\")");
  rejected("hours,share\n1,0.5\n2\n", "m.csv:3: columns: must be as many as in the header, 2 (got 1)");
  check_rejected(HOW_LONG_TO_MASTERY, folder, {"--target", "1.2"},
                 "--target: must be a number above 0, at most 1 (got \"1.2\")");
  check_rejected(HOW_LONG_TO_MASTERY, folder, {"--weekly", "nan"},
                 "--weekly: must be a number from 0.1 to 100 (got \"nan\")");
  check_rejected(HOW_LONG_TO_MASTERY, folder, {"--practice", ""}, "--practice: must not be empty");
}
