// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/verify.hpp>

#include "support/generated_problem.hpp"
#include "support/has.hpp"

#include <mentorics/curriculum/plan/schedule.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;
using support::has;

TEST_CASE("curriculum/verify: accepts what the scheduler makes")
{
  for (int seed = 1; seed <= 4; ++seed) {
    auto const p = support::benchmark_problem(15, 2, seed);
    auto const v = verify(p, schedule(p));
    CHECK(v.ok());
    CHECK(v);
  }
}

TEST_CASE("curriculum/verify: every planted error is found and named")
{
  problem const p{.catalogue = {{.name = "a", .hours = 6.0},
                                {.name = "b", .hours = 8.0, .prerequisites = {0}},
                                {.name = "c", .hours = 3.0},
                                {.name = "known", .hours = 2.0}},
                  .values = {3.0, 5.0, 2.0, 1.0},
                  .calendar = weekly(5.0, 4),
                  .completed = {3}};
  auto const good = schedule(p);
  REQUIRE(verify(p, good));
  REQUIRE(good.lessons.size() >= 5);

  auto const broken = [&](plan_defect kind, std::function<void(plan&)> const& damage) {
    auto bad = good;
    damage(bad);
    auto const v = verify(p, bad);
    INFO(to_string(kind));
    CHECK_FALSE(v.ok());
    CHECK(has(v, kind));
  };
  broken(plan_defect::unknown_course, [](plan& x) { x.lessons[0].course = 9; });
  broken(plan_defect::unknown_week, [](plan& x) { x.lessons.back().week = 4; });
  broken(plan_defect::bad_hours, [](plan& x) { x.lessons[0].hours = -1.0; });
  broken(plan_defect::bad_hours, [](plan& x) { x.lessons[0].hours = std::numeric_limits<double>::quiet_NaN(); });
  broken(plan_defect::repeated_course, [](plan& x) { x.lessons.push_back({.course = 3, .week = 3, .hours = 2.0}); });
  broken(plan_defect::interrupted, [](plan& x) { std::swap(x.lessons[0], x.lessons[1]); });
  broken(plan_defect::wrong_hours, [](plan& x) { x.lessons[0].hours -= 0.5; });
  broken(plan_defect::wrong_hours, [](plan& x) { x.lessons.pop_back(); });
  broken(plan_defect::overfull_week, [](plan& x) { x.lessons[0].hours += 3.0; });
  broken(plan_defect::overfull_week, [](plan& x) {
    for (auto& l : x.lessons) { l.week = 0; }
  });
  broken(plan_defect::missing_prerequisite,
         [](plan& x) { std::erase_if(x.lessons, [](lesson const& l) { return l.course == 0; }); });
  broken(plan_defect::wrong_order, [](plan& x) { x.order.pop_back(); });
  broken(plan_defect::wrong_order, [](plan& x) { std::swap(x.order[0], x.order[1]); });
  broken(plan_defect::wrong_finish_week, [](plan& x) { x.finish_week[0] += 1; });
  broken(plan_defect::wrong_finish_week, [](plan& x) { x.finish_week.clear(); });
  broken(plan_defect::wrong_value, [](plan& x) { x.value += 1e-3; });
  broken(plan_defect::wrong_value, [](plan& x) { x.value = std::numeric_limits<double>::quiet_NaN(); });
  broken(plan_defect::wrong_certificate, [](plan& x) { x.certificate.bound = x.value - 1.0; });
  broken(plan_defect::wrong_certificate, [](plan& x) { x.certificate.kind = proof::none; });
  broken(plan_defect::wrong_certificate,
         [](plan& x) { x.certificate.bound = std::numeric_limits<double>::quiet_NaN(); });
}

TEST_CASE("curriculum/verify: broken rules of every kind are found and named")
{
  problem const p{.catalogue = {{.name = "lecture", .hours = 2.0, .corequisites = {1}, .fee = 3.0},
                                {.name = "lab", .hours = 1.0, .fee = 1.0},
                                {.name = "project", .hours = 2.0, .any_of = {{0, 3}}},
                                {.name = "other way", .hours = 9.0, .fee = 9.0}},
                  .values = {3.0, 1.0, 5.0, 0.0},
                  .calendar = weekly(3.0, 3),
                  .mandatory = {2},
                  .earliest = {0, 1, 0, 0},
                  .budget = 4.0};
  auto const good = schedule(p);
  REQUIRE(verify(p, good));
  REQUIRE(good.value == 9.0);
  auto const broken = [&](plan_defect kind, std::function<void(problem&)> const& change) {
    auto other = p;
    change(other);
    INFO(to_string(kind));
    CHECK(has(verify(other, good), kind));
  };
  broken(plan_defect::over_budget, [](problem& x) { x.budget = 3.5; });
  broken(plan_defect::too_early, [](problem& x) { x.earliest[1] = 2; });
  broken(plan_defect::missing_mandatory, [](problem& x) { x.mandatory.push_back(3); });
  broken(plan_defect::wrong_hours, [](problem& x) { x.hours_left = {2.0, 1.5, 2.0, 9.0}; });
  broken(plan_defect::missing_prerequisite, [](problem& x) {
    auto courses = std::vector(x.catalogue.begin(), x.catalogue.end());
    courses[2].any_of = {{3}};
    x.catalogue = catalogue(courses);
  });
  broken(plan_defect::missing_corequisite, [](problem& x) {
    auto courses = std::vector(x.catalogue.begin(), x.catalogue.end());
    courses[1].corequisites = {3};
    x.catalogue = catalogue(courses);
  });
}

TEST_CASE("curriculum/verify: optimal with a gap is no proof")
{
  problem const p{.catalogue = {{.hours = 1.0}}, .values = {3.0}, .calendar = weekly(1.0, 1)};
  auto made = schedule(p);
  made.certificate.bound = 3.1;
  CHECK(has(verify(p, made), plan_defect::wrong_certificate));
  CHECK(verify(p, made, 0.05));  // unless that gap was allowed
  made.outcome = status::limit_reached;
  CHECK(verify(p, made));
}
