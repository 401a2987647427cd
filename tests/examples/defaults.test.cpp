// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

using nlohmann::json;

namespace {

/// What must hold for the results of any student and catalogue.
void check_plan(json const& r)
{
  auto const& plan = r["plan"];
  double const value = plan["value"];
  CHECK(value <= plan["bound"].get<double>() * (1.0 + 1e-12));
  CHECK(plan["gap"] == doctest::Approx(plan["bound"].get<double>() - value));
  CHECK(r["verified"] == true);
  CHECK(plan["weeks"].size() == r["student"]["weeks"]);

  double total = 0.0;
  std::map<int, double> taught;
  for (std::size_t w = 0; w < plan["weeks"].size(); ++w) {
    auto const& week = plan["weeks"][w];
    CHECK(week["week"] == w + 1);
    double hours = 0.0;
    for (auto const& lesson : week["lessons"]) {
      hours += lesson["hours"].get<double>();
      taught[lesson["id"]] += lesson["hours"].get<double>();
      auto const& known = r["student"]["completed"];
      CHECK(std::find(known.begin(), known.end(), lesson["course"]) == known.end());
    }
    CHECK(week["hours"] == doctest::Approx(hours));
    CHECK(hours <= r["student"]["hours_per_week"].get<double>() + 1e-6);
    total += hours;
  }
  CHECK(plan["hours"] == doctest::Approx(total));
  CHECK(plan["courses"] == taught.size());
  // A course takes hours / efficiency, so the plan takes the commitment of the forecast / efficiency.
  CHECK(total == doctest::Approx(r["forecast"]["commitment"].get<double>() / r["student"]["efficiency"].get<double>()));
}

/// P = T E / C with the band of E, and 1 - exp(-T E / C).
void check_forecast(json const& r)
{
  double const efficiency = r["student"]["efficiency"];
  // 97.5 % point of the normal distribution.
  double const spread = 1.959963984540054 * r["student"]["efficiency_deviation"].get<double>();
  double const commitment = r["forecast"]["commitment"];
  double hours = 0.0;
  for (std::size_t w = 0; w < r["forecast"]["weeks"].size(); ++w) {
    auto const& p = r["forecast"]["weeks"][w];
    hours += r["plan"]["weeks"][w]["hours"].get<double>();
    CHECK(p["week"] == w + 1);
    CHECK(p["hours"] == doctest::Approx(hours));
    CHECK(p["progress"] == doctest::Approx((std::min)(1.0, hours * efficiency / commitment)));
    CHECK(p["lower"] == doctest::Approx((std::min)(1.0, hours * (efficiency - spread) / commitment)));
    CHECK(p["upper"] == doctest::Approx((std::min)(1.0, hours * (efficiency + spread) / commitment)));
    CHECK(p["exponential"] == doctest::Approx(1.0 - std::exp(-hours * efficiency / commitment)));
  }
  REQUIRE(r["forecast"]["milestones"].size() == 3);
  for (auto const& m : r["forecast"]["milestones"]) {
    double const share = m["progress"];
    CHECK(m["hours"] == doctest::Approx(share * commitment / efficiency));
    REQUIRE(m["week"].is_number());  // all of a plan is learned within the plan
    auto const week = m["week"].get<std::size_t>() - 1;
    auto const& weeks = r["forecast"]["weeks"];
    CHECK(weeks[week]["progress"].get<double>() >= share - 1e-6);
    if (week > 0) { CHECK(weeks[week - 1]["progress"].get<double>() < share); }
  }
  CHECK(r["forecast"]["milestones"][2]["exponential_hours"].is_null());
}

/// The terms of the price list, worked out by hand.
void check_quotes(json const& r)
{
  double const hours = r["plan"]["hours"];
  double const a_week = r["student"]["hours_per_week"];
  std::map<std::string, double> fee;
  double least = 1e300;
  int marked = 0;
  for (auto const& q : r["quotes"]) {
    fee[q["mode"]] = q["fee"];
    least = (std::min)(least, q["fee"].get<double>());
    CHECK(q["hours"] == doctest::Approx(hours));
  }
  for (auto const& q : r["quotes"]) {
    if (q["cheapest"] == true) {
      ++marked;
      CHECK(q["fee"] == doctest::Approx(least));
    }
  }
  CHECK(marked == 1);
  REQUIRE(fee.size() == 6);
  CHECK(fee["hourly"] == doctest::Approx(60.0 + 65.0 * hours));
  CHECK(fee["hourly_with_reward"] == doctest::Approx(60.0 + hours * (0.5 * 65.0 + 0.3 * 56.0 + 0.2 * 48.0)));
  double const month_hours = a_week * 52.0 / 12.0;
  CHECK(fee["subscription"] == doctest::Approx(std::ceil(hours / month_hours) * 10.0 * std::round(4.8 * month_hours)));
  CHECK(fee["per_project"] == doctest::Approx(1400.0 * std::ceil(hours / 25.0)));
  double const courses = r["plan"]["courses"];
  CHECK(fee["per_course"] == doctest::Approx(courses * 10.0 * std::round(6.1 * hours / courses)));
  CHECK(fee["package"] == doctest::Approx(600.0 * std::ceil(hours / 10.0)));
}

}  // namespace

