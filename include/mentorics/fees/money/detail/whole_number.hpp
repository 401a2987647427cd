// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>

namespace mentorics::fees::detail {

/// floor(x) for x >= 0, also at compile time; other scalars by argument-dependent lookup.
template <real_scalar Real>
[[nodiscard]] constexpr Real whole_part(Real const& x)
{
  if constexpr (std::floating_point<Real>) {
    constexpr auto all_whole = static_cast<Real>(std::int64_t{1} << 62);  // beyond it there are no fractions
    return x < all_whole ? static_cast<Real>(static_cast<std::int64_t>(x)) : x;
  } else {
    using std::floor;
    return Real(floor(x));
  }
}

/// How far a result of a few operations may be from the decimal number that is meant: 8 units in the last place.
template <real_scalar Real>
[[nodiscard]] constexpr Real slack(Real const& x)
{
  return Real(x * Real(8) * Real(std::numeric_limits<Real>::epsilon()));
}

}  // namespace mentorics::fees::detail
