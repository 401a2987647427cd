// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/group/group_verification.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/group_verification: nothing found is good, anything found is not, and every defect has a name")
{
  group_verification v;
  CHECK(v.ok());
  CHECK(static_cast<bool>(v));
  v.violations.push_back({.kind = group_defect::overfull_week, .where = 3});
  CHECK(!v.ok());
  CHECK(!v);
  CHECK(to_string(group_defect::wrong_number) == "wrong_number");
  CHECK(to_string(group_defect::apart) == "apart");
  CHECK(to_string(group_defect::wrong_certificate) == "wrong_certificate");
}
