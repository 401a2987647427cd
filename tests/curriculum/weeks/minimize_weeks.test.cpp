// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/weeks/minimize_weeks.hpp>

#include "support/cases.hpp"
#include "support/data_file.hpp"
#include "support/terms_oracle.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/sample.hpp>
#include <mentorics/curriculum/weeks/verify_weeks.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

week_problem read_weeks(std::filesystem::path const& file)
{
  week_problem p;
  std::vector<course> courses;
  for (auto const& r : support::records(file)) {
    if (r[0] == "cycle_time") { p.week_hours = std::stod(r[1]); }
    if (r[0] == "task") { courses.push_back({.hours = std::stod(r[2])}); }
    if (r[0] == "prereq") { courses[std::stoul(r[2])].prerequisites.push_back(std::stoul(r[1])); }
  }
  p.catalogue = catalogue(courses);
  return p;
}

week_problem random_weeks(random_stream& rng, std::size_t n)
{
  week_problem p{.catalogue = support::random_courses(rng, n, 0.8 / static_cast<double>(n + 1)),
                 .order = bernoulli(rng, 0.5) ? week_order::same_week : week_order::earlier_weeks};
  double longest = 0.1;
  for (auto const& c : p.catalogue) { longest = (std::max)(longest, c.hours); }
  p.week_hours = longest * (1.0 + 0.1 * static_cast<double>(uniform_index(rng, 15)));
  return p;
}

/// The fewest weeks by trying every assignment to 1, 2, ... weeks.
std::size_t fewest_by_trial(week_problem const& p)
{
  auto const n = p.catalogue.size();
  for (std::size_t weeks = n == 0 ? 0 : 1;; ++weeks) {
    bool found = n == 0;
    support::for_each_assignment(n, weeks, [&](std::vector<std::size_t> const& week) {
      if (found || !support::in_order(p.catalogue, week, p.order == week_order::earlier_weeks ? 1 : 0)) { return; }
      std::vector<double> load(weeks, 0.0);
      for (std::size_t i = 0; i < n; ++i) { load[week[i]] += p.catalogue[i].hours; }
      found = *std::max_element(load.begin(), load.end()) <= p.week_hours + 1e-9;
    });
    if (found) { return weeks; }
  }
}

}  // namespace

TEST_CASE("curriculum/minimize_weeks: full weeks are enough; one more where a course must wait for the next week")
{
  // By hand: 10 hours in weeks of 5 are 3 + 2 and 4 + 1.
  week_problem p{.catalogue = {{.hours = 3.0}, {.hours = 2.0, .prerequisites = {0}}, {.hours = 4.0}, {.hours = 1.0}},
                 .week_hours = 5.0};
  auto made = minimize_weeks(p);
  CHECK(made.outcome == status::optimal);
  CHECK(made.value == 2.0);
  CHECK(made.load == std::vector<double>{5.0, 5.0});
  CHECK(verify(p, made));
  p.order = week_order::earlier_weeks;  // 3 and 2 apart: 3 + 1, 4, 2
  made = minimize_weeks(p);
  CHECK(made.value == 3.0);
  CHECK(verify(p, made));
}

TEST_CASE("curriculum/minimize_weeks: equals the best of all assignments on random problems")
{
  random_stream rng(31);
  int const rounds = support::cases(1500);
  for (int round = 0; round < rounds; ++round) {
    auto const p = random_weeks(rng, uniform_index(rng, 7));
    auto const made = minimize_weeks(p);
    REQUIRE(made.outcome == status::optimal);
    CHECK(made.value == static_cast<double>(fewest_by_trial(p)));
    CHECK(made.certificate.bound == made.value);
    CHECK(verify(p, made));
  }
}

