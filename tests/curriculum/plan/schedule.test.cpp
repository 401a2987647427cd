// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/schedule.hpp>

#include "support/by_week_oracle.hpp"
#include "support/cases.hpp"
#include "support/data_file.hpp"
#include "support/generated_problem.hpp"
#include "support/sequence_oracle.hpp"

#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/schedule: the order that earns most within the weeks, after what a course requires")
{
  // By hand: two weeks of 10 h; "c" needs "a". b, a, c earns 10 + 1 + 20; a, c, b earns 1 + 20 + 4;
  // a, b, c earns 1 + 4 + 20.
  problem const p{.catalogue = {{.name = "a", .hours = 6.0},
                                {.name = "b", .hours = 8.0},
                                {.name = "c", .hours = 5.0, .prerequisites = {0}}},
                  .values = value_table({1.0, 1.0, 10.0, 4.0, 20.0, 20.0}, 2),
                  .calendar = weekly(10.0, 2)};
  auto const made = schedule(p);
  REQUIRE(made.outcome == status::optimal);
  CHECK(made.order == std::vector<std::size_t>{1, 0, 2});
  CHECK(made.value == 31.0);
  CHECK(verify(p, made));
}

TEST_CASE("curriculum/schedule: lessons spill over week ends and holidays")
{
  problem const p{.catalogue = {{.name = "a", .hours = 7.0}, {.name = "b", .hours = 5.0, .prerequisites = {0}}},
                  .values = {1.0, 1.0},
                  .calendar = {{4.0, 0.0, 4.0, 4.0}}};
  auto const made = schedule(p);
  REQUIRE(made.outcome == status::optimal);
  CHECK(made.lessons == std::vector<lesson>{{0, 0, 4.0}, {0, 2, 3.0}, {1, 2, 1.0}, {1, 3, 4.0}});
  CHECK(made.finish_week == std::vector<std::size_t>{2, 3});
  CHECK(verify(p, made));
}

TEST_CASE("curriculum/schedule: a course that ends with the last hour of a week is finished in that week")
{
  problem p{.catalogue = {{.hours = 0.1}, {.hours = 0.2}, {.hours = 0.7}},
            .values = value_table({1.0, 0.0, 1.0, 0.0, 1.0, 0.0}, 2),
            .calendar = weekly(1.0, 2)};
  CHECK(schedule(p).value == 3.0);  // 0.1 + 0.2 + 0.7 is one hour, though not in every order of binary sums
}

TEST_CASE("curriculum/schedule: equals the integer program over weeks on 400 random problems")
{
  random_stream rng(2026);
  for (int round = 0; round < 400; ++round) {
    auto const p = support::random_problem(rng, 1 + uniform_index(rng, 8), 1 + uniform_index(rng, 5));
    auto const made = schedule(p);
    REQUIRE(made.outcome == status::optimal);
    CHECK(made.value == doctest::Approx(support::by_week_optimum(p)).epsilon(1e-12));
    CHECK(made.certificate.bound >= made.value);
    CHECK(verify(p, made));
  }
}

TEST_CASE("curriculum/schedule: a course of no hours that cannot be finished does not hide the others")
{
  // Course 8 takes no time but requires course 4, for which the time is too short.
  problem const p{.catalogue = {{.hours = 1.2},
                                {.hours = 1.6},
                                {.hours = 0.6},
                                {.hours = 1.1, .prerequisites = {1}},
                                {.hours = 1.6, .prerequisites = {0, 1, 3}},
                                {.hours = 0.7},
                                {.hours = 0.0},
                                {.hours = 0.5},
                                {.hours = 0.0, .prerequisites = {4, 7}},
                                {.hours = 0.5, .prerequisites = {1}}},
                  .values = {0.0, 2.0, 6.0, 13.0, 29.0, 3.0, 2.0, 9.0, 8.0, 28.0},
                  .calendar = weekly(3.0, 1)};
  curriculum::detail::reduced_problem<> const open(p);
  std::uint64_t const nothing[2] = {0, 0};
  CHECK(curriculum::detail::value_bound<>(open)(nothing, 0) >= 41.0);
  auto const made = schedule(p);
  CHECK(made.outcome == status::optimal);
  CHECK(made.value == 41.0);  // 1, 9, 6 and 7 in 2.6 hours
}

