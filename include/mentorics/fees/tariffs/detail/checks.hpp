// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <string_view>

namespace mentorics::fees::detail {

/// Limits that may be absent, which infinity stands for.
template <real_scalar Real>
constexpr void require_limit(std::string_view where, argument_name const& what, Real const& limit)
{
  require(is_non_negative(limit), where, what, "not be negative", limit);
}

/// `fee`, unless it overflowed because of `hours`.
template <real_scalar Real>
[[nodiscard]] constexpr Real finite_fee(std::string_view where, Real const& fee, Real const& hours)
{
  require(is_finite(fee), where, "hours", "not be so many that the fee overflows", hours);
  return fee;
}

}  // namespace mentorics::fees::detail
