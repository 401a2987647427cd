// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

TEST_CASE("examples/which_payment_mode: the fees at the mean, the cheapest, and where they cross")
{
  // By hand: up to 320 / 60 = 5.33 h tiers cost less than a course. The package and the courses, most and least expensive
  // in expectation, swap where one jumps: 515 and 640 EUR from 6 h, 1030 and 640 from 10 h, 1030 and 1180 from 18 h,
  // 1545 and 1180 from 20 h.
  auto const folder = scratch_folder("mode");
  auto const [status, out, err] = run_program(WHICH_PAYMENT_MODE, folder, {"--report", "report"});
  CHECK(status == 0);
  CHECK(err == "");
  for (auto const* const text :
       {"hourly                     1160.00       1160.00",  // 60 + 55 * 20: linear, so the mean is enough
        "hourly, by tiers           1120.00",                // 600 + 10 * 52
        "package                    1030.00",                // two packages
        "per course                 1180.00",                // four courses: a bundle of three and one more
        "per project                1190.00       1190.00", "cheapest for the student", "earns the mentor most",
        "Cheapest for so many hours:", "  [0.00, 5.33]      hourly, by tiers", "cross: 6.00 10.00 18.00 20.00 hours",
        "Net income of the mentor"}) {
    CAPTURE(text);
    CHECK(out.find(text) != std::string::npos);
  }
  auto const page = read_file(folder / "report/index.html");
  CHECK(page.ends_with("</html>\n"));
  if (EXAMPLES_HAVE_GNUPLOT) { CHECK(page.find("<svg") != std::string::npos); }
}

TEST_CASE("examples/which_payment_mode: pictures of the kinds of tariffs, or one line where there is no gnuplot")
{
  auto const folder = scratch_folder("mode_pictures");
  auto const r = run_program(WHICH_PAYMENT_MODE, folder, {"--pictures", "p"});
  CHECK(r.status == (EXAMPLES_HAVE_GNUPLOT ? 0 : 2));
  if (EXAMPLES_HAVE_GNUPLOT) {
    CHECK(read_file(folder / "p/tariff_kinds.svg").find("minimum and cap") != std::string::npos);
  }
  auto const bare = run_program(WHICH_PAYMENT_MODE, folder, {"--pictures", "q"}, "/nonexistent");
  CHECK(bare.status == 2);
  CHECK(bare.out == "");
  CHECK(std::ranges::count(bare.err, '\n') == 1);
  CHECK(!std::filesystem::exists(folder / "q"));
}

TEST_CASE("examples/which_payment_mode: bad input is told in one line")
{
  auto const folder = scratch_folder("mode_bad");
  for (auto const* const bad : {"nan", "inf", "0", "-5", "1e9", "many", ""}) {
    check_rejected(WHICH_PAYMENT_MODE, folder, {"--hours", bad},
                   std::string("--hours: must be a number from 0.1 to 1000 (got \"") + bad + "\")");
  }
  check_rejected(WHICH_PAYMENT_MODE, folder, {"--cost", "-1"}, "--cost: must be a number from 0 to 1000 (got \"-1\")");
  check_rejected(WHICH_PAYMENT_MODE, folder, {"--hours", "2", "--spread", "5"},
                 "--spread: must be at most twice the hours");
  CHECK(run_program(WHICH_PAYMENT_MODE, folder, {"--bogus"}).status == 2);
}
