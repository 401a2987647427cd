// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/tariffs/tier.hpp>

#include <bit>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::fees::detail {

/// Finds the tier of some hours: how many of the bounds lie before them, in O(log tiers).
///
/// The bounds stand in a full binary tree by levels, the children of node k at 2k and 2k + 1, so that each comparison on
/// the way down is a binary digit of the answer. No compiler has a reason to jump on it, and the processor nothing to
/// mispredict.
/// Source: Khuong and Morin (2017), Array layouts for comparison-based searching, section 4.
template <real_scalar Real>
class tier_search {
 public:
  tier_search() = default;

  /// Needs tiers that are valid.
  constexpr explicit tier_search(std::span<tier<Real> const> tiers)
  {
    std::size_t const leaves = std::bit_ceil(tiers.size());
    tree_.assign(leaves, tiers.back().upper);  // where there is no bound, infinity: no hours exceed it
    for (std::size_t k = 1; k < leaves; ++k) {
      std::size_t const level = std::bit_floor(k);  // node k is in the middle of one of as many parts
      std::size_t const i = (2 * (k - level) + 1) * (leaves / level) / 2 - 1;
      if (i < tiers.size()) { tree_[k] = tiers[i].upper; }
    }
    for (std::size_t i = 0; i + 1 < tiers.size(); ++i) {
      if (tiers[i].includes_upper) { continue; }
      excluded_.resize(tiers.size() - 1, tiers.back().upper);
      excluded_[i] = tiers[i].upper;
    }
  }

  [[nodiscard]] constexpr std::size_t operator()(Real const& hours) const
  {
    std::size_t const leaves = tree_.size();
    auto const* const bound = tree_.data();
    std::size_t k = 1;
    while (k < leaves) { k = 2 * k + static_cast<std::size_t>(hours > bound[k]); }
    k -= leaves;
    if (k < excluded_.size() && hours == excluded_[k]) { ++k; }
    return k;
  }

 private:
  std::vector<Real> tree_ = {};      // [0] is not used
  std::vector<Real> excluded_ = {};  // bounds that belong to the next tier, infinity for the others; empty without any
};

}  // namespace mentorics::fees::detail
