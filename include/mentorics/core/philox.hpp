// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
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

/// Four random words as a pure function of a counter and a key: Philox4x64 with 10 rounds.
///
/// Any two different (counter, key) give independent words, so a draw can be addressed by what it is for, e.g.
/// (generation, individual, gene), and no state has to be carried. Not for cryptography.
/// Source: Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, section 4.
[[nodiscard]] constexpr std::array<std::uint64_t, 4> philox(std::array<std::uint64_t, 4> counter,
                                                            std::array<std::uint64_t, 2> key) noexcept
{
  constexpr int rounds = 10;
  for (int round = 0; round < rounds; ++round) {
    auto const a = multiply_wide(0xD2E7'470E'E14C'6C93U, counter[0]);
    auto const b = multiply_wide(0xCA5A'8263'9512'1157U, counter[2]);
    counter = {b.high ^ counter[1] ^ key[0], b.low, a.high ^ counter[3] ^ key[1], a.low};
    key[0] += 0x9E37'79B9'7F4A'7C15U;  // the golden ratio
    key[1] += 0xBB67'AE85'84CA'A73BU;  // sqrt(3) - 1
  }
  return counter;
}

}  // namespace mentorics
