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

}  // namespace mentorics::fees::detail
