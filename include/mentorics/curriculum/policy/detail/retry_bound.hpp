// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/policy/detail/retry_rules.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// What no policy is worth more than on average.
///
/// A course that is passed with probability x_i has at least x_i / p_i attempts of h_i hours on average, p_i its
/// largest probability, and the attempts of all courses have at most the hours of the calendar: sum x_i h_i / p_i <= H.
/// The largest sum x_i v_i under that alone is a knapsack of divisible courses; v_i is the value in the first week in
/// which the course can be finished.
/// Source: Dean, Goemans and Vondrak (2008), section 2.
template <class = void>
[[nodiscard]] inline double retry_bound(retry_rules<> const& rules)
{
  struct part {
    double time = 0.0;  // average, of attempts until the course is passed [ms]
    double value = 0.0;
    [[nodiscard]] double density() const { return value / time; }  // infinite for a course of no hours
  };
  auto const& open = rules.open();
  std::vector<part> parts;
  for (std::size_t i = 0; i < open.size(); ++i) {
    auto const week = open.earliest_week(i, 0, [](std::size_t) { return false; });
    double const probability = rules.largest_probability(i);
    if (week < open.weeks() && probability > 0.0 && open.value(i, week) > 0.0) {
      parts.push_back({.time = static_cast<double>(open.time(i)) / probability, .value = open.value(i, week)});
    }
  }
  std::ranges::sort(parts, std::ranges::greater{}, &part::density);
  auto left = static_cast<double>(open.capacity());
  double bound = 0.0;
  for (auto const& it : parts) {
    bound += it.time <= left ? it.value : it.value * (left / it.time);
    left = (std::max)(0.0, left - it.time);
  }
  return bound;
}

}  // namespace mentorics::curriculum::detail