TEST_CASE("curriculum/schedule: equals every sequence tried on random problems with every kind of constraint")
{
  random_stream rng(4711);
  int infeasible = 0;
  int const rounds = support::cases(5000);
  for (int round = 0; round < rounds; ++round) {
    auto const p = support::constrained_problem(rng, 1 + uniform_index(rng, 5), 1 + uniform_index(rng, 4));
    auto const made = schedule(p);
    double const best = support::best_sequence_value(p);
    INFO("round " << round);
    if (best < 0.0) {
      ++infeasible;
      REQUIRE(made.outcome == status::infeasible);
      CHECK(made.lessons.empty());
    } else {
      REQUIRE(made.outcome == status::optimal);
      REQUIRE(made.value == doctest::Approx(best).epsilon(1e-12));
      REQUIRE(made.certificate.bound >= made.value);
    }
    REQUIRE(verify(p, made));
  }
  CHECK(infeasible > rounds / 40);
}

TEST_CASE("curriculum/schedule: equals the integer program over weeks on benchmark problems of 12 courses")
{
  for (int k : {1, 2, 4}) {
    for (int seed = 1; seed <= 3; ++seed) {
      auto const p = support::benchmark_problem(12, k, seed);
      auto const made = schedule(p);
      REQUIRE(made.outcome == status::optimal);
      CHECK(made.value == doctest::Approx(support::by_week_optimum(p)).epsilon(1e-12));
    }
  }
}

TEST_CASE("curriculum/schedule: the optima of the shared curr files with up to 40 courses")
{
  std::filesystem::path file;
  if (!support::data_file("curriculum/optima.csv", file)) { return; }
  int checked = 0;
  for (auto const& row : support::records(file)) {
    if (row[0] != "curr") { continue; }
    int n = 0;
    int k = 0;
    int seed = 0;
    REQUIRE(std::sscanf(row[1].c_str(), "curr-%d-%d-%d", &n, &k, &seed) == 3);
    if (n > 40) { continue; }
    auto const p = support::benchmark_problem(n, k, seed);
    // The generator must give the file, record by record.
    std::filesystem::path instance;
    REQUIRE(support::data_file("curriculum/curr/" + row[1] + ".csv", instance));
    std::size_t edges = 0;
    for (auto const& record : support::records(instance)) {
      if (record[0] == "course") { CHECK(p.catalogue[std::stoul(record[1])].hours == std::stod(record[2])); }
      if (record[0] == "prereq") { ++edges; }
      if (record[0] == "weeks") { CHECK(p.calendar.weeks() == std::stoul(record[1])); }
    }
    std::size_t generated = 0;
    for (auto const& c : p.catalogue) { generated += c.prerequisites.size(); }
    CHECK(generated == edges);

    auto const made = schedule(p);
    INFO(row[1]);
    CHECK(made.outcome == status::optimal);
    CHECK(made.value == doctest::Approx(std::stod(row[3])).epsilon(1e-8));
    CHECK(verify(p, made));
    ++checked;
  }
  CHECK(checked == 28);
}

TEST_CASE("curriculum/schedule: the proved optima of generated problems")
{
  // Proved by an independent dynamic program, those of at most 2 prerequisites by CBC too, and the third by
  // HiGHS as well.
  CHECK(schedule(support::benchmark_problem(15, 2, 1)).value == doctest::Approx(174.307649).epsilon(1e-8));
  CHECK(schedule(support::benchmark_problem(20, 2, 1)).value == doctest::Approx(315.035060).epsilon(1e-8));
  CHECK(schedule(support::benchmark_problem(30, 2, 1)).value == doctest::Approx(377.428954).epsilon(1e-8));
  CHECK(schedule(support::benchmark_problem(30, 4, 2)).value == doctest::Approx(298.102029).epsilon(1e-8));
}

TEST_CASE("curriculum/schedule: stopped or limited at any point it gives a valid plan and a bound that holds")
{
  auto const p = support::benchmark_problem(25, 2, 2);
  double const optimum = schedule(p).value;
  for (std::size_t limit = 1; limit < 200'000; limit = limit * 3 / 2 + 1) {
    auto const made = schedule(p, {.max_states = limit});
    CHECK(verify(p, made));
    CHECK(made.value <= optimum * (1.0 + 1e-12));
    CHECK(made.certificate.bound >= optimum * (1.0 - 1e-12));
    if (made.outcome == status::optimal) {
      CHECK(made.value == doctest::Approx(optimum));
    } else {
      CHECK(made.outcome == status::limit_reached);
    }
  }
  for (std::size_t last = 0; last < 40; ++last) {
    double best = 0.0;
    double bound = no_limit;
    auto const made = schedule(p, {}, [&](iteration const& now) {
      CHECK(now.best >= best);
      CHECK(now.bound <= bound);
      best = now.best;
      bound = now.bound;
      return now.index < last ? control::proceed : control::stop;
    });
    CHECK(verify(p, made));
    CHECK(made.certificate.bound >= optimum * (1.0 - 1e-12));
    CHECK((made.outcome == status::stopped || made.outcome == status::optimal));
  }
}

