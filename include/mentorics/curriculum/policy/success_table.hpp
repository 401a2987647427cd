// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace mentorics::curriculum {

/// The chance that a course is passed, by try: success[i][a] after a failed tries of course i; the last entry goes on.
/// One entry is a chance that does not change.
using success_table = std::vector<std::vector<double>>;

/// \throws std::invalid_argument if there is not a row of chances for each course, a row is empty, a chance is outside
///         [0, 1], or below 1 for a course of no hours (which could be tried without end). The problem is taken as valid.
inline void validate(problem const& p, success_table const& success,
                     std::string_view where = "curriculum::success_table")
{
  require(success.size() == p.catalogue.size(), where, "success", "have a row for each course", success.size());
  for (std::size_t i = 0; i < success.size(); ++i) {
    require(!success[i].empty(), where, {"success", i}, "not be empty");
    bool const no_hours = !((p.hours_left.empty() ? p.catalogue[i].hours : p.hours_left[i]) > 0.0);
    for (double const chance : success[i]) {
      require_share(where, {"success", i}, chance);
      require(!no_hours || chance >= 1.0, where, {"success", i}, "be 1 for a course of no hours", chance);
    }
  }
}

}  // namespace mentorics::curriculum
