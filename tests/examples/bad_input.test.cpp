// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace {

void check_plan_rejected(std::filesystem::path const& folder, std::vector<std::string> arguments,
                         std::string const& message)
{
  check_rejected(MENTORING_PLAN, folder, std::move(arguments), message);
}

constexpr auto head = "kind,curr\nweek_capacity,10\nweeks,4\ndelta,0.9\n";

}  // namespace

TEST_CASE("examples/mentoring_plan: a catalogue that makes no sense is told by file, line and field")
{
  auto const folder = scratch_folder("bad_catalogue");
  auto const rejected = [&](std::string const& content, std::string const& message) {
    write_file(folder / "c.csv", content);
    check_plan_rejected(folder, {"--catalogue", "c.csv"}, message);
  };
  check_plan_rejected(folder, {"--catalogue", "missing.csv"}, "missing.csv: No such file or directory");
  check_plan_rejected(folder, {"--catalogue", "."}, ".: Is a directory");
  rejected("", "c.csv:1: kind: must be the first record");
  rejected("weeks,4\n", "c.csv:1: kind: must be the first record");
  rejected("\nkind,gbac\n", "c.csv:2: kind: must be curr or bacp (got \"gbac\")");
  rejected("kind,curr\nweeks,4\n", "c.csv:2: week_capacity: must be given, but the file ends without it");
  rejected("kind,curr\nweek_capacity,-1\n",
           "c.csv:2: week_capacity: must be a number above 0, at most 168 (got \"-1\")");
  rejected("kind,curr\nweek_capacity,5\nweek_capacity,5\n", "c.csv:3: week_capacity: must be given only once");
  rejected(head, "c.csv:4: course: must be given, but the file ends without one");
  rejected(std::string(head) + "course,0,-5,10,4\n", "c.csv:5: hours: must be a number from 0 to 1000000 (got \"-5\")");
  rejected(std::string(head) + "course,0,nan,10,4\n",
           "c.csv:5: hours: must be a number from 0 to 1000000 (got \"nan\")");
  rejected(std::string(head) + "course,0,5,inf,4\n",
           "c.csv:5: value: must be a number from 0 to 1000000000 (got \"inf\")");
  rejected(std::string(head) + "course,0,5,,4\n", "c.csv:5: value: must be a number from 0 to 1000000000 (got \"\")");
  rejected(std::string(head) + "course,0,5,10,0\n",
           "c.csv:5: deadline: must be a whole number from 1 to 5200 (got \"0\")");
  rejected(std::string(head) + "course,0,5,10\n",
           "c.csv:5: course: must have 4 fields after the type: id, hours, value, deadline (got 3)");
  rejected(std::string(head) + "course,1,5,10,4\n", "c.csv:5: id: must be a whole number from 0 to 0 (got \"1\")");
  rejected(std::string(head) + "course,0,5,10,4\ncourse,0,5,10,4\n",
           "c.csv:6: id: must be given to one course only (got \"0\")");
  rejected(std::string(head) + "course,0,5,10,4\nprereq,0,3\n",
           "c.csv:6: after: must be a whole number from 0 to 0 (got \"3\")");
  rejected(std::string(head) + "course,0,5,10,4\nprereq,0,0\n",
           "c.csv:6: after: must be another course than before (got \"0\")");
  rejected(std::string(head) + "course,0,\"5,10,4\n",
           "c.csv:5: quotes: must enclose a whole field, be closed, and be doubled inside it");
}

TEST_CASE("examples/mentoring_plan: a cycle is told by the line that closes it and the names of its courses")
{
  auto const folder = scratch_folder("cycle");
  write_file(folder / "c.csv",
             "kind,bacp\ncourse,0,algebra,2\ncourse,1,analysis,2\ncourse,2,logic,2\ncourse,3,sets,2\n"
             "prereq,3,0\nprereq,0,1\nprereq,1,2\nprereq,2,0\nprereq,3,2\n");
  check_plan_rejected(folder, {"--catalogue", "c.csv"},
                      "c.csv:9: prereq: must not close a cycle: algebra -> analysis -> logic -> algebra");
}

