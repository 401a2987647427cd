// SPDX-License-Identifier: BSL-1.0
#include <instances/instance_files.hpp>
#include <mentorics/curriculum/terms/balance_terms.hpp>

#include "support/cases.hpp"
#include "support/data_file.hpp"
#include "support/terms_oracle.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/core/random/sample.hpp>
#include <mentorics/curriculum/terms/verify_terms.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE(
    "curriculum/balance_terms: a chain takes one term each, and the other courses fill where the fullest stays least")
{
  // By hand: a before b before c, one a term; d (4) and e (2) share a term with one of them. d with c (2) is 6,
  // e with a or b is 5.
  term_problem const p{.catalogue = {{.name = "a", .hours = 3.0},
                                     {.name = "b", .hours = 3.0, .prerequisites = {0}},
                                     {.name = "c", .hours = 2.0, .prerequisites = {1}},
                                     {.name = "d", .hours = 4.0},
                                     {.name = "e", .hours = 2.0}},
                       .terms = 3};
  auto const made = balance_terms(p);
  REQUIRE(made.outcome == status::optimal);
  CHECK(made.value == 6.0);
  CHECK(made.certificate.bound == 6.0);
  CHECK(made.term[0] == 0);
  CHECK(made.term[3] == 2);
  CHECK(verify(p, made));
}

TEST_CASE("curriculum/balance_terms: equals the best of all assignments on random problems")
{
  random_stream rng(2027);
  int feasible = 0;
  int const rounds = support::cases(2000);
  for (int round = 0; round < rounds; ++round) {
    auto p = support::random_terms(rng, uniform_index(rng, 7));
    if (round % 2 == 1) { p.catalogue = support::with_choices(rng, p.catalogue); }
    auto const made = balance_terms(p);
    double const best = support::smallest_load(p);
    CHECK(verify(p, made));
    if (is_finite(best)) {
      ++feasible;
      REQUIRE(made.outcome == status::optimal);
      CHECK(made.value == doctest::Approx(best).epsilon(1e-9));
      CHECK(made.certificate.bound == made.value);
    } else {
      CHECK(made.outcome == status::infeasible);
      CHECK(made.certificate.bound == no_limit);
    }
  }
  CHECK(feasible > rounds / 4);
  CHECK(feasible < rounds * 85 / 100);
}

TEST_CASE("curriculum/balance_terms: corequisites may share a term, one course of a group must come before")
{
  // The lab goes with the lecture, the project after one of the two languages.
  term_problem p{.catalogue = {{.name = "lecture", .hours = 3.0},
                               {.name = "lab", .hours = 3.0, .corequisites = {0}},
                               {.name = "C++", .hours = 3.0},
                               {.name = "Rust", .hours = 3.0},
                               {.name = "project", .hours = 6.0, .any_of = {{2, 3}}}},
                 .terms = 3};
  auto const made = balance_terms(p);
  REQUIRE(made.outcome == status::optimal);
  CHECK(made.value == 6.0);
  CHECK(made.term[0] <= made.term[1]);
  CHECK(std::min(made.term[2], made.term[3]) < made.term[4]);
  CHECK(verify(p, made));
  auto courses = std::vector(p.catalogue.begin(), p.catalogue.end());
  courses[0].corequisites = {1};  // each other's: the same term
  p.catalogue = catalogue(courses);
  CHECK(balance_terms(p).term[0] == balance_terms(p).term[1]);
  courses[2].any_of = {{4}};
  courses[3].any_of = {{4}};  // the project before both, and after one of them
  p.catalogue = catalogue(courses);
  CHECK(balance_terms(p).outcome == status::infeasible);
}

