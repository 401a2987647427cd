// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/learning/reviews/detail/column_choice.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace mentorics::learning::detail {

/// A price for a minute of each day, and the bound that it proves: sum_d price_d budget + sum_i max_c (value - sum_d
/// price_d minutes) is never below the optimum, because with prices topics do not depend on each other.
struct minute_prices {
  double bound = no_limit;
  std::vector<double> prices;
};

/// The bound at `prices`; `excess` is by how much each day is over its budget when each topic takes its best column.
template <class = void>
[[nodiscard]] inline double bound_at(column_choice<> const& choice, std::vector<double> const& prices,
                                     std::vector<double>& excess)
{
  excess.assign(prices.size(), -choice.budget());
  double bound = choice.budget() * std::accumulate(prices.begin(), prices.end(), 0.0);
  for (auto const& columns : choice.topics()) {
    double best = -no_limit;
    review_column const* taken = nullptr;
    for (auto const& c : columns) {
      double const worth = c.value - priced(c, prices);
      if (worth > best) {
        best = worth;
        taken = &c;
      }
    }
    bound += best;
    for (std::size_t k = 0; k < taken->days.size(); ++k) { excess[taken->days[k]] += taken->minutes[k]; }
  }
  return bound;
}

/// The least bound seen in `rounds` subgradient steps of Polyak's length toward the value of `choice`.
template <class = void>
[[nodiscard]] inline minute_prices find_prices(column_choice<> const& choice, std::size_t rounds)
{
  minute_prices least{.prices = std::vector<double>(choice.left().size(), 0.0)};
  auto prices = least.prices;
  std::vector<double> excess;
  double const known = choice.value();
  for (std::size_t round = 0; round < rounds; ++round) {
    double const bound = bound_at(choice, prices, excess);
    if (bound < least.bound) { least = {.bound = bound, .prices = prices}; }
    double size = 0.0;
    for (std::size_t d = 0; d < prices.size(); ++d) {
      if (prices[d] > 0.0 || excess[d] > 0.0) { size += excess[d] * excess[d]; }
    }
    if (!(size > 0.0)) { break; }
    double const shrink = 1.0 / (1.0 + 0.03 * static_cast<double>(round));
    double const step = shrink * (std::max)(bound - known, 1e-9 * std::abs(bound)) / size;
    for (std::size_t d = 0; d < prices.size(); ++d) { prices[d] = (std::max)(0.0, prices[d] + step * excess[d]); }
  }
  return least;
}

}  // namespace mentorics::learning::detail
