// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/selection/select_courses.hpp>

#include "support/cases.hpp"
#include "support/data_file.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/sample.hpp>
#include <mentorics/curriculum/selection/verify_selection.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

constexpr select_options no_table{.max_bytes = 0};  // search, whatever the shape

selection_problem random_selection(random_stream& rng, std::size_t n, bool forest)
{
  selection_problem p;
  std::vector<course> courses(n);
  bool const whole = bernoulli(rng, 0.5);
  double total = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    courses[i].hours = bernoulli(rng, 0.1) ? 0.0 : 0.1 * static_cast<double>(1 + uniform_index(rng, 20));
    total += courses[i].hours;
    double const value = bernoulli(rng, 0.2) ? 0.0 : static_cast<double>(1 + uniform_index(rng, 30));
    p.values.push_back(whole ? value : value * uniform01(rng));
    for (std::size_t k = uniform_index(rng, forest ? 2 : 4); i > 0 && k > 0; --k) {
      courses[i].prerequisites.push_back(uniform_index(rng, i));
    }
  }
  p.catalogue = catalogue(courses);
  p.hours = 0.1 * static_cast<double>(uniform_index(rng, static_cast<std::size_t>(10.0 * total) + 2));
  return p;
}

/// Adds groups and corequisites, some of which courses wait for in a circle.
selection_problem with_choices(random_stream& rng, selection_problem p)
{
  auto const n = p.catalogue.size();
  auto courses = std::vector(p.catalogue.begin(), p.catalogue.end());
  for (std::size_t i = 0; i < n && n > 1; ++i) {
    auto const other = [&] { return (i + 1 + uniform_index(rng, n - 1)) % n; };
    if (bernoulli(rng, 0.3)) { courses[i].any_of.push_back({other(), other()}); }
    if (bernoulli(rng, 0.2)) { courses[i].corequisites.push_back(other()); }
  }
  p.catalogue = catalogue(courses);
  return p;
}

/// By walking through all sets that can be taught, course by course.
double best_that_can_be_taught(selection_problem const& p)
{
  auto const n = p.catalogue.size();
  std::vector<std::uint32_t> linked(n);  // the course, its corequisites, theirs, ...
  for (std::size_t i = 0; i < n; ++i) {
    linked[i] = 1U << i;
    for (std::size_t round = 0; round < n; ++round) {
      for (std::size_t j = 0; j < n; ++j) {
        if ((linked[i] >> j & 1U) == 0) { continue; }
        for (auto const r : p.catalogue[j].corequisites) { linked[i] |= 1U << r; }
      }
    }
  }
  std::vector<bool> reached(std::size_t{1} << n, false);
  reached[0] = true;
  double best = 0.0;
  for (std::uint32_t s = 0; s < (1U << n); ++s) {  // a set comes after all that it can grow from
    if (!reached[s]) { continue; }
    auto const finished = [&](std::size_t i) { return (linked[i] & ~s) == 0; };
    double hours = 0.0;
    double value = 0.0;
    bool all = true;
    for (std::size_t i = 0; i < n; ++i) {
      if ((s >> i & 1U) != 0) {
        hours += p.catalogue[i].hours;
        value += p.values[i];
        all = all && finished(i);
        continue;
      }
      bool ready = true;
      for (auto const r : p.catalogue[i].prerequisites) { ready = ready && finished(r); }
      for (auto const& group : p.catalogue[i].any_of) {
        ready = ready && std::any_of(group.begin(), group.end(), finished);
      }
      if (ready) { reached[s | 1U << i] = true; }
    }
    if (all && hours <= p.hours + 1e-9) { best = std::max(best, value); }
  }
  return best;
}

double best_of_all_sets(selection_problem const& p)
{
  auto const n = p.catalogue.size();
  double best = 0.0;
  for (std::uint32_t s = 0; s < (1U << n); ++s) {
    double hours = 0.0;
    double value = 0.0;
    bool closed = true;
    for (std::size_t i = 0; i < n; ++i) {
      if ((s >> i & 1U) == 0) { continue; }
      hours += p.catalogue[i].hours;
      value += p.values[i];
      for (auto const r : p.catalogue[i].prerequisites) { closed = closed && (s >> r & 1U) != 0; }
    }
    if (closed && hours <= p.hours + 1e-9) { best = std::max(best, value); }
  }
  return best;
}

selection_problem read_selection(std::filesystem::path const& file)
{
  selection_problem p;
  std::vector<course> courses;
  for (auto const& r : support::records(file)) {
    if (r[0] == "capacity") { p.hours = std::stod(r[1]); }
    if (r[0] == "item") {
      p.values.push_back(std::stod(r[2]));
      courses.push_back({.hours = std::stod(r[3])});
    }
    if (r[0] == "prereq") { courses[std::stoul(r[2])].prerequisites.push_back(std::stoul(r[1])); }
  }
  p.catalogue = catalogue(courses);
  return p;
}

}  // namespace

