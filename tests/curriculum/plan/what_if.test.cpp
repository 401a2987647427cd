// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/what_if.hpp>

#include "support/generated_problem.hpp"
#include "support/sequence_oracle.hpp"

#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/what_if: gains and regrets equal the difference of what every sequence gives")
{
  random_stream rng(71);
  for (int round = 0; round < 400; ++round) {
    auto p = support::constrained_problem(rng, 2 + uniform_index(rng, 4), 3);
    p.mandatory.clear();
    double const base = support::best_sequence_value(p);
    auto const course = uniform_index(rng, p.catalogue.size());

    auto const hours = with_more_hours(p, 1.0);
    CHECK(hours.proved);
    CHECK(hours.gain >= -1e-12);
    auto longer = p;
    for (auto& week : longer.calendar.hours) { week += week > 0.0 ? 1.0 : 0.0; }
    CHECK(hours.gain == doctest::Approx(support::best_sequence_value(longer) - base).epsilon(1e-9));

    auto later = p;
    later.calendar.hours.push_back(1.5);
    std::vector<double> rows;
    for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
      for (std::size_t t : {0U, 1U, 2U, 2U}) { rows.push_back(p.values(i, t)); }
    }
    later.values = value_table(rows, 4);
    auto const weeks = with_more_weeks(p, 1, 1.5);
    CHECK(weeks.gain >= -1e-12);
    CHECK(weeks.gain == doctest::Approx(support::best_sequence_value(later) - base).epsilon(1e-9));

    auto richer = p;
    richer.budget += 2.0;
    CHECK(with_more_budget(p, 2.0).gain == doctest::Approx(support::best_sequence_value(richer) - base).epsilon(1e-9));

    auto forced = p;
    forced.mandatory = {course};
    auto const in = with_course(p, course);
    double const best_in = support::best_sequence_value(forced);
    CHECK(in.proved);
    CHECK((in.plan.outcome == status::infeasible) == (best_in < 0.0));
    if (best_in >= 0.0) { CHECK(in.gain == doctest::Approx(best_in - base).epsilon(1e-9)); }

    auto const out = without_course(p, course);
    CHECK(out.gain <= 1e-12);
    CHECK(out.plan.finish_week[course] == not_scheduled);
    if (in.plan.outcome == status::optimal) { CHECK((in.gain > -1e-9 || out.gain > -1e-9)); }
  }
}

TEST_CASE("curriculum/what_if: the smallest set of mandatory courses that cannot be had together")
{
  problem p{.catalogue =
                {{.hours = 4.0}, {.hours = 5.0}, {.hours = 3.0}, {.hours = 20.0}, {.hours = 1.0, .prerequisites = {3}}},
            .values = {1.0, 1.0, 1.0, 1.0, 1.0},
            .calendar = weekly(8.0, 1),
            .mandatory = {0, 1, 2}};
  CHECK(schedule(p).outcome == status::infeasible);
  CHECK(irreducible_infeasible_subset(p) == std::vector<std::size_t>{0, 1});
  p.mandatory = {0, 1, 4};
  CHECK(irreducible_infeasible_subset(p) == std::vector<std::size_t>{4});
  p.mandatory = {0, 2};
  CHECK(irreducible_infeasible_subset(p).empty());
}

TEST_CASE("curriculum/what_if: bad input is refused, and the message names it")
{
  problem const p{.catalogue = {{.hours = 1.0}}, .values = {1.0}, .calendar = weekly(1.0, 1)};
  CHECK_THROWS_WITH_AS((void)with_course(p, 1), "curriculum::with_course: course must be the index of a course (got 1)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)without_course(p, 7), std::invalid_argument);
  CHECK_THROWS_AS((void)with_more_hours(p, -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)with_more_budget(p, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
  problem many{.catalogue = catalogue(std::vector<course>(21)),
               .values = std::vector<double>(21, 1.0),
               .calendar = weekly(1.0, 1)};
  for (std::size_t i = 0; i < 21; ++i) { many.mandatory.push_back(i); }
  CHECK_THROWS_AS((void)irreducible_infeasible_subset(many), std::invalid_argument);
}

TEST_CASE("curriculum/what_if: more weeks than can be, or of no hours that are a number, are refused")
{
  problem const p{.catalogue = {{.hours = 3.0}}, .values = {1.0}, .calendar = weekly(2.0, 1)};
  CHECK(with_more_weeks(p, 1, 1.0).gain == 1.0);
  CHECK(with_more_weeks(p, 0, 1.0).gain == 0.0);
  CHECK_THROWS_WITH_AS((void)with_more_weeks(p, 10'001, 1.0),
                       "curriculum::with_more_weeks: weeks must be at most 10000 (got 10001)", std::invalid_argument);
  CHECK_THROWS_AS((void)with_more_weeks(p, 1, std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
  CHECK_THROWS_AS((void)with_more_weeks(p, 1, -1.0), std::invalid_argument);
}

TEST_CASE(
    "curriculum/what_if: the smallest conflict of random problems, compared with every set of mandatory courses tried")
{
  random_stream rng(73);
  int conflicts = 0;
  for (int round = 0; round < 300; ++round) {
    auto p = support::constrained_problem(rng, 2 + uniform_index(rng, 4), 3);
    p.mandatory.clear();
    for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
      if (bernoulli(rng, 0.7)) { p.mandatory.push_back(i); }
    }
    std::size_t smallest = p.mandatory.size() + 1;
    auto part = p;
    auto const cannot = [&](std::vector<std::size_t> const& wanted) {
      part.mandatory = wanted;
      return support::best_sequence_value(part) < 0.0;
    };
    for (std::size_t set = 0; set < (std::size_t{1} << p.mandatory.size()); ++set) {
      std::vector<std::size_t> wanted;
      for (std::size_t k = 0; k < p.mandatory.size(); ++k) {
        if (((set >> k) & 1U) != 0) { wanted.push_back(p.mandatory[k]); }
      }
      if (wanted.size() < smallest && cannot(wanted)) { smallest = wanted.size(); }
    }
    auto const found = irreducible_infeasible_subset(p);
    if (smallest > p.mandatory.size()) {
      CHECK(found.empty());
    } else {
      ++conflicts;
      CHECK(found.size() == smallest);
      CHECK(cannot(found));
    }
  }
  CHECK(conflicts > 100);
}
