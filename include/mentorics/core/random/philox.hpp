// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/wide_product.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace mentorics {

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
