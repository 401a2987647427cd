// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <string_view>

namespace mentorics::fees::detail {

/// Amounts and hours: any finite number from 0 on.
template <real_scalar Real>
constexpr void require_amount(std::string_view where, field const& what, Real const& amount)
{
  bool const good = is_finite(amount) && amount >= Real(0);
  require(good, where, what, "be finite and not negative", amount);
}

/// Sizes that are divided by.
template <real_scalar Real>
constexpr void require_size(std::string_view where, field const& what, Real const& size)
{
  bool const good = is_finite(size) && size > Real(0);
  require(good, where, what, "be finite and positive", size);
}

/// Limits that may be absent, which infinity stands for.
template <real_scalar Real>
constexpr void require_limit(std::string_view where, field const& what, Real const& limit)
{
  require(is_non_negative(limit), where, what, "not be negative", limit);
}

/// Shares: a discount over 100 % is none.
template <real_scalar Real>
constexpr void require_share(std::string_view where, field const& what, Real const& share)
{
  bool const good = is_finite(share) && share >= Real(0) && share <= Real(1);
  require(good, where, what, "be in [0, 1]", share);
}

/// `fee`, unless it overflowed because of `hours`.
template <real_scalar Real>
[[nodiscard]] constexpr Real finite_fee(std::string_view where, Real const& fee, Real const& hours)
{
  require(is_finite(fee), where, "hours", "not be so many that the fee overflows", hours);
  return fee;
}

}  // namespace mentorics::fees::detail
