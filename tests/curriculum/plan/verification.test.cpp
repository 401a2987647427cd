// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/plan/verification.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string_view>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/verification: a plan is good if nothing is wrong with it, and every defect has a name of its own")
{
  CHECK(verification{}.ok());
  CHECK_FALSE(verification{.violations = {{.kind = defect::over_budget}}});
  std::set<std::string_view> names;
  for (int k = 0; k <= static_cast<int>(defect::wrong_certificate); ++k) {
    names.insert(to_string(static_cast<defect>(k)));
  }
  CHECK(names.size() == static_cast<std::size_t>(defect::wrong_certificate) + 1);
  CHECK(to_string(defect::unknown_course) == "unknown_course");
  CHECK(to_string(defect::wrong_certificate) == "wrong_certificate");
}
