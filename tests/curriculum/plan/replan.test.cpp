// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/replan.hpp>

#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/certify.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

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

TEST_CASE("curriculum/replan: after lessons as planned the proof is inherited, without a search")
{
  for (int seed = 1; seed <= 4; ++seed) {
    auto before = support::benchmark_problem(22, 2, seed);
    auto running = schedule(before);
    double value = running.value;
    for (int step = 0; step < 6; ++step) {
      auto const first = running.order[0];
      auto const now = after_first_course(before, running);
      value -= before.values(first, running.finish_week[first]);
      auto const again = replan(before, running, now);
      CHECK(again.outcome == status::optimal);
      CHECK(again.states == 0);
      CHECK(again.value == doctest::Approx(value).epsilon(1e-12));
      CHECK(again.value == doctest::Approx(schedule(now).value).epsilon(1e-12));
      CHECK(verify(now, again));
      CHECK(certify(now, again.multipliers) >= again.value * (1.0 - 1e-9));
      running = again;
      before = now;
    }
  }
}

TEST_CASE("curriculum/replan: a week later, with a part of a course learned")
{
  problem const before{.catalogue = {{.hours = 6.0}, {.hours = 3.0}, {.hours = 5.0, .prerequisites = {0}}},
                       .values = discounted(std::vector<double>{9.0, 2.0, 8.0}, 0.9, 4),
                       .calendar = weekly(4.0, 4)};
  auto const running = schedule(before);
  REQUIRE(running.order[0] == 0);
  std::vector<double> rows;
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t t = 1; t < 4; ++t) { rows.push_back(before.values(i, t)); }
  }
  problem const now{.catalogue = before.catalogue,
                    .values = value_table(rows, 3),
                    .calendar = weekly(4.0, 3),
                    .hours_left = {2.0, 3.0, 5.0}};
  auto const again = replan(before, running, now, 1);
  CHECK(again.states == 0);
  CHECK(again.outcome == status::optimal);
  CHECK(again.value == schedule(now).value);
}

TEST_CASE("curriculum/replan: with the earlier problem it equals schedule, whatever has happened since")
{
  random_stream rng(52);
  int inherited = 0;
  for (int round = 0; round < 4000; ++round) {
    auto const n = 2 + uniform_index(rng, 5);
    auto const before = support::constrained_problem(rng, n, 4);
    auto const running = schedule(before);
    auto now = before;
    double hours = 0.0;
    for (auto k = uniform_index(rng, 3); k > 0; --k) {
      // Mostly the next course of the plan is over; sometimes another one, which may be impossible.
      auto const at = now.completed.size() - before.completed.size();
      auto const next = bernoulli(rng, 0.9) && at < running.order.size() ? running.order[at] : uniform_index(rng, n);
      now.completed.push_back(next);
      hours += before.hours_left.empty() ? before.catalogue[next].hours : before.hours_left[next];
      now.budget = std::max(0.0, now.budget - before.catalogue[next].fee);
    }
    if (bernoulli(rng, 0.3)) { hours += 0.1 * static_cast<double>(uniform_index(rng, 8)); }  // took longer
    for (auto& week : now.calendar.hours) {
      double const used = std::min(hours, week);
      week -= used;
      hours -= used;
    }
    std::size_t const passed = now.calendar.hours[0] < 1e-9 ? uniform_index(rng, 2) : 0;
    if (passed == 1) {
      now.calendar.hours.erase(now.calendar.hours.begin());
      std::vector<double> rows;
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t t = 1; t < 4; ++t) { rows.push_back(before.values(i, t)); }
      }
      now.values = value_table(rows, 3);
      for (auto& week : now.earliest) { week -= week > 0 ? 1 : 0; }
    }
    if (bernoulli(rng, 0.2)) {
      now.hours_left.clear();
      for (auto const& c : now.catalogue) { now.hours_left.push_back(c.hours * (bernoulli(rng, 0.3) ? 0.5 : 1.0)); }
    }
    auto const again = replan(before, running, now, passed);
    auto const fresh = schedule(now);
    INFO("round " << round);
    REQUIRE(again.outcome == fresh.outcome);
    REQUIRE(again.value == doctest::Approx(fresh.value).epsilon(1e-12));
    REQUIRE(again.certificate.bound == doctest::Approx(fresh.certificate.bound).epsilon(1e-9));
    REQUIRE(verify(now, again));
    inherited += again.states == 0 && fresh.states > 0 ? 1 : 0;
  }
  CHECK(inherited > 300);
}

TEST_CASE(
    "curriculum/replan: thirty courses, after a lesson that failed, took longer, was half lost, and with new weights")
{
  auto const use = [](problem& p, double hours) {
    for (auto& week : p.calendar.hours) {
      double const used = (std::min)(hours, week);
      week -= used;
      hours -= used;
    }
  };
  random_stream rng(30);
  for (int const k : {1, 2, 4}) {
    auto const before = support::benchmark_problem(30, k, 1);
    auto const running = schedule(before);
    auto const first = running.order[0];
    auto failed = before;
    use(failed, before.catalogue[first].hours);
    auto longer = failed;
    use(longer, 3.0);
    longer.completed.push_back(first);
    auto half = before;
    use(half, 0.5 * before.catalogue[first].hours);
    auto weights = failed;
    weights.completed.push_back(first);
    std::vector<double> rows;
    for (std::size_t i = 0; i < before.catalogue.size(); ++i) {
      double const factor = 0.9 + 0.2 * uniform01(rng);
      for (std::size_t t = 0; t < before.calendar.weeks(); ++t) { rows.push_back(factor * before.values(i, t)); }
    }
    weights.values = value_table(rows, before.calendar.weeks());
    for (auto const& now : {failed, longer, half, weights}) {
      auto const again = replan(before, running, now);
      auto const fresh = schedule(now);
      CHECK(again.outcome == status::optimal);
      CHECK(again.value == doctest::Approx(fresh.value).epsilon(1e-12));
      CHECK(again.certificate.relative_gap() <= 1e-9);
      CHECK(verify(now, again));
      CHECK(replan(before, running, now).order == again.order);  // the same plan each time
    }
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
  CHECK_THROWS_WITH_AS((void)replan(p, strange),
                       "curriculum::replan: running.order[0] must be the index of a course (got 4)",
                       std::invalid_argument);
  CHECK_THROWS_AS((void)with_announcement(p, plan{}, 1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)with_announcement(p, schedule(p), -1.0), std::invalid_argument);
  CHECK_THROWS_AS((void)with_announcement(p, schedule(p), std::numeric_limits<double>::quiet_NaN()),
                  std::invalid_argument);
}