TEST_CASE("curriculum/schedule: more than 64 courses need several words")
{
  // 100 courses in one chain, and 30 loose ones that do not fit beside it.
  std::vector<course> courses(130, course{.hours = 1.0});
  std::vector<double> values(130, 1.0);
  for (std::size_t i = 1; i < 100; ++i) { courses[i].prerequisites = {i - 1}; }
  values[99] = 1000.0;
  problem const p{.catalogue = catalogue(courses), .values = values, .calendar = weekly(10.0, 10)};
  auto const made = schedule(p);
  CHECK(made.outcome == status::optimal);
  CHECK(made.value == 1099.0);
  CHECK(made.finish_week[99] == 9);
  CHECK(verify(p, made));
}

TEST_CASE("curriculum/schedule: completed courses open others and are not taken again")
{
  problem p{.catalogue = {{.hours = 50.0}, {.hours = 2.0, .prerequisites = {0}}},
            .values = {5.0, 3.0},
            .calendar = weekly(2.0, 1)};
  CHECK(schedule(p).value == 0.0);
  p.completed = {0};
  auto const made = schedule(p);
  CHECK(made.value == 3.0);
  CHECK(made.finish_week == std::vector<std::size_t>{not_scheduled, 0});
}

TEST_CASE("curriculum/schedule: degenerate problems have plans")
{
  auto const nothing = schedule(problem{});
  CHECK(nothing.outcome == status::optimal);
  CHECK(nothing.value == 0.0);
  CHECK(nothing.certificate.bound == 0.0);

  problem p{.catalogue = {{.hours = 3.0}, {.hours = 0.0}}, .values = {5.0, 1.0}, .calendar = weekly(0.0, 4)};
  auto const no_hours = schedule(p);
  CHECK(no_hours.outcome == status::optimal);
  CHECK(no_hours.value == 1.0);  // a course of no hours needs none
  CHECK(verify(p, no_hours));
  p.calendar = weekly(2.0, 0);
  CHECK(schedule(p).lessons.empty());
  CHECK(verify(p, schedule(p)));
  p.calendar = weekly(2.0, 1);  // a horizon shorter than the first course
  CHECK(schedule(p).value == 1.0);
  p.completed = {0, 1};
  CHECK(schedule(p).value == 0.0);
}

TEST_CASE("curriculum/schedule: courses that add nothing are left out")
{
  problem const p{.catalogue = {{.hours = 1.0}, {.hours = 1.0}, {.hours = 1.0, .prerequisites = {1}}},
                  .values = {0.0, 0.0, 4.0},
                  .calendar = weekly(5.0, 1)};
  CHECK(schedule(p).order == std::vector<std::size_t>{1, 2});
}

TEST_CASE("curriculum/schedule: more hours and fewer prerequisites never lower the value")
{
  random_stream rng(77);
  for (int round = 0; round < 60; ++round) {
    auto p = support::random_problem(rng, 7, 4);
    double const value = schedule(p).value;
    auto more = p;
    more.calendar.hours[uniform_index(rng, 4)] += 1.0;
    CHECK(schedule(more).value >= value - 1e-12);
    auto fewer_rules = p;
    auto courses = std::vector(p.catalogue.begin(), p.catalogue.end());
    courses[uniform_index(rng, 7)].prerequisites.clear();
    fewer_rules.catalogue = catalogue(courses);
    CHECK(schedule(fewer_rules).value >= value - 1e-12);
  }
}

TEST_CASE("curriculum/schedule: values scaled by a power of two scale the plan's value bit for bit")
{
  auto const p = support::benchmark_problem(20, 2, 2);
  auto scaled = p;
  std::vector<double> rows;
  for (std::size_t i = 0; i < p.values.courses(); ++i) {
    for (std::size_t t = 0; t < p.values.weeks(); ++t) { rows.push_back(p.values(i, t) * 1024.0); }
  }
  scaled.values = value_table(rows, p.values.weeks());
  CHECK(schedule(scaled).value == schedule(p).value * 1024.0);
}

TEST_CASE("curriculum/schedule: bad options and problems are refused before any work")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)schedule(problem{}, {.max_states = 0}),
                       "curriculum::schedule_options: max_states must be in [1, 1000000000] (got 0)",
                       std::invalid_argument);
  for (double const bad : {nan, -1.0, 1.0}) {
    CHECK_THROWS_AS((void)schedule(problem{}, {.tolerance = bad}), std::invalid_argument);
  }
  CHECK_THROWS_AS((void)schedule(problem{.values = {1.0}}), std::invalid_argument);
}
