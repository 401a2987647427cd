// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/genetic/detail/front_sorter.hpp>
#include <mentorics/genetic/objective_vectors.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::genetic {

/// Points by the number of layers that have to be peeled off before nothing dominates them.
struct front_list {
  std::vector<std::uint32_t> rank = {};   ///< by point: 0 for those that no point dominates
  std::vector<std::uint32_t> order = {};  ///< points by rank, those of one front by index
  std::vector<std::size_t> begin = {};    ///< front r is order[begin[r]] to order[begin[r + 1] - 1]

  [[nodiscard]] std::size_t size() const { return begin.empty() ? 0 : begin.size() - 1; }
  [[nodiscard]] std::span<std::uint32_t const> operator[](std::size_t r) const
  {
    return std::span(order).subspan(begin[r], begin[r + 1] - begin[r]);
  }
};

/// Non-dominated sorting. Equal points share a front; a front is in the order of its indices.
///
/// O(n log n) for two objectives, O(n log^(objectives - 1) n) for three and more. Infinite values are compared like others.
/// \throws std::invalid_argument if the points are not valid, or more than 2^32 - 2.
/// Source: Goldberg (1989) for the ranks; Jensen (2003), Buzdalov and Shalyto (2014) for the algorithms.
template <class = void>
[[nodiscard]] inline front_list sort_fronts(objective_vectors const& p)
{
  validate(p, "genetic::sort_fronts");
  require(p.size() < 0xFFFF'FFFFU, "genetic::sort_fronts", "values", "hold fewer than 2^32 - 1 points", p.size());
  detail::front_sorter<> sorter;
  front_list result{.rank = sorter(p)};
  std::size_t fronts = 0;
  for (auto const r : result.rank) { fronts = (std::max)(fronts, std::size_t{r} + 1); }
  result.begin.assign(fronts + 1, 0);
  for (auto const r : result.rank) { ++result.begin[r + 1]; }
  for (std::size_t r = 0; r < fronts; ++r) { result.begin[r + 1] += result.begin[r]; }
  result.order.resize(p.size());
  auto next = result.begin;
  for (std::uint32_t i = 0; i < p.size(); ++i) { result.order[next[result.rank[i]]++] = i; }
  return result;
}

/// The indices of the points that no point dominates, ascending.
/// \throws std::invalid_argument as `sort_fronts`.
template <class = void>
[[nodiscard]] inline std::vector<std::size_t> non_dominated(objective_vectors const& p)
{
  validate(p, "genetic::non_dominated");
  detail::front_sorter<> sorter;
  auto const& rank = sorter(p);
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < rank.size(); ++i) {
    if (rank[i] == 0) { result.push_back(i); }
  }
  return result;
}

}  // namespace mentorics::genetic
