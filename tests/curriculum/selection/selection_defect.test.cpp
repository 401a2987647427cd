// SPDX-License-Identifier: BSL-1.0
#include <mentorics/curriculum/selection/selection_defect.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string_view>

using namespace mentorics::curriculum;

TEST_CASE("curriculum/selection_defect: every defect has a name of its own")
{
  std::set<std::string_view> names;
  constexpr auto last = static_cast<std::size_t>(selection_defect::wrong_certificate);
  for (std::size_t k = 0; k <= last; ++k) { names.insert(to_string(static_cast<selection_defect>(k))); }
  CHECK(names.size() == last + 1);
  CHECK(to_string(selection_defect::unknown_course) == "unknown_course");
  CHECK(to_string(selection_defect::wrong_certificate) == "wrong_certificate");
}
