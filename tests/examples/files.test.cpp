// SPDX-License-Identifier: BSL-1.0
#include "run_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

using nlohmann::json;

namespace {

struct small_course {
  int hours;
  int value;
  std::size_t deadline;  // week, from 1
  std::vector<std::size_t> after;
};

/// Tries every order of every subset: the definition itself.
class every_order {
 public:
  every_order(std::vector<small_course> courses, int a_week, std::size_t weeks, double delta)
      : courses_(std::move(courses)), a_week_(a_week), weeks_(weeks), delta_(delta), done_(courses_.size(), false)
  {
    extend(0, 0.0);
  }
  [[nodiscard]] double best() const { return best_; }

 private:
  void extend(int hours, double value)
  {
    best_ = (std::max)(best_, value);
    for (std::size_t i = 0; i < courses_.size(); ++i) {
      auto const& c = courses_[i];
      if (done_[i] || !std::ranges::all_of(c.after, [&](std::size_t p) { return done_[p]; })) { continue; }
      int const end = hours + c.hours;
      auto const week = static_cast<std::size_t>((std::max)(1, (end + a_week_ - 1) / a_week_));
      if (week > weeks_) { continue; }
      done_[i] = true;
      extend(end, value + (week <= c.deadline ? c.value * std::pow(delta_, static_cast<double>(week - 1)) : 0.0));
      done_[i] = false;
    }
  }

  std::vector<small_course> courses_;
  int a_week_;
  std::size_t weeks_;
  double delta_;
  std::vector<bool> done_;
  double best_ = 0.0;
};

std::vector<small_course> const small = {{4, 10, 2, {}}, {6, 9, 4, {0}}, {3, 12, 1, {}}, {7, 20, 4, {1}},
                                         {5, 8, 3, {}},  {2, 1, 4, {4}}, {5, 30, 4, {5}}};

[[nodiscard]] std::string curr_file(std::vector<small_course> const& courses, int a_week, std::size_t weeks,
                                    double delta)
{
  auto text = "kind,curr\nname,small\nan_unknown_record,is,skipped\nweek_capacity," + std::to_string(a_week) +
              "\nweeks," + std::to_string(weeks) + "\ndelta," + std::to_string(delta) + "\n";
  std::string links;
  for (std::size_t i = 0; i < courses.size(); ++i) {
    auto const& c = courses[i];
    text += "course," + std::to_string(i) + ',' + std::to_string(c.hours) + ',' + std::to_string(c.value) + ',' +
            std::to_string(c.deadline) + '\n';
    for (auto const p : c.after) { links += "prereq," + std::to_string(p) + ',' + std::to_string(i) + '\n'; }
  }
  return text + links;
}

constexpr auto bacp_file =
    "kind,bacp\nname,tiny\nperiods,2\ncourse,1,algebra,3\ncourse,0,analysis,2\ncourse,2,\"logic, sets\",4\n"
    "prereq,0,1\n";

}  // namespace

TEST_CASE(
    "examples/mentoring_plan: a curr catalogue brings its own calendar, and the plan is worth what trying all gives")
{
  auto const folder = scratch_folder("curr");
  for (int const a_week : {5, 6, 8}) {
    CAPTURE(a_week);
    write_file(folder / "small.csv", curr_file(small, a_week, 4, 0.9));
    auto const r = plan_json(folder, {"--catalogue", "small.csv"});
    CHECK(r["plan"]["outcome"] == "optimal");
    CHECK(r["plan"]["value"] == doctest::Approx(every_order(small, a_week, 4, 0.9).best()));
    CHECK(r["student"]["hours_per_week"] == a_week);
    CHECK(r["student"]["weeks"] == 4);
    CHECK(r["catalogue"]["name"] == "small");
    CHECK(r["catalogue"]["kind"] == "curr");
    CHECK(r["catalogue"]["made_up"] == false);
  }
}

TEST_CASE("examples/mentoring_plan: a student replaces the calendar of a curr catalogue, and the deadlines stay")
{
  auto const folder = scratch_folder("curr_student");
  write_file(folder / "small.csv", curr_file(small, 5, 4, 0.9));
  auto const r = plan_json(folder, {"--catalogue", "small.csv", "--student", "0.5,14,6"});
  auto doubled = small;  // half the efficiency is twice the hours
  for (auto& c : doubled) { c.hours *= 2; }
  CHECK(r["plan"]["value"] == doctest::Approx(every_order(doubled, 14, 6, 0.9).best()));
  CHECK(r["plan"]["weeks"].size() == 6);
  CHECK(r["student"]["efficiency"] == 0.5);
}

