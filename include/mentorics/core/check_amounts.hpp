// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace mentorics {

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

}  // namespace mentorics
