// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/assignment_defect.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string_view>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/assignment_defect: every defect has a name of its own")
{
  std::set<std::string_view> names;
  constexpr auto last = static_cast<std::size_t>(assignment_defect::wrong_outcome);
  for (std::size_t k = 0; k <= last; ++k) { names.insert(to_string(static_cast<assignment_defect>(k))); }
  CHECK(names.size() == last + 1);
  CHECK(to_string(assignment_defect::not_one_each) == "not_one_each");
  CHECK(to_string(assignment_defect::wrong_outcome) == "wrong_outcome");
}
