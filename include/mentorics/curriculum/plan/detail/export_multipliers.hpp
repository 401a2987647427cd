// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/lagrangian_bound.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/dual_multipliers.hpp>

#include <algorithm>
#include <cstddef>

namespace mentorics::curriculum::detail {

/// The relaxation's prices in the terms of the problem: of an hour, and of those requisites that have one.
template <class = void>
[[nodiscard]] inline dual_multipliers export_multipliers(reduced_problem<> const& open,
                                                         relaxation_multipliers const& found)
{
  dual_multipliers result{.capacity = found.capacity};
  for (auto& price : result.capacity) { price *= milliseconds_per_hour; }
  auto const paid = std::ranges::count_if(found.prerequisite, [](double mu) { return mu > 0.0; });
  result.precedence.reserve(static_cast<std::size_t>(paid));
  auto mu = found.prerequisite.begin();
  for (std::size_t i = 0; i < open.size(); ++i) {
    for (auto const j : open[i].limits) {
      for (std::size_t t = 0; t < open.weeks(); ++t, ++mu) {
        if (*mu > 0.0) {
          result.precedence.push_back({.course = open.id(i), .before = open.id(j), .week = t, .price = *mu});
        }
      }
    }
  }
  return result;
}

}  // namespace mentorics::curriculum::detail
