// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/group/group_plan_result.hpp>

#include <doctest/doctest.h>

using namespace mentorics;
using namespace mentorics::curriculum;

TEST_CASE("curriculum/group_plan_result: a result that nobody wrote claims nothing")
{
  group_plan_result const none;
  CHECK(none.outcome == status::not_solved);
  CHECK(none.plans.empty());
  CHECK(none.sessions.empty());
  CHECK(none.total_value == 0.0);
  CHECK(none.certificate.kind == proof::none);
}

TEST_CASE("curriculum/group_plan_result: a session names itself and those who take part")
{
  held_session const lesson{.session = 3, .students = {0, 2}};
  CHECK(lesson.session == 3);
  CHECK(lesson.students.size() == 2);
}