TEST_CASE("curriculum/select_courses: the best set that fits, with all that it requires")
{
  // By hand: 9 hours hold {0, 1}, {0, 2}, {2} or {0}: 10, 8, 7 or 1.
  selection_problem const p{.catalogue = {{.hours = 4.0},
                                          {.hours = 3.0, .prerequisites = {0}},
                                          {.hours = 5.0},
                                          {.hours = 2.0, .prerequisites = {0, 2}}},
                            .values = {1.0, 9.0, 7.0, 20.0},
                            .hours = 9.0};
  for (auto const& options : {select_options{}, no_table}) {
    auto const made = select_courses(p, options);
    REQUIRE(made.outcome == status::optimal);
    CHECK(made.courses == std::vector<std::size_t>{0, 1});  // {0, 2, 3} would take 11 hours
    CHECK(made.value == 10.0);
    CHECK(made.hours == 7.0);
    CHECK(made.certificate.bound == 10.0);
    CHECK(verify(p, made));
  }
}

TEST_CASE("curriculum/select_courses: equals the best of all sets on random problems, by table and by search")
{
  random_stream rng(41);
  int const rounds = support::cases(2000);
  for (int round = 0; round < rounds; ++round) {
    auto const p = random_selection(rng, uniform_index(rng, 11), round % 2 == 0);
    double const best = best_of_all_sets(p);
    for (auto const& options : {select_options{}, no_table}) {
      auto const made = select_courses(p, options);
      REQUIRE(made.outcome == status::optimal);
      CHECK(made.value == doctest::Approx(best).epsilon(1e-9));
      CHECK(made.certificate.bound >= best * (1.0 - 1e-12));
      CHECK(verify(p, made));
    }
  }
}

TEST_CASE("curriculum/select_courses: with groups and corequisites it equals the best of all sets that can be taught")
{
  random_stream rng(2041);
  int const rounds = support::cases(2000);
  int circles = 0;
  for (int round = 0; round < rounds; ++round) {
    auto const plain = random_selection(rng, uniform_index(rng, 9), false);
    auto const p = with_choices(rng, plain);
    double const best = best_that_can_be_taught(p);
    auto const made = select_courses(p);
    REQUIRE(made.outcome == status::optimal);
    CHECK(made.value == doctest::Approx(best).epsilon(1e-9));
    CHECK(made.certificate.bound >= best * (1.0 - 1e-12));
    CHECK(verify(p, made));
    CHECK(made.value <= select_courses(plain).value * (1.0 + 1e-9));
    circles += best < select_courses(plain).value ? 1 : 0;
  }
  CHECK(circles > rounds / 10);
}

