// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/wide_product.hpp>

#include <cstdint>
#include <limits>

// Exact a * b / c, with a product of 128 bits.
namespace mentorics::fees::detail {

inline constexpr std::int64_t least_units = (std::numeric_limits<std::int64_t>::min)();
inline constexpr std::int64_t most_units = (std::numeric_limits<std::int64_t>::max)();

[[nodiscard]] constexpr bool sum_fits(std::int64_t a, std::int64_t b) noexcept
{
  return b >= 0 ? a <= most_units - b : a >= least_units - b;
}

[[nodiscard]] constexpr std::uint64_t magnitude(std::int64_t x) noexcept
{
  auto const bits = static_cast<std::uint64_t>(x);
  return x < 0 ? 0 - bits : bits;
}

struct unsigned_division {
  std::uint64_t quotient = 0;
  std::uint64_t remainder = 0;
};

/// Long division by bits; needs n.high < d, so that the quotient has 64 bits.
[[nodiscard]] constexpr unsigned_division divide_by_bits(wide_product n, std::uint64_t d) noexcept
{
  unsigned_division r{.quotient = 0, .remainder = n.high};
  for (int i = 0; i < 64; ++i) {
    bool const carry = (r.remainder >> 63U) != 0;
    r.remainder = (r.remainder << 1U) | (n.low >> 63U);
    n.low <<= 1U;
    r.quotient <<= 1U;
    if (carry || r.remainder >= d) {
      r.remainder -= d;
      r.quotient |= 1U;
    }
  }
  return r;
}

[[nodiscard]] constexpr unsigned_division divide_wide(wide_product n, std::uint64_t d) noexcept
{
  if (n.high == 0) { return {.quotient = n.low / d, .remainder = n.low % d}; }
#ifdef __SIZEOF_INT128__
  __extension__ using wide = unsigned __int128;
  wide const whole = (static_cast<wide>(n.high) << 64U) | n.low;
  return {.quotient = static_cast<std::uint64_t>(whole / d), .remainder = static_cast<std::uint64_t>(whole % d)};
#else
  return divide_by_bits(n, d);
#endif
}

/// a * b / c toward zero; `remainder` is that of the magnitudes.
struct division {
  bool fits = false;  ///< the quotient, and one more, is a signed number of 64 bits
  bool negative = false;
  std::int64_t quotient = 0;
  std::uint64_t remainder = 0;
};

[[nodiscard]] constexpr division divide(std::int64_t a, std::int64_t b, std::int64_t c) noexcept
{
  division r{.fits = false, .negative = ((a < 0) != (b < 0)) != (c < 0)};
  auto const product = multiply_wide(magnitude(a), magnitude(b));
  auto const divisor = magnitude(c);
  if (product.high >= divisor) { return r; }  // also c = 0
  auto const part = divide_wide(product, divisor);
  if (part.quotient > magnitude(most_units)) { return r; }
  r.fits = part.remainder == 0 || part.quotient < magnitude(most_units);
  r.quotient = static_cast<std::int64_t>(part.quotient);
  if (r.negative) { r.quotient = -r.quotient; }
  r.remainder = part.remainder;
  return r;
}

}  // namespace mentorics::fees::detail
