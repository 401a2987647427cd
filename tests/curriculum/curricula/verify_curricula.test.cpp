// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/curricula/verify_curricula.hpp>

#include <mentorics/curriculum/curricula/balance_curricula.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

curricula_problem example()
{
  return {.catalogue =
              {{.hours = 2.0}, {.hours = 3.0, .prerequisites = {0}}, {.hours = 1.0}, {.hours = 4.0}, {.hours = 2.0}},
          .terms = 3,
          .terms_per_year = 3,
          .curricula = {{0, 1, 2, 3}, {3, 4, 0}},
          .undesired = {{1, 1}, {4, 0}},
          .count_min = 1,
          .count_max = 2};
}

bool finds(curricula_problem const& p, term_plan const& made, assignment_defect kind)
{
  auto const found = verify(p, made);
  return std::any_of(found.violations.begin(), found.violations.end(), [=](auto const& v) { return v.kind == kind; });
}

}  // namespace

TEST_CASE("curriculum/verify_curricula: planted errors are found")
{
  auto const p = example();
  auto const good = balance_curricula(p);
  REQUIRE(good.outcome == status::optimal);
  REQUIRE(verify(p, good));

  auto bad = good;
  bad.term.pop_back();
  CHECK(finds(p, bad, assignment_defect::not_one_each));
  bad = good;
  bad.term[2] = 3;
  CHECK(finds(p, bad, assignment_defect::unknown_term));
  bad = good;
  std::swap(bad.term[0], bad.term[1]);
  CHECK(finds(p, bad, assignment_defect::missing_prerequisite));
  bad = good;
  bad.load[1] += 0.5;
  CHECK(finds(p, bad, assignment_defect::wrong_load));
  bad = good;
  bad.term = {0, 1, 1, 1, 2};
  CHECK(finds(p, bad, assignment_defect::too_many_courses));
  CHECK(finds(p, bad, assignment_defect::too_few_courses));
  CHECK(finds(p, bad, assignment_defect::wrong_value));
  bad = good;
  bad.value += 0.5;
  CHECK(finds(p, bad, assignment_defect::wrong_value));
  bad = good;
  bad.certificate.bound = good.value + 1.0;
  CHECK(finds(p, bad, assignment_defect::wrong_certificate));
  bad.certificate.bound = good.value - 1.0;
  CHECK(finds(p, bad, assignment_defect::wrong_certificate));  // `optimal` needs a bound that is reached
  bad.outcome = status::limit_reached;
  CHECK(verify(p, bad));
  bad = good;
  bad.outcome = status::infeasible;
  CHECK(finds(p, bad, assignment_defect::wrong_outcome));

  // A wish that counts, a wish that does not.
  auto wishful = p;
  wishful.undesired.push_back({0, good.term[0]});
  CHECK(finds(wishful, good, assignment_defect::wrong_value));
  wishful.undesired.back().term_of_year = (good.term[0] + 1) % 3;
  CHECK(verify(wishful, good));
}
