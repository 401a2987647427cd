#include <mentorics/curriculum/verify_weeks.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

week_problem p()
{
  return {.catalogue = {{.hours = 2.0}, {.hours = 3.0, .prerequisites = {0}}, {.hours = 4.0}}, .week_hours = 5.0};
}

term_plan good()
{
  return {.outcome = status::optimal,
          .term = {0, 0, 1},
          .load = {5.0, 4.0},
          .value = 2.0,
          .certificate = {.value = 2.0, .bound = 2.0, .kind = proof::branch_and_bound}};
}

bool finds(week_problem const& problem, term_plan const& made, term_defect kind)
{
  auto const found = verify(problem, made).violations;
  return std::any_of(found.begin(), found.end(), [&](term_violation const& v) { return v.kind == kind; });
}

}  // namespace

TEST_CASE("curriculum/verify_weeks: a good plan passes, and every planted error is found")
{
  CHECK(verify(p(), good()));
  CHECK(verify(p(), {.outcome = status::infeasible}));
  auto made = good();
  made.term = {0, 0};
  CHECK(finds(p(), made, term_defect::not_one_each));
  made = good();
  made.term[2] = 7;
  CHECK(finds(p(), made, term_defect::unknown_term));
  made = good();
  made.term = {1, 0, 1};
  CHECK(finds(p(), made, term_defect::missing_prerequisite));
  CHECK(finds(p(), made, term_defect::overfull_term));
  auto strict = p();
  strict.order = week_order::earlier_weeks;
  CHECK(finds(strict, good(), term_defect::missing_prerequisite));
  made = good();
  made.load[1] = 5.0;
  CHECK(finds(p(), made, term_defect::wrong_load));
  made = good();
  made.value = 1.0;
  CHECK(finds(p(), made, term_defect::wrong_value));
  made = good();
  made.certificate.bound = 1.0;
  CHECK(finds(p(), made, term_defect::wrong_certificate));
  made.outcome = status::limit_reached;
  CHECK(verify(p(), made));
  made.certificate.bound = 3.0;
  CHECK(finds(p(), made, term_defect::wrong_certificate));
}
