// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"
#include "support/data_file.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>

namespace {

namespace fs = std::filesystem;

fs::path const data = support::data_folder();

/// True if the public data are there; else says that the test is skipped.
[[nodiscard]] bool have_data()
{
  bool const there = fs::is_directory(data);
  if (!there) { std::printf("SKIPPED: no folder %s\n", data.c_str()); }
  return there;
}

[[nodiscard]] std::map<std::string, double> curr_optima()
{
  std::ifstream in(data / "curriculum/optima.csv");
  std::map<std::string, double> optima;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("curr,")) { continue; }
    auto const name = line.find(',') + 1;
    auto const objective = line.find(',', name) + 1;
    auto const value = line.find(',', objective) + 1;
    optima[line.substr(name, objective - 1 - name)] = std::stod(line.substr(value));
  }
  return optima;
}

}  // namespace

TEST_SUITE_BEGIN("real_data");

TEST_CASE("examples/mentoring_plan: the proved optima of curr catalogues are reproduced")
{
  if (!have_data()) { return; }
  auto const folder = scratch_folder("real_curr");
  auto const optima = curr_optima();
  REQUIRE(optima.size() == 30);
  for (auto const* const name :
       {"curr-15-1-1", "curr-15-2-2", "curr-20-1-2", "curr-20-4-2", "curr-25-2-1", "curr-30-2-2", "curr-40-4-1"}) {
    CAPTURE(name);
    auto const file = data / "curriculum/curr" / (std::string(name) + ".csv");
    auto const plan = plan_json(folder, {"--catalogue", file.string()})["plan"];
    CHECK(plan["outcome"] == "optimal");
    CHECK(plan["value"] == doctest::Approx(optima.at(name)).epsilon(1e-8));
  }
}

TEST_CASE(
    "examples/mentoring_plan: a curr catalogue with too few states for a proof has a bound above the proved optimum")
{
  if (!have_data()) { return; }
  auto const file = data / "curriculum/curr/curr-50-4-1.csv";
  auto const plan =
      plan_json(scratch_folder("real_large"), {"--catalogue", file.string(), "--max-states", "2000"})["plan"];
  double const optimum = curr_optima().at("curr-50-4-1");
  CHECK(plan["outcome"] == "limit_reached");
  CHECK(plan["value"].get<double>() <= optimum + 1e-6);
  CHECK(plan["value"].get<double>() >= 0.98 * optimum);
  CHECK(plan["bound"].get<double>() >= optimum - 1e-6);
}

TEST_CASE("examples/mentoring_plan: the real informatics curricula are planned")
{
  if (!have_data()) { return; }
  auto const folder = scratch_folder("real_bacp");
  struct curriculum {
    char const* name;
    int courses;
    int credits;
  };
  for (auto const& known : {curriculum{"bacp8", 46, 133}, curriculum{"bacp12", 66, 204}}) {
    CAPTURE(known.name);
    auto const file = (data / "curriculum/bacp" / (std::string(known.name) + ".csv")).string();
    auto const r = plan_json(folder, {"--catalogue", file});
    CHECK(r["catalogue"]["name"] == known.name);
    CHECK(r["catalogue"]["courses"] == known.courses);
    CHECK(r["catalogue"]["hours"] == doctest::Approx(4.0 * known.credits));
    CHECK(r["plan"]["outcome"] == "optimal");
    // As many whole credits as fit into the hours of a beginner, 4 / 0.7 hours each.
    double const hours = r["student"]["hours_per_week"].get<double>() * r["student"]["weeks"].get<double>();
    CHECK(r["plan"]["value"] == doctest::Approx(4.0 * std::floor(hours * 0.7 / 4.0)));
    auto const all = plan_json(folder, {"--catalogue", file, "--student", "1,40,30"});
    CHECK(all["plan"]["value"] == doctest::Approx(4.0 * known.credits));  // 1200 hours are enough for all
  }
}

TEST_CASE("examples/mentoring_plan: course sales that rise with the price bear no price")
{
  if (!have_data()) { return; }
  auto const file = (data / "pricing/udemy_courses.csv").string();
  auto const folder = scratch_folder("real_udemy");
  auto const r = plan_json(folder, {"--market", file})["price"];
  CHECK(r["outcome"] == "refused");
  CHECK(r["reason"] == "demand_rises_with_price");
  CHECK(r["price"].is_null());
  // Independent computation in 50 digits: least squares of ln(subscribers) on ln(price).
  CHECK(r["slope"] == doctest::Approx(0.766404065).epsilon(1e-8));
  CHECK(r["market"]["rows"] == 3672);
  CHECK(r["market"]["rows_used"] == 3297);
  CHECK(r["market"]["rows_free"] == 310);
  CHECK(r["market"]["rows_unsold"] == 65);
  auto const text = run_plan(folder, {"--market", file, "--no-report"}).out;
  for (auto const* const part : {"No price is named", "demand_rises_with_price", "+0.766404065", "standard error",
                                 "95 % interval", "3297", "More is sold where the price is higher"}) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("examples/mentoring_plan: journals sell so inelastically that no price is the best")
{
  if (!have_data()) { return; }
  auto const r =
      plan_json(scratch_folder("real_journals"), {"--market", (data / "pricing/journals.csv").string()})["price"];
  CHECK(r["outcome"] == "unbounded");
  CHECK(r["reason"] == "demand_inelastic");
  CHECK(r["price"].is_null());
  CHECK(r["market"]["rows_used"] == 180);
}

TEST_SUITE_END();
