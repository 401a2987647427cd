// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/weeks/verify_weeks.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

week_problem courses_in_weeks()
{
  return {.catalogue = {{.hours = 2.0}, {.hours = 3.0, .prerequisites = {0}}, {.hours = 4.0}}, .week_hours = 5.0};
}

term_plan two_weeks()
{
  return {.outcome = status::optimal,
          .term = {0, 0, 1},
          .load = {5.0, 4.0},
          .value = 2.0,
          .certificate = {.value = 2.0, .bound = 2.0, .kind = proof::branch_and_bound}};
}

bool finds(week_problem const& problem, term_plan const& made, assignment_defect kind)
{
  auto const found = verify(problem, made).violations;
  return std::any_of(found.begin(), found.end(), [&](violation<assignment_defect> const& v) { return v.kind == kind; });
}

}  // namespace

TEST_CASE("curriculum/verify_weeks: a good plan passes, and every planted error is found")
{
  CHECK(verify(courses_in_weeks(), two_weeks()));
  CHECK(verify(courses_in_weeks(), {.outcome = status::infeasible}));
  auto made = two_weeks();
  made.term = {0, 0};
  CHECK(finds(courses_in_weeks(), made, assignment_defect::not_one_each));
  made = two_weeks();
  made.term[2] = 7;
  CHECK(finds(courses_in_weeks(), made, assignment_defect::unknown_term));
  made = two_weeks();
  made.term = {1, 0, 1};
  CHECK(finds(courses_in_weeks(), made, assignment_defect::missing_prerequisite));
  CHECK(finds(courses_in_weeks(), made, assignment_defect::overfull_term));
  auto strict = courses_in_weeks();
  strict.order = week_order::earlier_weeks;
  CHECK(finds(strict, two_weeks(), assignment_defect::missing_prerequisite));
  made = two_weeks();
  made.load[1] = 5.0;
  CHECK(finds(courses_in_weeks(), made, assignment_defect::wrong_load));
  made = two_weeks();
  made.value = 1.0;
  CHECK(finds(courses_in_weeks(), made, assignment_defect::wrong_value));
  made = two_weeks();
  made.certificate.bound = 1.0;
  CHECK(finds(courses_in_weeks(), made, assignment_defect::wrong_certificate));
  made.outcome = status::limit_reached;
  CHECK(verify(courses_in_weeks(), made));
  made.certificate.bound = 3.0;
  CHECK(finds(courses_in_weeks(), made, assignment_defect::wrong_certificate));
}
