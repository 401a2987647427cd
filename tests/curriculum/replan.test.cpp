#include <mentorics/curriculum/replan.hpp>

#include "../support/generated_problem.hpp"

#include <mentorics/curriculum/verify.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// The problem after the first course of a plan was held.
problem after_first_course(problem p, plan const& made)
{
  double hours = p.catalogue[made.order[0]].hours;
  for (auto& week : p.calendar.hours) {
    double const used = (std::min)(hours, week);
    week -= used;
    hours -= used;
  }
  p.completed.push_back(made.order[0]);
  return p;
}

}  // namespace

TEST_CASE("curriculum/replan: the same answer as from scratch, after lessons, failures and new weights")
{
  for (int seed = 1; seed <= 6; ++seed) {
    auto const p = support::benchmark_problem(22, 2, seed);
    auto running = schedule(p);
    auto now = p;
    for (int step = 0; step < 3; ++step) {
      now = after_first_course(now, running);
      auto const fresh = schedule(now);
      auto const again = replan(now, running);
      REQUIRE(again.outcome == status::optimal);
      CHECK(again.value == doctest::Approx(fresh.value).epsilon(1e-12));
      CHECK(verify(now, again));
      running = again;
    }
    now.hours_left.clear();
    for (auto const& c : now.catalogue) { now.hours_left.push_back(c.hours * 1.3); }  // everything takes longer
    CHECK(replan(now, running).value == doctest::Approx(schedule(now).value).epsilon(1e-12));
    now.calendar.hours.erase(now.calendar.hours.begin());  // a week has passed without a lesson
    now.values = std::vector<double>(now.catalogue.size(), 1.0);
    CHECK(replan(now, running, 1).value == doctest::Approx(schedule(now).value).epsilon(1e-12));
  }
}

TEST_CASE("curriculum/replan: equals schedule on random problems with every kind of constraint, whatever was running")
{
  random_stream rng(51);
  for (int round = 0; round < 3000; ++round) {
    auto const n = 1 + uniform_index(rng, 6);
    auto const before = support::constrained_problem(rng, n, 3);
    auto const now = support::constrained_problem(rng, n, 3);
    auto const made = replan(now, schedule(before), uniform_index(rng, 3));
    auto const fresh = schedule(now);
    REQUIRE(made.outcome == fresh.outcome);
    REQUIRE(made.value == doctest::Approx(fresh.value).epsilon(1e-12));
    REQUIRE(verify(now, made));
  }
}

TEST_CASE("curriculum/replan: a price on broken announcements keeps the plan where little is lost")
{
  problem const p{.catalogue = {{.name = "a", .hours = 2.0}, {.name = "b", .hours = 2.0}},
                  .values = value_table({5.0, 4.0, 5.0, 4.0}, 2),
                  .calendar = weekly(2.0, 2)};
  auto const announced = schedule(p);
  auto changed = p;
  auto const second = announced.order[1];
  std::vector<double> rows{5.0, 4.0, 5.0, 4.0};
  rows[second * 2] = 5.5;  // now the other order would be a little better
  changed.values = value_table(rows, 2);
  CHECK(replan(changed, announced).order != announced.order);
  auto const kept = replan(with_announcement(changed, announced, 2.0), announced);
  CHECK(kept.order == announced.order);
  CHECK(kept.value == 9.0 + 2.0 * 2.0);
}

TEST_CASE("curriculum/replan: bad input is refused, and the message names it")
{
  problem const p{.catalogue = {{.hours = 1.0}}, .values = {1.0}, .calendar = weekly(1.0, 2)};
  plan strange;
  strange.order = {4};
  CHECK_THROWS_WITH_AS((void)replan(p, strange), "curriculum::replan: running.order[0] must be the index of a course (got 4)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)with_announcement(p, plan{}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)with_announcement(p, schedule(p), -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)with_announcement(p, schedule(p), std::numeric_limits<double>::quiet_NaN()),
                  std::invalid_argument);
}
