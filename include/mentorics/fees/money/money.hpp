// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/fees/money/currency.hpp>
#include <mentorics/fees/money/detail/integers.hpp>

#include <compare>
#include <cstdint>

namespace mentorics::fees {

/// An exact amount: a whole number of the smallest unit of a currency. `money{.units = 1250, .currency = eur}` is 12.50.
///
/// There is no way in from floating point but `to_money`, which names its rounding. Sums and products that leave 64
/// bits, and sums and comparisons of two currencies, are refused.
struct money {
  std::int64_t units = 0;  ///< smallest units, e.g. cents; negative for a credit
  fees::currency currency = {};

  friend constexpr bool operator==(money const&, money const&) = default;

  /// \throws std::invalid_argument if the currencies differ.
  friend constexpr std::strong_ordering operator<=>(money const& a, money const& b)
  {
    require_same(a, b);
    return a.units <=> b.units;
  }

  /// \throws std::invalid_argument if the currencies differ or the sum overflows.
  friend constexpr money operator+(money const& a, money const& b)
  {
    require_same(a, b);
    require(detail::sum_fits(a.units, b.units), "fees::money", "sum", "fit in 64 bits", b.units);
    return {.units = a.units + b.units, .currency = a.currency};
  }
  friend constexpr money operator-(money const& a, money const& b) { return a + -b; }
  friend constexpr money operator-(money const& a)
  {
    require(a.units != detail::least_units, "fees::money", "units", "have a negative in 64 bits", a.units);
    return {.units = -a.units, .currency = a.currency};
  }
  constexpr money& operator+=(money const& b) { return *this = *this + b; }
  constexpr money& operator-=(money const& b) { return *this = *this - b; }

  /// \throws std::invalid_argument if the product overflows.
  friend constexpr money operator*(std::int64_t count, money const& a)
  {
    auto const product = detail::divide(a.units, count, 1);
    require(product.fits, "fees::money", "product", "fit in 64 bits", a.units);
    return {.units = product.quotient, .currency = a.currency};
  }

 private:
  static constexpr void require_same(money const& a, money const& b)
  {
    require(a.currency == b.currency, "fees::money", "currency", "be the same on both sides", b.currency.code());
  }
};

}  // namespace mentorics::fees
