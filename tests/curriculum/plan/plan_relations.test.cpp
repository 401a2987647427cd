// SPDX-License-Identifier: BSL-1.0
#include "support/cases.hpp"
#include "support/changed_problem.hpp"
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <utility>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

void check_same(plan const& a, plan const& b)
{
  REQUIRE(a.outcome == b.outcome);
  REQUIRE(a.value == doctest::Approx(b.value).epsilon(1e-12));
}

}  // namespace

TEST_CASE("curriculum/schedule: relations between problems with every kind of constraint")
{
  random_stream rng(611);
  int const rounds = support::cases(600);
  for (int round = 0; round < rounds; ++round) {
    auto const n = 2 + uniform_index(rng, 6);
    auto const weeks = 2 + uniform_index(rng, 3);
    auto const p = support::constrained_problem(rng, n, weeks);
    auto const made = schedule(p);
    INFO("round " << round);

    check_same(schedule(support::relabeled(p, support::random_places(rng, n))), made);
    check_same(schedule(support::with_week_split(p, uniform_index(rng, weeks))), made);
    check_same(schedule(support::with_useless_course(p)), made);
    auto const doubled = schedule(support::with_rules_doubled(p));
    REQUIRE(doubled.lessons == made.lessons);
    REQUIRE(doubled.outcome == made.outcome);

    auto scaled = p;
    auto rows = support::rows_of(p);
    for (auto& value : rows) { value *= 0x1p-20; }
    scaled.values = value_table(std::move(rows), weeks);
    REQUIRE(schedule(scaled, {.tolerance = 0.0}).value == schedule(p, {.tolerance = 0.0}).value * 0x1p-20);

    auto longer = p;
    longer.calendar.hours[uniform_index(rng, weeks)] += 1.0;
    auto const more = schedule(longer);
    // With earliest weeks an hour more in the weeks before lets the lessons of a course begin later.
    if (p.earliest.empty() && made.outcome == status::optimal) {
      REQUIRE(more.outcome == status::optimal);
      REQUIRE(more.value >= made.value - 1e-9);
    }
  }
}

TEST_CASE("curriculum/schedule: stopped at any poll it gives a valid plan and a bound, with every kind of constraint")
{
  random_stream rng(613);
  int stopped = 0;
  for (int round = 0; round < 150; ++round) {
    auto const p = support::constrained_problem(rng, 5 + uniform_index(rng, 6), 5);
    auto const best = schedule(p);
    for (std::size_t last = 0; last < 60; ++last) {
      auto const made =
          schedule(p, {}, [&](iteration const& now) { return now.index < last ? control::proceed : control::stop; });
      REQUIRE(verify(p, made));
      if (best.outcome == status::infeasible) {
        REQUIRE((made.outcome == status::stopped || made.outcome == status::infeasible));
      } else {
        REQUIRE((made.outcome == status::stopped || made.outcome == status::optimal));
        REQUIRE(made.certificate.bound >= best.value * (1.0 - 1e-12));
      }
      if (made.outcome != status::stopped) { break; }
      ++stopped;
    }
  }
  CHECK(stopped > 500);
}
