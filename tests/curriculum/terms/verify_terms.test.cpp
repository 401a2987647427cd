// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/terms/verify_terms.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

term_problem const four_courses{
    .catalogue = {{.hours = 2.0}, {.hours = 1.0, .prerequisites = {0}}, {.hours = 1.0}, {.hours = 2.0}},
    .terms = 2,
    .load_min = 2.0,
    .load_max = 4.0,
    .count_min = 1,
    .count_max = 3};

term_plan balanced()
{
  return {.outcome = status::optimal,
          .term = {0, 1, 0, 1},
          .load = {3.0, 3.0},
          .value = 3.0,
          .certificate = {.value = 3.0, .bound = 3.0, .kind = proof::branch_and_bound}};
}

bool finds(term_problem const& problem, term_plan const& made, assignment_defect kind)
{
  auto const found = verify(problem, made).violations;
  return std::any_of(found.begin(), found.end(), [&](violation<assignment_defect> const& v) { return v.kind == kind; });
}

}  // namespace

TEST_CASE("curriculum/verify_terms: a good plan passes, and every planted error is found")
{
  CHECK(verify(four_courses, balanced()));
  auto made = balanced();
  made.term.pop_back();
  CHECK(finds(four_courses, made, assignment_defect::not_one_each));
  made = balanced();
  made.term[2] = 2;
  CHECK(finds(four_courses, made, assignment_defect::unknown_term));
  made = balanced();
  made.term = {1, 1, 0, 0};
  CHECK(finds(four_courses, made, assignment_defect::missing_prerequisite));
  auto coupled = four_courses;
  auto courses = std::vector(four_courses.catalogue.begin(), four_courses.catalogue.end());
  for (std::size_t i = 0; i < courses.size(); ++i) {
    for (std::size_t j = 0; j < courses.size(); ++j) {
      if (balanced().term[i] >= balanced().term[j]) { continue; }
      courses[i].corequisites = {j};
      coupled.catalogue = catalogue(courses);
      CHECK(finds(coupled, balanced(), assignment_defect::missing_corequisite));
      courses[i].corequisites = {};
      courses[i].any_of = {{j}};
      coupled.catalogue = catalogue(courses);
      CHECK(finds(coupled, balanced(), assignment_defect::missing_prerequisite));
      courses[i].any_of = {};
    }
  }
  made = balanced();
  made.load[0] = 2.0;
  CHECK(finds(four_courses, made, assignment_defect::wrong_load));
  made.load = {3.0};
  CHECK(finds(four_courses, made, assignment_defect::wrong_load));
  for (double const wrong : {2.0, 4.0, std::numeric_limits<double>::quiet_NaN()}) {
    made = balanced();
    made.value = wrong;
    CHECK(finds(four_courses, made, assignment_defect::wrong_value));
    made = balanced();
    made.certificate.value = wrong;
    CHECK(finds(four_courses, made, assignment_defect::wrong_certificate));
    made = balanced();
    made.certificate.bound = wrong;  // 2: not proved; 4: above the value
    CHECK(finds(four_courses, made, assignment_defect::wrong_certificate));
  }
  made = balanced();
  made.certificate.kind = proof::none;
  CHECK(finds(four_courses, made, assignment_defect::wrong_certificate));
  made = balanced();
  made.outcome = status::infeasible;
  CHECK(finds(four_courses, made, assignment_defect::wrong_outcome));
  made = {.outcome = status::optimal};
  CHECK(finds(four_courses, made, assignment_defect::not_one_each));

  auto tight = four_courses;
  tight.load_max = 2.5;
  CHECK(finds(tight, balanced(), assignment_defect::overfull_term));
  tight = four_courses;
  tight.load_min = 3.5;
  CHECK(finds(tight, balanced(), assignment_defect::underfull_term));
  tight = four_courses;
  tight.count_max = 1;
  CHECK(finds(tight, balanced(), assignment_defect::too_many_courses));
  tight = four_courses;
  tight.count_min = 3;
  CHECK(finds(tight, balanced(), assignment_defect::too_few_courses));
}

TEST_CASE("curriculum/verify_terms: no plan is fine where none is claimed")
{
  CHECK(verify(four_courses, {.outcome = status::infeasible}));
  CHECK(verify(four_courses, {.outcome = status::limit_reached}));
  CHECK(to_string(assignment_defect::wrong_outcome) == "wrong_outcome");
  CHECK(to_string(assignment_defect::not_one_each) == "not_one_each");
}
