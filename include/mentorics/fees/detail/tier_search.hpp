// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/fees/tier.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::fees::detail {

/// Finds the tier of some hours: how many of the bounds lie before them. Without branches on the hours, which a
/// processor could not predict; from `few` bounds on by bisection.
template <real_scalar Real>
class tier_search {
 public:
  constexpr explicit tier_search(std::span<tier<Real> const> tiers)
  {
    for (std::size_t i = 0; i + 1 < tiers.size(); ++i) {
      bounds_.push_back(tiers[i].upper);
      is_open_.push_back(tiers[i].includes_upper ? 0U : 1U);
      any_open_ = any_open_ || !tiers[i].includes_upper;
    }
  }

  [[nodiscard]] constexpr std::size_t operator()(Real const& hours) const
  {
    constexpr std::size_t few = 24;
    std::size_t const n = bounds_.size();
    auto const* const bounds = bounds_.data();
    std::size_t k = 0;
    if (n < few) {
      for (std::size_t i = 0; i < n; ++i) { k += static_cast<std::size_t>(hours > bounds[i]); }
    } else {
      for (auto length = n; length > 0; length /= 2) {
        auto const half = length - length / 2;  // the larger part: the rest is at most length / 2
        k += hours > bounds[k + half - 1] ? half : 0;
      }
    }
    if (any_open_ && k < n && hours == bounds[k]) { k += is_open_[k]; }
    return k;
  }

 private:
  std::vector<Real> bounds_;
  std::vector<unsigned char> is_open_;
  bool any_open_ = false;
};

}  // namespace mentorics::fees::detail