TEST_CASE("examples/mentoring_plan: credits of a bacp catalogue become hours by the stated factor")
{
  auto const folder = scratch_folder("bacp");
  write_file(folder / "tiny.csv", bacp_file);
  auto const r = plan_json(folder, {"--catalogue", "tiny.csv", "--student", "0.8,10,9"});
  CHECK(r["catalogue"]["name"] == "tiny");
  CHECK(r["catalogue"]["hours"] == doctest::Approx(9 * 4.0));
  CHECK(r["plan"]["value"] == doctest::Approx(9 * 4.0));  // all fits: every hour is worth one point
  CHECK(r["plan"]["hours"] == doctest::Approx(9 * 4.0 / 0.8));
  CHECK(r["catalogue"]["notes"][0].get<std::string>().find("one credit is taken as 4 hours") != std::string::npos);

  auto const other = plan_json(folder, {"--catalogue", "tiny.csv", "--student", "1,1,30", "--hours-per-credit", "6"});
  // 30 hours: 3 + 2 credits of 6 hours; the 4 credits of logic would leave room for nothing else
  CHECK(other["plan"]["value"] == doctest::Approx(30.0));
  std::vector<std::string> names;
  for (auto const& week : other["plan"]["weeks"]) {
    for (auto const& lesson : week["lessons"]) { names.push_back(lesson["course"]); }
  }
  CHECK(names.front() == "analysis");
  CHECK(names.back() == "algebra");
}

TEST_CASE("examples/mentoring_plan: a falling market has the price of its curve")
{
  auto const folder = scratch_folder("falling");
  std::string text = "id,Price,Sales\n";
  for (int p = 10; p <= 100; p += 5) {  // exactly isoelastic: q = 1e6 p^-2
    text += "x," + std::to_string(p) + ',' + std::to_string(1e6 / (p * p)) + '\n';
  }
  write_file(folder / "market.csv", text + "x,0,50\nx,20,0\n");
  auto const r = plan_json(folder, {"--market", "market.csv", "--unit-cost", "30"})["price"];
  CHECK(r["outcome"] == "optimal");
  CHECK(r["demand_curve"] == "isoelastic");
  CHECK(r["slope"] == doctest::Approx(-2.0).epsilon(1e-4));
  CHECK(r["price"] == doctest::Approx(60.0).epsilon(1e-3));  // c e / (e - 1)
  CHECK(r["warning"].is_null());
  CHECK(r["market"]["rows"] == 21);
  CHECK(r["market"]["rows_used"] == 19);
  CHECK(r["market"]["rows_free"] == 1);
  CHECK(r["market"]["rows_unsold"] == 1);

  auto const far = plan_json(folder, {"--market", "market.csv", "--unit-cost", "80"})["price"];
  CHECK(far["outcome"] == "optimal");
  CHECK(far["price"] == doctest::Approx(160.0).epsilon(1e-3));
  CHECK(far["warning"] == "outside_observed_range");
  CHECK(far["explanation"].get<std::string>().find("10 to 100") != std::string::npos);
}

TEST_CASE("examples/mentoring_plan: a market that bears no price is refused with the reason")
{
  auto const folder = scratch_folder("refused");
  auto const price_of = [&](std::string const& text) {
    write_file(folder / "market.csv", text);
    auto const r = plan_json(folder, {"--market", "market.csv"})["price"];
    CHECK(r["price"].is_null());
    CHECK(r["profit"].is_null());
    CHECK(r["explanation"].get<std::string>().size() > 40);
    return r;
  };
  auto const rising = price_of("price,quantity\n10,100\n20,210\n30,290\n40,420\n");
  CHECK(rising["outcome"] == "refused");
  CHECK(rising["reason"] == "demand_rises_with_price");
  CHECK(rising["slope"].get<double>() > 0.0);

  CHECK(price_of("price,quantity\n10,100\n20,120\n30,60\n40,110\n50,80\n")["reason"] == "demand_not_significant");
  CHECK(price_of("price,quantity\n10,100\n10,40\n10,110\n")["reason"] == "no_variation");
  CHECK(price_of("price,quantity\n10,100\n20,90\n")["reason"] == "too_few_observations");
  CHECK(price_of("price,quantity\n")["reason"] == "too_few_observations");

  std::string inelastic = "price,quantity\n";
  for (int p = 10; p <= 100; p += 5) {
    inelastic += std::to_string(p) + ',' + std::to_string(900.0 / std::sqrt(p)) + '\n';
  }
  auto const r = price_of(inelastic);
  CHECK(r["outcome"] == "unbounded");
  CHECK(r["reason"] == "demand_inelastic");
}

TEST_CASE("examples/mentoring_plan: columns are found by usual names in any case, or by the names that are given")
{
  auto const folder = scratch_folder("columns");
  // a byte order mark, quotes with a comma and a line end inside, CRLF, an empty line
  write_file(
      folder / "market.csv",
      "\xEF\xBB\xBF\"PRICE\",\"Cost, net\",subs,Units\r\n10,1,\"100\",7\r\n\r\n20,\"2\",50,9\r\n30,3,20,\"11\"\r\n");
  auto const usual = plan_json(folder, {"--market", "market.csv"})["price"];
  CHECK(usual["market"]["rows"] == 3);
  CHECK(usual["slope"].get<double>() < 0.0);
  auto const given = plan_json(folder, {"--market", "market.csv", "--market-columns", "price,units"})["price"];
  CHECK(given["reason"] == "demand_rises_with_price");
}
