// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/assignment.hpp>

#include <doctest/doctest.h>

TEST_CASE("curriculum/assignment: a fresh term_plan claims nothing")
{
  mentorics::curriculum::term_plan const made;
  CHECK(made.outcome == mentorics::status::not_solved);
  CHECK(made.term.empty());
  CHECK(made.value == mentorics::no_limit);
  CHECK(made.certificate.kind == mentorics::proof::none);
}
