// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/group/group_defect.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string_view>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/group_defect: every defect has a name of its own")
{
  std::set<std::string_view> names;
  constexpr auto last = static_cast<std::size_t>(group_defect::wrong_certificate);
  for (std::size_t k = 0; k <= last; ++k) { names.insert(to_string(static_cast<group_defect>(k))); }
  CHECK(names.size() == last + 1);
  CHECK(to_string(group_defect::wrong_number) == "wrong_number");
  CHECK(to_string(group_defect::wrong_certificate) == "wrong_certificate");
}
