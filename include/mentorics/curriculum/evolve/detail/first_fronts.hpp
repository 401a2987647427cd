// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/first_plans.hpp>
#include <mentorics/curriculum/evolve/detail/front_problem.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// Keys of the plans of `first_plans`, each with several budgets and last weeks.
template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> first_fronts(front_problem const& coded,
                                                                   std::span<std::size_t const> previous)
{
  std::vector<std::vector<double>> known;
  for (auto const& keys : first_plans(coded.open(), coded.decoder(), previous)) {
    for (double const budget : {0.95, 0.6, 0.4, 0.2}) {
      for (double const weeks : {0.95, 0.6, 0.4, 0.2}) {
        known.push_back(keys);
        known.back().insert(known.back().end(), {budget, weeks, 0.0});
      }
    }
  }
  return known;
}

}  // namespace mentorics::curriculum::detail