TEST_CASE("curriculum/balance_terms: the optima of the shared bacp files")
{
  std::filesystem::path file;
  if (!support::data_file("curriculum/optima.csv", file)) { return; }
  int checked = 0;
  for (auto const& row : support::records(file)) {
    if (row[0] != "bacp") { continue; }
    std::filesystem::path instance;
    REQUIRE(support::data_file("curriculum/bacp/" + row[1] + ".csv", instance));
    auto const p = instances::read_bacp(instance);
    auto const made = balance_terms(p, {.max_states = 20'000});
    INFO(row[1]);
    CHECK(made.outcome == status::optimal);
    CHECK(made.value == std::stod(row[3]));
    CHECK(verify(p, made));
    ++checked;
  }
  CHECK(checked == 19);
}

TEST_CASE("curriculum/balance_terms: loads of a tenth are exact, and so are loads of a millisecond")
{
  term_problem p{.catalogue = {{.hours = 0.1}, {.hours = 0.2}, {.hours = 0.7}, {.hours = 1.0}}, .terms = 2};
  p.load_max = 1.0;
  CHECK(balance_terms(p).value == 1.0);
  constexpr double millisecond = 1.0 / 3'600'000.0;
  // Loads that share no divisor and are too long to be looked at sum by sum.
  term_problem const fine{
      .catalogue = {{.hours = 1000.0 + millisecond}, {.hours = 1000.0 - millisecond}, {.hours = 500.0}}, .terms = 2};
  CHECK(balance_terms(fine).value == doctest::Approx(1500.0 - millisecond).epsilon(1e-15));
}

TEST_CASE("curriculum/balance_terms: new numbers and time reversed change nothing, fewer rules never hurt")
{
  random_stream rng(78);
  for (int round = 0; round < 300; ++round) {
    auto p = support::random_terms(rng, 7);
    double const value = balance_terms(p).value;
    auto const courses = std::vector(p.catalogue.begin(), p.catalogue.end());

    // New numbers change nothing, and neither does time reversed.
    std::vector<std::size_t> label{0, 1, 2, 3, 4, 5, 6};
    shuffle(rng, std::span<std::size_t>(label));
    std::vector<course> renamed(7);
    std::vector<course> reversed(7);
    auto larger = courses;
    for (std::size_t i = 0; i < 7; ++i) {
      renamed[label[i]].hours = reversed[i].hours = courses[i].hours;
      larger[i].hours *= 4.0;
      for (auto const r : courses[i].prerequisites) {
        renamed[label[i]].prerequisites.push_back(label[r]);
        renamed[label[i]].prerequisites.push_back(label[r]);  // a rule said twice is one rule
        reversed[r].prerequisites.push_back(i);
      }
    }
    auto other = p;
    other.catalogue = catalogue(renamed);
    CHECK(balance_terms(other).value == value);
    other.catalogue = catalogue(reversed);
    CHECK(balance_terms(other).value == value);

    // Loads times 4 give 4 times the value, bit for bit.
    other.catalogue = catalogue(larger);
    other.load_min *= 4.0;
    other.load_max *= 4.0;
    CHECK(balance_terms(other).value == value * 4.0);

    // Fewer rules never hurt, nor does one more term where terms may be empty, nor a course that weighs nothing.
    auto freer = courses;
    freer[uniform_index(rng, 7)].prerequisites.clear();
    freer.push_back({});
    p.load_min = 0.0;
    p.count_min = 0;
    p.count_max = (std::numeric_limits<std::size_t>::max)();
    double const relaxed = balance_terms(p).value;
    CHECK(relaxed <= value);
    p.catalogue = catalogue(freer);
    CHECK(balance_terms(p).value <= relaxed);
    ++p.terms;
    CHECK(balance_terms(p).value <= relaxed);
  }
}

TEST_CASE("curriculum/balance_terms: stopped or limited at any point the bound holds")
{
  random_stream rng(5);
  term_problem const p{.catalogue = support::random_courses(rng, 40, 0.05), .terms = 8, .count_max = 6};
  auto const best = balance_terms(p);
  REQUIRE(best.outcome == status::optimal);
  for (std::size_t limit = 1; limit < 2000; limit = limit * 3 / 2 + 1) {
    auto const made = balance_terms(p, {.max_states = limit});
    CHECK(verify(p, made));
    CHECK(made.states <= limit);
    CHECK(made.value >= best.value);
    CHECK(made.certificate.bound <= best.value);
    CHECK((made.outcome == status::optimal || made.outcome == status::limit_reached));
  }
  std::size_t calls = 0;
  (void)balance_terms(p, {}, [&](iteration const& now) {
    CHECK(now.index == calls++);
    CHECK(now.bound <= best.value);
    CHECK(now.best >= best.value);
  });
  CHECK(calls > 0);
  for (std::size_t stop = 0; stop < calls; ++stop) {
    auto const stopped =
        balance_terms(p, {}, [=](iteration const& now) { return now.index < stop ? control::proceed : control::stop; });
    CHECK(stopped.outcome == status::stopped);
    CHECK(stopped.value >= best.value);
    CHECK(stopped.certificate.bound <= best.value);
    CHECK(verify(p, stopped));
  }
}

TEST_CASE("curriculum/balance_terms: the same answer every time")
{
  random_stream rng(9);
  term_problem const p{.catalogue = support::random_courses(rng, 40, 0.05), .terms = 7};
  CHECK(balance_terms(p).term == balance_terms(p).term);
}

TEST_CASE("curriculum/balance_terms: no courses, chains, too many terms, no hours, huge hours")
{
  auto const nothing = balance_terms(term_problem{});
  CHECK(nothing.outcome == status::optimal);
  CHECK(nothing.value == 0.0);
  CHECK(nothing.load == std::vector<double>{0.0});
  CHECK(balance_terms(term_problem{.count_min = 1}).outcome == status::infeasible);
  CHECK(balance_terms(term_problem{.load_min = 1.0}).outcome == status::infeasible);
  term_problem chain{.catalogue = {{.hours = 1.0}, {.hours = 1.0, .prerequisites = {0}}}, .terms = 1};
  CHECK(balance_terms(chain).outcome == status::infeasible);
  chain.terms = 64;
  CHECK(balance_terms(chain).value == 1.0);
  chain.load_max = 0.5;
  CHECK(balance_terms(chain).outcome == status::infeasible);
  term_problem const free{.catalogue = {{.hours = 0.0}, {.hours = 0.0}}, .terms = 2};
  CHECK(balance_terms(free).value == 0.0);
  term_problem const huge{.catalogue = {{.hours = 1e6}, {.hours = 1e6}, {.hours = 1e6}}, .terms = 2};
  CHECK(balance_terms(huge).value == 2e6);
}

TEST_CASE("curriculum/balance_terms: bad options and problems are refused")
{
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH_AS((void)balance_terms(term_problem{}, {.max_states = 0}),
                       "curriculum::balance_options: max_states must be in [1, 1000000000000] (got 0)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)balance_terms(term_problem{.load_min = nan}), std::invalid_argument);
}
