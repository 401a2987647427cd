// SPDX-License-Identifier: BSL-1.0
#include <mentorics/genetic/draw_address.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <set>

using namespace mentorics;
using genetic::draw_address;

TEST_CASE("genetic/draw_address: a draw is a pure function of its address, and word `gene` of the stream")
{
  static_assert(genetic::draw({.seed = 1}, 0) == genetic::draw({.seed = 1}, 0));
  draw_address const at{.seed = 9, .island = 2, .generation = 40, .individual = 7};
  auto stream = genetic::stream_of(at);
  for (std::uint64_t gene = 0; gene < 10; ++gene) { CHECK(stream() == genetic::draw(at, gene)); }
}

TEST_CASE("genetic/draw_address: every part of the address matters, and none stands for another")
{
  std::set<std::uint64_t> words;
  std::size_t count = 0;
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    for (std::uint64_t island = 0; island < 4; ++island) {
      for (std::uint64_t generation = 0; generation < 4; ++generation) {
        for (std::uint64_t individual = 0; individual < 4; ++individual) {
          for (std::uint64_t gene = 0; gene < 4; ++gene, ++count) {
            words.insert(genetic::draw({seed, island, generation, individual}, gene));
          }
        }
      }
    }
  }
  CHECK(words.size() == count);
}
