// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/philox.hpp>
#include <mentorics/core/random/random_stream.hpp>

#include <cstdint>

namespace mentorics::genetic {

/// What a random draw is for. Draws are pure functions of it: who computes them, when, and how many others there are does
/// not matter, so threads, islands and a resumed run change no bit.
struct draw_address {
  std::uint64_t seed = 0;
  std::uint64_t island = 0;
  std::uint64_t generation = 0;  ///< 0 is the first population
  std::uint64_t individual = 0;  ///< within the island

  friend constexpr bool operator==(draw_address const&, draw_address const&) = default;
};

/// The words of one individual; our own operators use one for each gene, in the order of the genes.
[[nodiscard]] constexpr random_stream stream_of(draw_address const& a) noexcept
{
  auto const key = philox({a.individual, a.generation, a.island, 0}, {a.seed, 0x6765'6E65'7469'6373U});
  return random_stream(key[0], key[1]);
}

/// Word `gene` of `stream_of(a)`.
[[nodiscard]] constexpr std::uint64_t draw(draw_address const& a, std::uint64_t gene) noexcept
{
  auto words = stream_of(a);
  words.discard(gene);
  return words();
}

}  // namespace mentorics::genetic
