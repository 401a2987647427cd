// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace mentorics::pricing::detail {

template <real_scalar Real>
constexpr void require_finite(std::string_view where, field const& what, Real const& value)
{
  require(is_finite(value), where, what, "be finite", value);
}

/// Costs, prices, hours, weights: any finite number from 0 on.
template <real_scalar Real>
constexpr void require_amount(std::string_view where, field const& what, Real const& amount)
{
  bool const good = is_finite(amount) && amount >= Real(0);
  require(good, where, what, "be finite and not negative", amount);
}

/// Sensitivities and sizes that are divided by.
template <real_scalar Real>
constexpr void require_positive(std::string_view where, field const& what, Real const& size)
{
  bool const good = is_finite(size) && size > Real(0);
  require(good, where, what, "be finite and positive", size);
}

/// A share or a probability.
template <real_scalar Real>
constexpr void require_share(std::string_view where, field const& what, Real const& share)
{
  bool const good = is_finite(share) && share >= Real(0) && share <= Real(1);
  require(good, where, what, "be in [0, 1]", share);
}

/// One amount for each of `size` things.
template <real_scalar Real>
constexpr void require_amounts(std::string_view where, std::string_view name, std::span<Real const> amounts,
                               std::size_t size)
{
  require(amounts.size() == size, where, name, "have one entry for each product", amounts.size());
  for (std::size_t i = 0; i < size; ++i) { require_amount(where, {name, i}, amounts[i]); }
}

/// One price for each of `products` products.
template <real_scalar Real>
constexpr void require_prices(std::string_view where, std::span<Real const> prices, std::size_t products)
{
  require(prices.size() == products, where, "prices", "have one entry for each product", prices.size());
  for (std::size_t i = 0; i < products; ++i) { require_finite(where, {"prices", i}, prices[i]); }
}

}  // namespace mentorics::pricing::detail
