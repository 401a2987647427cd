// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>

#include <string_view>

namespace mentorics {

/// \throws std::invalid_argument if `number` is infinite or NaN; the arguments are those of `require`.
template <real_scalar Real>
constexpr void require_finite(std::string_view where, argument_name const& what, Real const& number)
{
  require(is_finite(number), where, what, "be finite", number);
}

/// Prices, costs, hours, weights: any finite number from 0 on.
/// \throws std::invalid_argument if it is not.
template <real_scalar Real>
constexpr void require_amount(std::string_view where, argument_name const& what, Real const& amount)
{
  require(is_finite(amount) && amount >= Real(0), where, what, "be finite and not negative", amount);
}

/// Sensitivities, sizes, whatever is divided by: any finite number above 0.
/// \throws std::invalid_argument if it is not.
template <real_scalar Real>
constexpr void require_positive(std::string_view where, argument_name const& what, Real const& size)
{
  require(is_finite(size) && size > Real(0), where, what, "be finite and positive", size);
}

/// Shares and probabilities, in [0, 1].
/// \throws std::invalid_argument if it is not.
template <real_scalar Real>
constexpr void require_share(std::string_view where, argument_name const& what, Real const& share)
{
  require(is_finite(share) && share >= Real(0) && share <= Real(1), where, what, "be in [0, 1]", share);
}

}  // namespace mentorics