TEST_CASE("examples/mentoring_plan: without arguments there are a plan, a forecast, fees and a price")
{
  auto const folder = scratch_folder("defaults");
  auto const [status, out, err] = run_plan(folder, {});
  CHECK(status == 0);
  CHECK(err == "");
  for (auto const* const text :
       {"made-up data", "our own invention", "week by week", "Week  1", "Proved optimal", "gap 0.00 %", "Verified",
        "progress curve", " 50 % after", "100 % after", "hourly with mastery reward", "subscription", "per project",
        "per course", "package", "<- cheapest", "71.14 EUR/h maximizes profit", "build/report/index.html"}) {
    CAPTURE(text);
    CHECK(out.find(text) != std::string::npos);
  }
  CHECK(std::filesystem::exists(folder / "build/report/index.html"));
}

TEST_CASE("examples/mentoring_plan: the JSON keys are those of the documentation")
{
  auto const r = plan_json(scratch_folder("keys"));
  auto const has = [&](char const* where, std::initializer_list<char const*> keys) {
    auto const& object = r.at(json::json_pointer(where));
    for (auto const* const key : keys) {
      CAPTURE(where);
      CAPTURE(key);
      CHECK(object.contains(key));
    }
  };
  has("", {"program", "version", "catalogue", "student", "plan", "genetic", "verified", "forecast", "quotes", "price"});
  has("/catalogue", {"name", "source", "kind", "made_up", "courses", "hours", "notes"});
  has("/student", {"name", "efficiency", "efficiency_deviation", "hours_per_week", "weeks", "completed"});
  has("/plan",
      {"outcome", "solver", "value", "bound", "gap", "relative_gap", "proof", "states", "courses", "hours", "weeks"});
  has("/plan/weeks/0", {"week", "hours", "lessons"});
  has("/plan/weeks/0/lessons/0", {"course", "id", "hours"});
  has("/genetic", {"outcome", "value", "bound", "relative_gap", "gap_to_optimum", "seed"});
  has("/forecast", {"efficiency", "commitment", "weeks", "milestones"});
  has("/forecast/weeks/0", {"week", "hours", "progress", "lower", "upper", "exponential"});
  has("/quotes/0", {"mode", "fee", "currency", "hours", "cheapest", "terms"});
  has("/price",
      {"outcome",          "reason",     "explanation", "price",          "demand",         "revenue", "profit",
       "consumer_surplus", "elasticity", "unit_cost",   "bound",          "proof",          "warning", "demand_curve",
       "parameters",       "market",     "slope",       "standard_error", "slope_interval", "fits"});
  CHECK(r["catalogue"]["made_up"] == true);
  CHECK(r["catalogue"]["courses"].get<int>() >= 40);
  CHECK(r["student"]["name"] == "beginner");
}