TEST_CASE("curriculum/select_courses: with groups and corequisites, 60 courses, stopped at any point")
{
  random_stream rng(2042);
  for (int round = 0; round < 20; ++round) {
    auto const p = with_choices(rng, random_selection(rng, 60, false));
    auto const best = select_courses(p, {.max_states = 100'000});
    CHECK(verify(p, best));
    for (std::size_t limit = 1; limit < 40; limit *= 3) {
      auto const made = select_courses(p, {.max_states = limit});
      CHECK(verify(p, made));
      CHECK(made.certificate.bound >= best.value * (1.0 - 1e-12));
    }
  }
}

TEST_CASE("curriculum/select_courses: table and search agree on forests of 60 courses")
{
  random_stream rng(42);
  for (int round = 0; round < 100; ++round) {
    auto const p = random_selection(rng, 60, true);
    CHECK(select_courses(p).value == doctest::Approx(select_courses(p, no_table).value).epsilon(1e-8));
  }
}

TEST_CASE("curriculum/select_courses: the optima of the shared pckp and knapsack files")
{
  std::filesystem::path file;
  if (!support::data_file("curriculum/optima.csv", file)) { return; }
  int checked = 0;
  for (auto const& row : support::records(file)) {
    if (row[0] != "pckp" && row[0] != "knapsack") { continue; }
    std::filesystem::path instance;
    REQUIRE(support::data_file("curriculum/" + row[0] + "/" + row[1] + ".csv", instance));
    auto const p = read_selection(instance);
    auto const made = select_courses(p, {.max_states = 2'000});
    INFO(row[1]);
    CHECK(made.outcome == status::optimal);
    CHECK(made.value == std::stod(row[3]));
    CHECK(verify(p, made));
    ++checked;
  }
  CHECK(checked == 47);
}

TEST_CASE("curriculum/select_courses: new numbers change nothing, values scale bit for bit, fewer rules never hurt")
{
  random_stream rng(43);
  for (int round = 0; round < 200; ++round) {
    auto p = random_selection(rng, 12, round % 2 == 0);
    auto const made = select_courses(p);
    auto more = p;
    more.hours += 1.0;
    CHECK(select_courses(more).value >= made.value * (1.0 - 1e-9));
    for (auto const& options : {select_options{}, no_table, select_options{.max_states = 3, .max_bytes = 0}}) {
      auto const unscaled = select_courses(p, options);
      for (double const factor : {0x1p10, 0x1p-60, 0x1p-1000}) {  // bit for bit
        auto scaled = p;
        for (auto& v : scaled.values) { v *= factor; }
        auto const again = select_courses(scaled, options);
        CHECK(again.outcome == unscaled.outcome);
        CHECK(again.states == unscaled.states);
        CHECK(again.courses == unscaled.courses);
        CHECK(again.value == unscaled.value * factor);
        CHECK(again.certificate.bound == unscaled.certificate.bound * factor);
      }
    }

    // New numbers change nothing, and neither does a rule said twice.
    std::vector<std::size_t> label{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    shuffle(rng, std::span<std::size_t>(label));
    std::vector<course> renamed(12);
    auto other = p;
    for (std::size_t i = 0; i < 12; ++i) {
      renamed[label[i]].hours = p.catalogue[i].hours;
      other.values[label[i]] = p.values[i];
      for (auto const r : p.catalogue[i].prerequisites) {
        renamed[label[i]].prerequisites.push_back(label[r]);
        renamed[label[i]].prerequisites.push_back(label[r]);
      }
    }
    other.catalogue = catalogue(renamed);
    CHECK(select_courses(other).value == doctest::Approx(made.value).epsilon(1e-9));
    auto courses = std::vector(p.catalogue.begin(), p.catalogue.end());
    courses.push_back({.hours = 1.0, .prerequisites = {0}});  // useless
    auto longer = p;
    longer.catalogue = catalogue(courses);
    longer.values.push_back(0.0);
    CHECK(select_courses(longer).value == doctest::Approx(made.value).epsilon(1e-9));
    courses[uniform_index(rng, 12)].prerequisites.clear();
    longer.catalogue = catalogue(courses);
    CHECK(select_courses(longer).value >= made.value * (1.0 - 1e-9));
  }
}

TEST_CASE("curriculum/select_courses: stopped or limited at any point the selection is good and the bound holds")
{
  random_stream rng(44);
  for (int round = 0; round < 50; ++round) {
    auto const p = random_selection(rng, 80, round % 2 == 0);
    double const best = select_courses(p).value;
    for (std::size_t limit = 1; limit < 40; limit *= 2) {
      auto const made = select_courses(p, {.max_states = limit, .max_bytes = 0});
      CHECK(verify(p, made));
      CHECK(made.states <= limit);
      CHECK(made.certificate.bound >= best * (1.0 - 1e-12));
      auto const stopped = select_courses(p, {}, [&](iteration const& now) {
        CHECK(now.best <= best * (1.0 + 1e-12));
        CHECK(now.bound >= best * (1.0 - 1e-12));
        return now.index + 1 < limit ? control::proceed : control::stop;
      });
      CHECK(verify(p, stopped));
      CHECK(stopped.certificate.bound >= best * (1.0 - 1e-12));
      CHECK((stopped.outcome == status::optimal || stopped.outcome == status::stopped));
    }
  }
}

TEST_CASE("curriculum/select_courses: no courses, no hours, tenths of hours, values from 0 to 1e12")
{
  CHECK(select_courses(selection_problem{}).outcome == status::optimal);
  selection_problem p{.catalogue = {{.hours = 1.0}, {.hours = 0.0}}, .values = {5.0, 2.0}, .hours = 0.0};
  CHECK(select_courses(p).courses == std::vector<std::size_t>{1});
  p.hours = 1e9;
  CHECK(select_courses(p).value == 7.0);
  CHECK(select_courses(p, no_table).value == 7.0);
  selection_problem const tenths{
      .catalogue = {{.hours = 0.1}, {.hours = 0.2}, {.hours = 0.7}}, .values = {1.0, 1.0, 1.0}, .hours = 1.0};
  CHECK(select_courses(tenths).value == 3.0);

  for (double const value : {0.0, 1e-310, 1e-290, 1e12}) {  // the search scales values to integers
    CAPTURE(value);
    p = {.catalogue = {{.hours = 1.0}, {.hours = 1.0}, {.hours = 1.0}}, .values = {value, value, value}, .hours = 2.0};
    auto const made = select_courses(p, no_table);
    CHECK(made.outcome == status::optimal);
    CHECK(made.value == 2.0 * value);
  }
}

TEST_CASE("curriculum/select_courses: bad options and problems are refused")
{
  CHECK_THROWS_WITH_AS((void)select_courses(selection_problem{}, {.max_states = 0}),
                       "curriculum::select_options: max_states must be in [1, 1000000000000] (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)select_courses(selection_problem{.values = {1.0}}), std::invalid_argument);
}
