// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/pricing/menus/detail/iron.hpp>
#include <mentorics/pricing/menus/optimal_menu.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing {

namespace detail {

/// Offers for ironed pools: neighbors first .. last - 1 that share one get argmax of (their mean value) q - c(q).
template <quantity_cost Cost>
class tier_program {
 public:
  tier_program(std::span<pool const> pools, Cost const& cost)
      : cost_(cost), weight_(pools.size() + 1, 0.0), value_(pools.size() + 1, 0.0)
  {
    for (std::size_t i = 0; i < pools.size(); ++i) {
      weight_[i + 1] = weight_[i] + pools[i].weight;
      value_[i + 1] = value_[i] + pools[i].weight * pools[i].value;
    }
  }

  /// The best quantity of each pool with at most `tiers` different ones: V_k(j) = max_i V_{k-1}(i) + gain(i, j).
  [[nodiscard]] std::vector<double> quantities(std::size_t tiers) const
  {
    std::size_t const n = weight_.size() - 1;
    std::vector<double> best(n + 1, 0.0);  // without an offer nobody is served, which is free
    std::vector<std::vector<std::size_t>> cuts;
    for (std::size_t k = 0; k < (std::min)(tiers, n); ++k) {
      auto next = best;
      std::vector<std::size_t> cut(n + 1);
      for (std::size_t j = 0; j <= n; ++j) {
        cut[j] = j;  // the offer is not used
        for (std::size_t i = 0; i < j; ++i) {
          double const v = best[i] + gain(i, j);
          if (!(v > next[j])) { continue; }
          next[j] = v;
          cut[j] = i;
        }
      }
      best = next;
      cuts.push_back(cut);
    }
    std::vector<double> q(n, 0.0);
    std::size_t last = n;
    for (std::size_t k = cuts.size(); k-- > 0;) {
      std::size_t const first = cuts[k][last];
      for (std::size_t i = first; i < last; ++i) { q[i] = offer(first, last); }
      last = first;
    }
    return q;
  }

 private:
  [[nodiscard]] double offer(std::size_t first, std::size_t last) const
  {
    return static_cast<double>(best_quantity(cost_, (value_[last] - value_[first]) / (weight_[last] - weight_[first])));
  }

  [[nodiscard]] double gain(std::size_t first, std::size_t last) const
  {
    double const q = offer(first, last);
    return (value_[last] - value_[first]) * q - (weight_[last] - weight_[first]) * static_cast<double>(cost_(q));
  }

  Cost const& cost_;
  std::vector<double> weight_;  // running sums over the pools
  std::vector<double> value_;
};

}  // namespace detail

/// The best menu with at most `tiers` different offers.
///
/// Types of one ironed pool share an offer, neighboring pools may: a dynamic program over where the offers change.
/// Exact and global; rises with `tiers` to what `optimal_menu` earns, with a loss of O(1 / tiers^2). O(k n^2) for n pools.
/// Outcomes: `optimal`; `refused` with `no_profitable_price` where every type is left out.
/// \throws std::invalid_argument as `optimal_menu`, or if `tiers` is 0.
/// Source: Bergemann, Shen, Xu and Yeh (2012) for the loss; the program is that of optimal segments.
template <quantity_cost Cost = quadratic_cost>
[[nodiscard]] menu optimal_tiered_menu(std::span<buyer_type const> types, std::size_t tiers, Cost const& cost = {})
{
  constexpr auto where = "pricing::optimal_tiered_menu";
  require(tiers >= 1, where, "tiers", "be at least 1", tiers);
  auto m = detail::menu_of_pools(where, types, cost, [&](std::span<detail::pool const> pools) {
    return detail::tier_program<Cost>(pools, cost).quantities(tiers);
  });
  if (has_solution(m.outcome)) { m.certificate.kind = proof::exhausted; }
  return m;
}

}  // namespace mentorics::pricing
