// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/selection/verify_selection.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

selection_problem three_courses()
{
  return {.catalogue = {{.hours = 2.0}, {.hours = 3.0, .prerequisites = {0}}, {.hours = 4.0}},
          .values = {1.0, 5.0, 2.0},
          .hours = 6.0};
}

selection two_courses()
{
  return {.outcome = status::optimal,
          .courses = {0, 1},
          .value = 6.0,
          .hours = 5.0,
          .certificate = {.value = 6.0, .bound = 6.0, .kind = proof::exhausted}};
}

bool finds(selection const& made, selection_defect kind)
{
  auto const found = verify(three_courses(), made).violations;
  return std::any_of(found.begin(), found.end(), [&](violation<selection_defect> const& v) { return v.kind == kind; });
}

}  // namespace

TEST_CASE("curriculum/verify_selection: a good selection passes, and every planted error is found")
{
  CHECK(verify(three_courses(), two_courses()));
  auto made = two_courses();
  made.courses = {0, 3};
  CHECK(finds(made, selection_defect::unknown_course));
  made.courses = {1, 0};
  CHECK(finds(made, selection_defect::wrong_order));
  made.courses = {0, 0};
  CHECK(finds(made, selection_defect::wrong_order));
  made.courses = {1};
  CHECK(finds(made, selection_defect::missing_prerequisite));
  made.courses = {0, 1, 2};
  CHECK(finds(made, selection_defect::too_many_hours));
  auto const finds_in = [](catalogue const& courses, selection_defect kind) {
    auto const found =
        verify({.catalogue = courses, .values = {1.0, 5.0, 2.0}, .hours = 6.0}, two_courses()).violations;
    return std::any_of(found.begin(), found.end(),
                       [&](violation<selection_defect> const& v) { return v.kind == kind; });
  };
  CHECK(finds_in({{.hours = 2.0}, {.hours = 3.0, .corequisites = {2}}, {.hours = 4.0}},
                 selection_defect::missing_corequisite));
  CHECK(finds_in({{.hours = 2.0}, {.hours = 3.0, .any_of = {{2}}}, {.hours = 4.0}},
                 selection_defect::missing_prerequisite));
  CHECK(finds_in({{.hours = 2.0, .any_of = {{1}}}, {.hours = 3.0, .any_of = {{0}}}, {.hours = 4.0}},
                 selection_defect::no_order));
  CHECK(finds_in({{.hours = 2.0, .corequisites = {1}}, {.hours = 3.0, .prerequisites = {0}}, {.hours = 4.0}},
                 selection_defect::no_order));
  for (double const wrong : {5.5, 7.0, std::numeric_limits<double>::quiet_NaN()}) {
    made = two_courses();
    made.hours = wrong;
    CHECK(finds(made, selection_defect::wrong_hours));
    made = two_courses();
    made.value = wrong;
    CHECK(finds(made, selection_defect::wrong_value));
    made = two_courses();
    made.certificate.value = wrong;
    CHECK(finds(made, selection_defect::wrong_certificate));
    made = two_courses();
    made.certificate.bound = wrong;
    CHECK(finds(made, selection_defect::wrong_certificate));
  }
  made = two_courses();
  made.certificate.kind = proof::local;
  CHECK(finds(made, selection_defect::wrong_certificate));
  CHECK(to_string(selection_defect::wrong_certificate) == "wrong_certificate");
}
