// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/plan.hpp>

#include <doctest/doctest.h>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/plan: before a solver has filled it, it claims nothing")
{
  plan const empty;
  CHECK_FALSE(has_solution(empty.outcome));
  CHECK(empty.certificate.kind == proof::none);
  CHECK(empty.certificate.gap() == no_limit);
}
