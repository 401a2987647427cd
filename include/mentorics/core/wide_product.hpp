// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace mentorics {

/// A 128-bit product as two words.
struct wide_product {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};

/// The full product of two 64-bit numbers.
[[nodiscard]] constexpr wide_product multiply_wide(std::uint64_t a, std::uint64_t b) noexcept
{
#ifdef __SIZEOF_INT128__
  __extension__ using wide = unsigned __int128;
  wide const p = static_cast<wide>(a) * b;
  return {.high = static_cast<std::uint64_t>(p >> 64U), .low = static_cast<std::uint64_t>(p)};
#else
  constexpr std::uint64_t half = 0xFFFF'FFFFU;
  auto const a0 = a & half, a1 = a >> 32U, b0 = b & half, b1 = b >> 32U;
  auto const p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
  auto const middle = p10 + (p00 >> 32U) + (p01 & half);
  return {.high = p11 + (middle >> 32U) + (p01 >> 32U), .low = (middle << 32U) | (p00 & half)};
#endif
}

}  // namespace mentorics