TEST_CASE("examples/mentoring_plan: a market that makes no sense is told by file, line and column")
{
  auto const folder = scratch_folder("bad_market");
  auto const rejected = [&](std::string const& content, std::string const& message) {
    write_file(folder / "m.csv", content);
    check_plan_rejected(folder, {"--market", "m.csv"}, message);
  };
  check_plan_rejected(folder, {"--market", "missing.csv"}, "missing.csv: No such file or directory");
  rejected("", "m.csv:1: header: must be there, but the file is empty");
  rejected("cost,quantity\n10,5\n",
           "m.csv:1: price column: there is none named price (the columns are cost, quantity; --market-columns chooses "
           "others)");
  rejected("price,quantity\n10,5\n20,nan\n",
           "m.csv:3: quantity: must be a number from 0 to 1000000000000 (got \"nan\")");
  rejected("price,Units\n10,-5\n", "m.csv:2: Units: must be a number from 0 to 1000000000000 (got \"-5\")");
  rejected("price,quantity\n,5\n", "m.csv:2: price: must be a number from 0 to 1000000000000 (got \"\")");
  rejected("price,quantity\n12 EUR,5\n", "m.csv:2: price: must be a number from 0 to 1000000000000 (got \"12 EUR\")");
  rejected("price,quantity\n1e999,5\n", "m.csv:2: price: must be a number from 0 to 1000000000000 (got \"1e999\")");
  rejected("price,quantity\n10,5\n11\n", "m.csv:3: columns: must be as many as in the header, 2 (got 1)");
  // a quoted line end: the row after it stands on line 4
  rejected("price,quantity,note\n10,5,\"two\nlines\"\n11,x,y\n",
           "m.csv:4: quantity: must be a number from 0 to 1000000000000 (got \"x\")");
  // what a file holds cannot break the line of the message
  rejected("price,quantity\n10,\"a\nb\x1b[2J\"\n",
           "m.csv:2: quantity: must be a number from 0 to 1000000000000 (got \"a?b?[2J\")");
  write_file(folder / "m.csv", "price,quantity\n10,5\n");
  check_plan_rejected(folder, {"--market", "m.csv", "--market-columns", "price"},
                      "--market-columns: must be two names with a comma between them (got \"price\")");
  check_plan_rejected(
      folder, {"--market", "m.csv", "--market-columns", "price,sold"},
      "m.csv:1: quantity column: there is none named sold (the columns are price, quantity; --market-columns "
      "chooses others)");
}

TEST_CASE("examples/mentoring_plan: an option that makes no sense is told by its name and field")
{
  auto const folder = scratch_folder("bad_option");
  check_plan_rejected(
      folder, {"--student", "genius"},
      "--student: segment: must be one of beginner, senior developer, company team, career changer, hobbyist, "
      "or efficiency,hours-per-week,weeks (got \"genius\")");
  check_plan_rejected(folder, {"--student", "0,5,10"},
                      "--student: efficiency: must be a number above 0, at most 10 (got \"0\")");
  check_plan_rejected(folder, {"--student", "nan,5,10"},
                      "--student: efficiency: must be a number above 0, at most 10 (got \"nan\")");
  check_plan_rejected(folder, {"--student", "1,-5,10"},
                      "--student: hours-per-week: must be a number above 0, at most 168 (got \"-5\")");
  check_plan_rejected(folder, {"--student", "1,5,2.5"},
                      "--student: weeks: must be a whole number from 1 to 520 (got \"2.5\")");
  check_plan_rejected(folder, {"--hours-per-credit", "nan"},
                      "--hours-per-credit: must be a number above 0, at most 1000 (got \"nan\")");
  check_plan_rejected(folder, {"--unit-cost", "-1"}, "--unit-cost: must be a number from 0 to 1000000000 (got \"-1\")");
  check_plan_rejected(folder, {"--max-states", "0"},
                      "--max-states: must be a whole number from 1 to 1000000000 (got \"0\")");
  check_plan_rejected(folder, {"--seed", ""},
                      "--seed: must be a whole number from 0 to 18446744073709551615 (got \"\")");
  check_plan_rejected(folder, {"--catalogue", ""}, "--catalogue: must not be empty");

  for (auto const& arguments :
       {std::vector<std::string>{"--bogus"}, {"extra"}, {"--market-columns", "a,b"}, {"--seed"}}) {
    auto const r = run_plan(folder, arguments);
    CHECK(r.status == 2);
    CHECK(r.out == "");
    CHECK(std::ranges::count(r.err, '\n') == 1);
  }
}
