// SPDX-License-Identifier: BSL-1.0
// Calls that make several plans in a row: an observer can stop them anywhere, and what they return then holds.
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/find_pareto_front.hpp>
#include <mentorics/curriculum/plan/k_best_plans.hpp>
#include <mentorics/curriculum/plan/verify.hpp>
#include <mentorics/curriculum/plan/what_if.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// Stops at the report with this number; counts them, and that evaluations never fall.
struct stop_at {
  std::size_t report;
  std::size_t* reports;
  std::size_t last = 0;

  control operator()(iteration const& now)
  {
    CHECK(now.evaluations >= last);
    last = now.evaluations;
    return ++*reports >= report ? control::stop : control::proceed;
  }
};

/// Calls `solve(observer)` with an observer that stops at the first report, the second, the fourth, ... until none comes.
template <class Solve>
void stop_everywhere(Solve const& solve)
{
  std::size_t stopped = 0;
  for (std::size_t report = 1;; report *= 2) {
    std::size_t reports = 0;
    auto const outcome = solve(stop_at{.report = report, .reports = &reports});
    if (reports < report) {
      CHECK(outcome == status::optimal);
      break;
    }
    CHECK(reports == report);                                           // after a stop nothing is reported
    CHECK((outcome == status::stopped || outcome == status::optimal));  // the last report may come with the proof
    stopped += outcome == status::stopped ? 1 : 0;
  }
  CHECK(stopped >= 2);
}

}  // namespace

TEST_CASE("curriculum/plan: a stopped front has points that no other beats, and plans that can be held")
{
  auto p = support::benchmark_problem(12, 2, 1);
  stop_everywhere([&](stop_at const& watch) {
    auto const front = find_pareto_front(p, 0.01, {}, watch);
    for (auto const& x : front.points) { CHECK(verify(p, x.plan).ok()); }
    return front.outcome;
  });
}

TEST_CASE("curriculum/plan: stopped lists of plans hold the best sets found so far, and do not call them complete")
{
  auto const p = support::benchmark_problem(12, 2, 1);
  auto const all = k_best_plans(p, 5);
  stop_everywhere([&](stop_at const& watch) {
    auto const some = k_best_plans(p, 5, {}, watch);
    CHECK(some.plans.size() <= all.plans.size());
    CHECK(some.proved == (some.outcome == status::optimal));
    return some.outcome;
  });
  stop_everywhere([&](stop_at const& watch) { return diverse_plans(p, 3, 2, 1000, {}, watch).outcome; });
}

TEST_CASE("curriculum/plan: stopped sensitivity questions have no proof")
{
  auto p = support::benchmark_problem(12, 2, 1);
  p.budget = 1e6;
  stop_everywhere([&](stop_at const& watch) { return with_more_hours(p, 1.0, {}, watch).outcome; });
  stop_everywhere([&](stop_at const& watch) { return with_more_budget(p, 1.0, {}, watch).outcome; });
  stop_everywhere([&](stop_at const& watch) { return with_more_weeks(p, 1, 2.0, {}, watch).outcome; });
  stop_everywhere([&](stop_at const& watch) { return with_course(p, 3, {}, watch).outcome; });
  stop_everywhere([&](stop_at const& watch) {
    auto const answer = without_course(p, 3, {}, watch);
    CHECK(answer.proved == (answer.outcome == status::optimal));
    return answer.outcome;
  });

  p.mandatory = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  p.calendar = weekly(1.0, p.calendar.weeks());
  if (!irreducible_infeasible_subset(p).empty()) {
    std::size_t reports = 0;
    CHECK(irreducible_infeasible_subset(p, {}, stop_at{.report = 1, .reports = &reports}).size() <= p.mandatory.size());
  }
}
