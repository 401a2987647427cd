// SPDX-License-Identifier: BSL-1.0
#include "support/counted_new.hpp"
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/replan.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <stdexcept>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

std::size_t bytes_of(plan const& x)
{
  return x.lessons.capacity() * sizeof(lesson) + (x.order.capacity() + x.finish_week.capacity()) * sizeof(std::size_t) +
         x.multipliers.capacity.capacity() * sizeof(double) +
         x.multipliers.precedence.capacity() * sizeof(precedence_multiplier);
}

/// Runs `make` within budgets from nothing to more than it needs. `optimum` < 0: no plan has the mandatory courses.
template <class Make>
void check_budgets(problem const& p, double optimum, Make const& make)
{
  bool solved = false;
  for (std::size_t budget = 1; budget < (std::size_t{1} << 25U); budget += budget / 3 + 700) {
    plan made;
    auto const peak = support::peak_bytes_of([&] { made = make(schedule_options{.max_bytes = budget}); });
    REQUIRE(peak <= budget + bytes_of(made));
    REQUIRE(made.bytes <= budget);
    REQUIRE(verify(p, made));
    if (optimum >= 0.0) {
      REQUIRE(made.outcome != status::infeasible);
      REQUIRE(made.certificate.bound >= optimum * (1.0 - 1e-9));
      REQUIRE(made.value <= optimum * (1.0 + 1e-9));
    }
    bool const proved = made.outcome == status::optimal || made.outcome == status::infeasible;
    if (!proved) { REQUIRE(made.outcome == status::limit_reached); }
    solved = solved || proved;
  }
  CHECK(solved);
}

void check_budgets(problem const& p)
{
  auto const made = schedule(p);
  double const optimum = made.outcome == status::infeasible ? -1.0 : made.value;
  check_budgets(p, optimum, [&](schedule_options const& options) { return schedule(p, options); });
  check_budgets(p, optimum, [&](schedule_options const& options) { return replan(p, made, 0, options); });
  check_budgets(p, optimum, [&](schedule_options const& options) { return replan(p, made, p, 0, options); });
}

}  // namespace

TEST_CASE("curriculum/schedule: the byte budget is never exceeded, counted by the allocator")
{
  check_budgets(support::benchmark_problem(12, 4, 1));
  check_budgets(support::benchmark_problem(20, 2, 2));
  check_budgets(support::benchmark_problem(25, 2, 2));
  random_stream rng(8);
  for (int round = 0; round < 20; ++round) {
    check_budgets(support::constrained_problem(rng, 1 + uniform_index(rng, 6), 4));
  }
  check_budgets(problem{});
}

TEST_CASE("curriculum/schedule: the byte budget holds for a chain of 60 courses, and for many corequisites")
{
  std::vector<course> courses(72, course{.hours = 1.0});
  for (std::size_t i = 1; i < 60; ++i) { courses[i].prerequisites = {i - 1}; }
  check_budgets({.catalogue = catalogue(courses), .values = std::vector<double>(72, 1.0), .calendar = weekly(10.0, 6)});
  for (std::size_t i = 60; i < 66; ++i) { courses[i].corequisites = {i + 1, i + 2, i - 30}; }
  check_budgets({.catalogue = catalogue(courses),
                 .values = std::vector<double>(72, 1.0),
                 .calendar = weekly(30.0, 4),
                 .mandatory = {0, 5}});
}

TEST_CASE("curriculum/schedule: within a small budget a large problem has a plan and a bound")
{
  auto const p = support::benchmark_problem(40, 2, 1);
  double gap = 1.0;
  for (std::size_t const budget : {std::size_t{1} << 20U, std::size_t{3} << 19U}) {
    auto const made = schedule(p, {.max_bytes = budget});
    CHECK(made.outcome == status::limit_reached);
    CHECK(verify(p, made));
    CHECK(made.value > 380.0);  // the optimum is 389.0296, proved by an independent dynamic program, CBC and HiGHS
    CHECK(made.certificate.bound >= 389.029599);
    CHECK(made.certificate.relative_gap() <= gap);
    gap = made.certificate.relative_gap();
  }
  CHECK_THROWS_WITH_AS((void)schedule(p, {.max_bytes = 0}),
                       "curriculum::schedule_options: max_bytes must be positive (got 0)", std::invalid_argument);
}
