// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

using nlohmann::json;

namespace {

json run_json(std::filesystem::path const& folder, std::vector<std::string> arguments)
{
  arguments.push_back("--json");
  auto const r = run_program(WHEN_TO_REVIEW, folder, std::move(arguments));
  CHECK(r.status == 0);
  CHECK(r.err == "");
  return json::parse(r.out);
}

}  // namespace

TEST_CASE("examples/when_to_review: without arguments there are a plan within its budget and the cost of remembering")
{
  auto const folder = scratch_folder("review");
  auto const r = run_json(folder, {});
  CHECK(r["made_up"] == true);
  CHECK(r["fit"]["fitted"] == "all");
  CHECK(r["fit"]["log_loss"].get<double>() < r["fit"]["log_loss_published"].get<double>());
  auto const& plan = r["plan"];
  CHECK(plan["mastery"].get<double>() > plan["without"].get<double>());
  CHECK(plan["mastery"].get<double>() <= plan["bound"].get<double>());
  std::map<int, double> minutes;
  for (auto const& review : plan["reviews"]) { minutes[review["day"]] += review["minutes"].get<double>(); }
  for (auto const& [day, sum] : minutes) {
    CHECK(day >= 1);
    CHECK(day <= 14);
    CHECK(sum <= 20.0 + 1e-9);
  }
  double before = 0.0;
  for (auto const& t : r["topics"]) {
    CHECK(t["recall"].get<double>() >= before);
    before = t["recall"].get<double>();
  }
  for (std::size_t i = 1; i < r["costs"].size(); ++i) {
    CHECK(r["costs"][i]["minutes_a_day"].get<double>() > r["costs"][i - 1]["minutes_a_day"].get<double>());
    CHECK(r["costs"][i]["known"].get<double>() > r["costs"][i - 1]["known"].get<double>());
  }
}

TEST_CASE("examples/when_to_review: text and report, with charts if gnuplot is installed")
{
  auto const folder = scratch_folder("review_report");
  auto const [status, out, err] = run_program(WHEN_TO_REVIEW, folder, {"--report", "report", "--days", "7"});
  CHECK(status == 0);
  CHECK(err == "");
  for (auto const* const text : {"(made up)", "least known", "Plan for 7 days with 20 minutes a day",
                                 "known in the end", "To keep everything for a year", "review at 90 %"}) {
    CAPTURE(text);
    CHECK(out.find(text) != std::string::npos);
  }
  auto const page = read_file(folder / "report/index.html");
  CHECK(page.ends_with("</html>\n"));
  if (EXAMPLES_HAVE_GNUPLOT) {
    for (auto const* const label : {">Recall (%)<", ">Expected minutes<", ">Known on average (%)<"}) {
      CAPTURE(label);
      CHECK(page.find(label) != std::string::npos);
    }
  }
  auto const bare = run_program(WHEN_TO_REVIEW, folder, {"--report", "bare"}, "/nonexistent");
  CHECK(bare.status == 0);
  CHECK(read_file(folder / "bare/index.html").find("apt-get install gnuplot-nox") != std::string::npos);
}

TEST_CASE("examples/when_to_review: a log of one card has the memory of the published weights")
{
  auto const folder = scratch_folder("review_one");
  // The six reviews of the test suites of ts-fsrs, py-fsrs and fsrs-rs, in calendar days: 1, 3, 3, 3, 3, 3 at 0, 0, 1,
  // 4, 12, 33. Stability and difficulty: independent computation in 40 digits.
  write_file(folder / "log.csv",
             "card,rating,day\nverbs,1,0\nverbs,3,0\nverbs,3,1\nverbs,3,4\nverbs,3,12\nverbs,3,33\n");
  auto const r = run_json(folder, {"--log", "log.csv"});
  CHECK(r["fit"]["fitted"] == "none");
  CHECK(r["topics"][0]["name"] == "verbs");
  CHECK(r["topics"][0]["stability"].get<double>() == doctest::Approx(53.6269029171).epsilon(1e-10));
  CHECK(r["topics"][0]["difficulty"].get<double>() == doctest::Approx(6.357487084).epsilon(1e-10));
  CHECK(r["topics"][0]["due"].get<double>() == doctest::Approx(53.6269029171 - 1.0));
  CHECK(r["plan"]["outcome"] == "optimal");
  // the same in milliseconds: the first two on one day
  write_file(folder / "ms.csv",
             "card,rating,time_ms\nverbs,1,1000\nverbs,3,86399000\nverbs,3,90000000\nverbs,3,345600000\nverbs,3,"
             "1036800000\nverbs,3,2851200000\n");
  CHECK(run_json(folder, {"--log", "ms.csv"})["topics"] == r["topics"]);
}

TEST_CASE("examples/when_to_review: bad input is told in one line by file, line and field")
{
  auto const folder = scratch_folder("review_bad");
  auto const rejected = [&](std::string const& content, std::string const& message) {
    write_file(folder / "l.csv", content);
    check_rejected(WHEN_TO_REVIEW, folder, {"--log", "l.csv"}, message);
  };
  check_rejected(WHEN_TO_REVIEW, folder, {"--log", "missing.csv"}, "missing.csv: No such file or directory");
  rejected("", "l.csv:1: header: must be there, but the file is empty");
  rejected("card,rating,day\n", "l.csv:1: rows: must follow the header");
  rejected("card,rating\n1,3\n", "l.csv:1: columns: must have one named day (the columns are card, rating)");
  rejected("card,grade,day\n1,3,0\n",
           "l.csv:1: columns: must have one named rating (the columns are card, grade, day)");
  rejected("card,rating,day\n1,5,0\n", "l.csv:2: rating: must be a whole number from 1 to 4 (got \"5\")");
  rejected("card,rating,day\n1,3,0\n1,3,nan\n", "l.csv:3: day: must be a number from 0 to 1000000 (got \"nan\")");
  rejected("card,rating,day\n1,3,5\n2,3,4\n", "l.csv:3: day: must not be before the row in front of it (got \"4\")");
  rejected("card,rating,day\n,3,5\n", "l.csv:2: card: must not be empty");
  rejected("card,rating,day\n1,3\n", "l.csv:2: columns: must be as many as in the header, 3 (got 2)");
  check_rejected(WHEN_TO_REVIEW, folder, {"--days", "0"}, "--days: must be a whole number from 1 to 60 (got \"0\")");
  check_rejected(WHEN_TO_REVIEW, folder, {"--minutes", "-1"},
                 "--minutes: must be a number from 0 to 1440 (got \"-1\")");
  check_rejected(WHEN_TO_REVIEW, folder, {"--retention", "inf"},
                 "--retention: must be a number from 0.5 to 0.99 (got \"inf\")");
}
