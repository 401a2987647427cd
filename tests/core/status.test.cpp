// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string_view>

using namespace mentorics;

TEST_CASE("core/status: a solution is there exactly for the outcomes that say so")
{
  for (auto s : {status::optimal, status::converged, status::limit_reached, status::stopped}) {
    CHECK(has_solution(s));
  }
  for (auto s :
       {status::not_solved, status::infeasible, status::unbounded, status::refused, status::numerical_failure}) {
    CHECK_FALSE(has_solution(s));
  }
}

TEST_CASE("core/status: every outcome and reason has a name of its own")
{
  std::set<std::string_view> names;
  for (unsigned char s = 0; s <= static_cast<unsigned char>(status::numerical_failure); ++s) {
    names.insert(to_string(static_cast<status>(s)));
  }
  CHECK(names.size() == 9);
  CHECK(names.count("unknown") == 0);
  names.clear();
  for (unsigned char r = 0; r <= static_cast<unsigned char>(refusal::no_better_than_majority); ++r) {
    names.insert(to_string(static_cast<refusal>(r)));
  }
  CHECK(names.size() == static_cast<std::size_t>(refusal::no_better_than_majority) + 1);
  CHECK(names.count("unknown") == 0);
  CHECK(to_string(static_cast<status>(200)) == "unknown");
}
