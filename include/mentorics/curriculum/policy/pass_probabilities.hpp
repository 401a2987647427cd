// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace mentorics::curriculum {

/// Probabilities that a course is passed, by attempt: success[i][a] after a failed attempts of course i.
///
/// The last entry applies to all further attempts: one entry is a probability that does not change.
using pass_probabilities = std::vector<std::vector<double>>;

/// Checks the probabilities of a valid problem.
/// \throws std::invalid_argument if there is not a row for each course, a row is empty, a probability is outside [0,
///         1], or below 1 for a course of no hours (which could be attempted without end).
template <class = void>
inline void validate(problem const& p, pass_probabilities const& success,
                     std::string_view where = "curriculum::pass_probabilities")
{
  require(success.size() == p.catalogue.size(), where, "success", "have a row for each course", success.size());
  for (std::size_t i = 0; i < success.size(); ++i) {
    require(!success[i].empty(), where, {"success", i}, "not be empty");
    bool const no_hours = !((p.hours_left.empty() ? p.catalogue[i].hours : p.hours_left[i]) > 0.0);
    for (double const probability : success[i]) {
      require_share(where, {"success", i}, probability);
      require(!no_hours || probability >= 1.0, where, {"success", i}, "be 1 for a course of no hours", probability);
    }
  }
}

}  // namespace mentorics::curriculum
