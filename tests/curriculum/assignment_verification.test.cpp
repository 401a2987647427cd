// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/assignment_verification.hpp>

#include <doctest/doctest.h>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/term_verification: one report makes it fail, and every defect has a name")
{
  term_verification result;
  CHECK(result);
  result.report(term_defect::overfull_term, 3, 1.0, 2.0);
  CHECK_FALSE(result);
  CHECK(result.violations[0].where == 3);
  CHECK(to_string(result.violations[0].kind) == "overfull_term");
  CHECK(to_string(term_defect::not_one_each) == "not_one_each");
  CHECK(to_string(term_defect::wrong_outcome) == "wrong_outcome");
}