TEST_CASE("curriculum/minimize_weeks: the optima of the shared otto files with 20 and 50 courses")
{
  std::filesystem::path file;
  if (!support::data_file("curriculum/optima.csv", file)) { return; }
  int checked = 0;
  for (auto const& row : support::records(file)) {
    if (row[0].rfind("otto", 0) != 0 || row[1].rfind("otto-large", 0) == 0) { continue; }
    std::filesystem::path instance;
    auto const folder = row[1].substr(0, row[1].rfind('-'));
    REQUIRE(support::data_file("curriculum/" + folder + "/" + row[1] + ".csv", instance));
    auto const p = read_weeks(instance);
    auto const made = minimize_weeks(p, {.max_states = 20'000});
    INFO(row[1]);
    CHECK(made.value == std::stod(row[3]));
    CHECK(made.certificate.bound >= made.value - 1.0);
    CHECK(verify(p, made));
    checked += made.outcome == status::optimal ? 1 : 0;
  }
  CHECK(checked >= 118);  // two of 50 courses take more states than a test may spend
}

TEST_CASE(
    "curriculum/minimize_weeks: new numbers and time reversed change nothing, more hours and fewer rules never hurt")
{
  random_stream rng(32);
  for (int round = 0; round < 200; ++round) {
    auto p = random_weeks(rng, 12);
    double const weeks = minimize_weeks(p).value;
    auto courses = std::vector(p.catalogue.begin(), p.catalogue.end());
    std::vector<course> reversed(12);
    for (std::size_t i = 0; i < 12; ++i) {
      reversed[i].hours = courses[i].hours;
      for (auto const r : courses[i].prerequisites) { reversed[r].prerequisites.push_back(i); }
    }
    auto other = p;
    other.catalogue = catalogue(reversed);
    CHECK(minimize_weeks(other).value == weeks);

    // New numbers change nothing, and neither does a rule said twice.
    std::vector<std::size_t> label{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    shuffle(rng, std::span<std::size_t>(label));
    std::vector<course> renamed(12);
    for (std::size_t i = 0; i < 12; ++i) {
      renamed[label[i]].hours = courses[i].hours;
      for (auto const r : courses[i].prerequisites) {
        renamed[label[i]].prerequisites.push_back(label[r]);
        renamed[label[i]].prerequisites.push_back(label[r]);
      }
    }
    other.catalogue = catalogue(renamed);
    CHECK(minimize_weeks(other).value == weeks);
    other = p;
    other.week_hours += 1.0;
    CHECK(minimize_weeks(other).value <= weeks);
    courses.push_back({.hours = 0.0});
    for (auto& c : courses) { c.hours *= 8.0; }
    other = {.catalogue = catalogue(courses), .week_hours = 8.0 * p.week_hours, .order = p.order};
    CHECK(minimize_weeks(other).value == weeks);
    p.order = week_order::same_week;
    CHECK(minimize_weeks(p).value <= weeks);
  }
}

TEST_CASE("curriculum/minimize_weeks: stopped or limited at any point the bound holds")
{
  random_stream rng(34);
  for (int round = 0; round < 10; ++round) {
    auto const p = random_weeks(rng, 30);
    auto const best = minimize_weeks(p);
    REQUIRE(best.outcome == status::optimal);
    for (std::size_t limit = 1; limit < 3000; limit *= 2) {
      auto const made = minimize_weeks(p, {.max_states = limit, .max_bytes = limit % 3 == 0 ? 65536U : 10'000'000U});
      CHECK(verify(p, made));
      CHECK(made.states <= limit);
      CHECK(made.value >= best.value);
      CHECK(made.certificate.bound <= best.value);
    }
    std::size_t polls = 0;
    static_cast<void>(minimize_weeks(p, {}, [&](iteration const&) { ++polls; }));
    for (std::size_t stop = 0; stop < polls; stop += 1 + polls / 50) {
      auto const stopped = minimize_weeks(
          p, {}, [=](iteration const& now) { return now.index < stop ? control::proceed : control::stop; });
      CHECK(verify(p, stopped));
      CHECK(stopped.value >= best.value);
      CHECK(stopped.certificate.bound <= best.value);
    }
  }
}

TEST_CASE("curriculum/minimize_weeks: no courses, no hours, tenths of hours, a course too long, a chain of 130")
{
  auto const nothing = minimize_weeks(week_problem{});
  CHECK(nothing.outcome == status::optimal);
  CHECK(nothing.value == 0.0);
  CHECK(verify(week_problem{}, nothing));
  week_problem const too_long{.catalogue = {{.hours = 2.0}}, .week_hours = 1.0};
  CHECK(minimize_weeks(too_long).outcome == status::infeasible);
  CHECK(verify(too_long, minimize_weeks(too_long)));
  week_problem const free{.catalogue = {{.hours = 0.0}, {.hours = 0.0, .prerequisites = {0}}}};
  CHECK(minimize_weeks(free).value == 1.0);
  week_problem const tenths{.catalogue = {{.hours = 0.1}, {.hours = 0.2}, {.hours = 0.7}}, .week_hours = 1.0};
  CHECK(minimize_weeks(tenths).value == 1.0);
  std::vector<course> chain(130, course{.hours = 1.0});
  for (std::size_t i = 1; i < chain.size(); ++i) { chain[i].prerequisites = {i - 1}; }
  CHECK(minimize_weeks(week_problem{.catalogue = catalogue(chain), .week_hours = 10.0}).value == 13.0);
  CHECK(minimize_weeks(
            week_problem{.catalogue = catalogue(chain), .week_hours = 10.0, .order = week_order::earlier_weeks})
            .value == 130.0);
}

TEST_CASE("curriculum/minimize_weeks: bad options and problems are refused")
{
  CHECK_THROWS_WITH_AS((void)minimize_weeks(week_problem{}, {.max_states = 0}),
                       "curriculum::fewest_weeks_options: max_states must be in [1, 4000000000] (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)minimize_weeks(week_problem{}, {.max_bytes = 1}),
                       "curriculum::fewest_weeks_options: max_bytes must be at least 65536 (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)minimize_weeks(week_problem{.week_hours = -1.0}), std::invalid_argument);
}
