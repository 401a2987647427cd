// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace {

constexpr auto courses =
    "week_hours,5\nweeks,4\ndiscount,0.9\ncourse,a,5,4\ncourse,b,5,10\ncourse,c,10,3\nrequires,b,a\n";

}  // namespace

TEST_CASE("examples/what_to_teach_next: a plan, some progress, a new plan and the differences")
{
  auto const folder = scratch_folder("teach");
  auto const [status, out, err] = run_program(WHAT_TO_TEACH_NEXT, folder, {});
  CHECK(status == 0);
  CHECK(err == "");
  // Independent computation: all orders of all sets of the seven courses, in Python.
  for (auto const* const text :
       {"The plan: worth 64.84, optimal (no plan is worth more than 64.84)", "  week  1  syntax 5 h\n",
        "After the progress: worth 57.36, optimal", "  testing                 new\n",
        "  version control         dropped\n", "Teach next: databases\n"}) {
    CAPTURE(text);
    CHECK(out.find(text) != std::string::npos);
  }
}

TEST_CASE("examples/what_to_teach_next: files of a student, as JSON")
{
  auto const folder = scratch_folder("teach_files");
  write_file(folder / "c.csv", courses);
  write_file(folder / "p.csv", "weeks_passed,1\nfinished,a\n");
  auto const made = run_program(WHAT_TO_TEACH_NEXT, folder, {"--catalogue", "c.csv", "--progress", "p.csv", "--json"});
  REQUIRE(made.status == 0);
  auto const all = nlohmann::json::parse(made.out);
  CHECK(all["plan"]["value"].get<double>() == doctest::Approx(4.0 + 10.0 * 0.9 + 3.0 * 0.729));
  CHECK(all["new_plan"]["value"].get<double>() == doctest::Approx(10.0 * 0.9 + 3.0 * 0.729));
  CHECK(all["new_plan"]["states"] == 0);  // the proof is that of the first plan
  CHECK(all["new_plan"]["lessons"][0]["week"] == 2);
  CHECK(all["changes"] == nlohmann::json{{"a", "finished"}, {"b", "as before"}, {"c", "as before"}});
  CHECK(all["next"] == "b");

  auto const same = run_program(WHAT_TO_TEACH_NEXT, folder, {"--catalogue", "c.csv"});
  CHECK(same.out.find("  a                       as before\n") != std::string::npos);
  write_file(folder / "p.csv", "weeks_passed,4\n");
  auto const over = run_program(WHAT_TO_TEACH_NEXT, folder, {"--catalogue", "c.csv", "--progress", "p.csv"});
  CHECK(over.status == 0);
  CHECK(over.out.find("Nothing is left to teach.") != std::string::npos);
}

TEST_CASE("examples/what_to_teach_next: bad input is told by file, line and field")
{
  auto const folder = scratch_folder("teach_bad");
  auto const rejected = [&](std::string const& catalogue, std::string const& progress, std::string const& message) {
    write_file(folder / "c.csv", catalogue);
    write_file(folder / "p.csv", progress);
    auto const made = run_program(WHAT_TO_TEACH_NEXT, folder, {"--catalogue", "c.csv", "--progress", "p.csv"});
    CHECK(made.status == 2);
    CHECK(made.out == "");
    CHECK(made.err == "what_to_teach_next: " + message + '\n');
  };
  rejected("", "", "c.csv:1: weeks: must be given, but the file ends without it");
  rejected("weeks,4\n", "", "c.csv:1: course: must be given, but the file ends without one");
  rejected("weeks,0\n", "", "c.csv:1: weeks: must be a whole number from 1 to 520 (got \"0\")");
  rejected("week_hours,nan\n", "", "c.csv:1: week_hours: must be a number from 0 to 168 (got \"nan\")");
  rejected("lesson,1\n", "", "c.csv:1: record: must be of a known type (got \"lesson\")");
  rejected("course,a,5\n", "", "c.csv:1: course: must have 3 fields after the type (got 2)");
  rejected("course,a,-5,1\n", "", "c.csv:1: hours: must be a number from 0 to 1000 (got \"-5\")");
  rejected("course,a,5,1\ncourse,a,5,1\n", "", "c.csv:2: course: must have a name of its own (got \"a\")");
  rejected("course,a,5,1\nrequires,a,x\n", "", "c.csv:2: course: must be the name of a course above (got \"x\")");
  rejected(std::string(courses) + "requires,a,b\n", "",
           "c.csv: curriculum::catalogue: courses must not require each other in a cycle (got a -> b -> a)");
  rejected(courses, "finished,z\n", "p.csv:1: course: must be the name of a course above (got \"z\")");
  rejected(courses, "weeks_passed,5\n", "p.csv:1: weeks_passed: must be a whole number from 0 to 4 (got \"5\")");
  CHECK(run_program(WHAT_TO_TEACH_NEXT, folder, {"--catalogue", "missing.csv"}).status == 2);
  CHECK(run_program(WHAT_TO_TEACH_NEXT, folder, {"--bogus"}).status == 2);
}

TEST_CASE("examples/what_to_teach_next: a full output is an error, not a success")
{
  check_full_output(WHAT_TO_TEACH_NEXT);
}