TEST_CASE("examples/mentoring_plan: every segment gets a proved plan, and the genetic algorithm comes close")
{
  auto const folder = scratch_folder("segments");
  for (auto const* const segment : {"beginner", "senior-developer", "company_team", "Career Changer", "hobbyist"}) {
    CAPTURE(segment);
    auto const r = plan_json(folder, {"--student", segment});
    CHECK(r["plan"]["outcome"] == "optimal");
    CHECK(r["plan"]["gap"].get<double>() <= 1e-9 * r["plan"]["value"].get<double>());
    CHECK(r["plan"]["courses"].get<int>() >= 4);
    CHECK(r["student"]["completed"].empty() ==
          (r["student"]["name"] == "beginner" || r["student"]["name"] == "career changer"));
    CHECK(r["genetic"]["value"].get<double>() <= r["plan"]["bound"].get<double>() * (1.0 + 1e-12));
    CHECK(r["genetic"]["gap_to_optimum"].get<double>() <= 0.05 * r["plan"]["value"].get<double>());
    check_plan(r);
    check_forecast(r);
    check_quotes(r);
  }
}

TEST_CASE("examples/mentoring_plan: the made-up market has the price of the closed form")
{
  auto const r = plan_json(scratch_folder("price"))["price"];
  CHECK(r["outcome"] == "optimal");
  CHECK(r["reason"].is_null());
  double const price = r["price"];
  // Lambert's W in 30 digits: 20 + (1 + W(exp(4 - 0.05 * 20 - 1))) / 0.05.
  CHECK(price == doctest::Approx(71.14291198).epsilon(1e-9));
  double const demand = 60.0 / (1.0 + std::exp(-(4.0 - 0.05 * price)));
  CHECK(r["demand"] == doctest::Approx(demand));
  CHECK(r["profit"] == doctest::Approx((price - 20.0) * demand));
  CHECK(r["bound"] == r["profit"]);
  CHECK(r["proof"] == "closed_form");
}

TEST_CASE("examples/mentoring_plan: a limit on the states leaves a plan with a gap that holds")
{
  auto const folder = scratch_folder("limit");
  auto const best = plan_json(folder, {"--student", "career-changer"});
  auto const r = plan_json(folder, {"--student", "career-changer", "--max-states", "2000"});
  CHECK(r["plan"]["outcome"] == "limit_reached");
  CHECK(r["plan"]["relative_gap"].get<double>() > 0.0);
  CHECK(r["plan"]["value"].get<double>() <= best["plan"]["value"].get<double>() + 1e-9);
  CHECK(r["plan"]["bound"].get<double>() >= best["plan"]["value"].get<double>() - 1e-9);
  CHECK(r["genetic"]["gap_to_optimum"].is_null());
  check_plan(r);
}

TEST_CASE("examples/mentoring_plan: the same call prints the same bytes, another seed only changes the genetic part")
{
  auto const folder = scratch_folder("seed");
  std::vector<std::string> const call = {"--json", "--no-report", "--seed", "7"};
  CHECK(run_plan(folder, call).out == run_plan(folder, call).out);
  auto a = plan_json(folder);
  auto b = plan_json(folder, {"--seed", "7"});
  CHECK(b["genetic"]["seed"] == 7);
  a.erase("genetic");
  b.erase("genetic");
  CHECK(a == b);
}

TEST_CASE("examples/mentoring_plan: a student for whom nothing fits gets an empty plan and no fees")
{
  auto const r = plan_json(scratch_folder("empty"), {"--student", "1,0.5,1"});
  CHECK(r["plan"]["outcome"] == "optimal");
  CHECK(r["plan"]["value"] == 0.0);
  CHECK(r["plan"]["weeks"][0]["lessons"].empty());
  CHECK(r["forecast"]["weeks"].empty());
  CHECK(r["quotes"].empty());
}

TEST_CASE("examples/mentoring_plan: help and version are no errors")
{
  auto const folder = scratch_folder("help");
  auto const help = run_plan(folder, {"--help"});
  CHECK(help.status == 0);
  for (auto const* const option : {"--catalogue", "--market", "--market-columns", "--student", "--hours-per-credit",
                                   "--unit-cost", "--report", "--no-report", "--max-states", "--seed", "--json"}) {
    CAPTURE(option);
    CHECK(help.out.find(option) != std::string::npos);
  }
  auto const version = run_plan(folder, {"--version"});
  CHECK(version.status == 0);
  CHECK(version.out.starts_with("mentoring_plan "));
}

TEST_CASE("examples/mentoring_plan: a full output is an error, not a success")
{
  check_full_output(MENTORING_PLAN, "--no-report");
}
