// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/random_stream.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace mentorics;

static_assert(bit_source<random_stream>);
static_assert(bit_source<std::mt19937_64>);
static_assert(!bit_source<std::mt19937>);

TEST_CASE("core/random_stream: word i is a word of the Philox block i / 4")
{
  random_stream rng(7, 9);
  for (std::uint64_t block = 0; block < 5; ++block) {
    for (auto const word : philox({block, 0, 0, 0}, {7, 9})) { CHECK(rng() == word); }
  }
}

TEST_CASE("core/random_stream: seeds and streams differ, equal ones agree")
{
  std::set<std::uint64_t> first;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    for (std::uint64_t stream = 0; stream < 20; ++stream) { first.insert(random_stream(seed, stream)()); }
  }
  CHECK(first.size() == 400);
  CHECK(random_stream(3, 4) == random_stream(3, 4));
  CHECK(random_stream(3) == random_stream(3, 0));
}

TEST_CASE("core/random_stream: skipping n words is drawing n words")
{
  for (std::uint64_t before = 0; before < 6; ++before) {
    for (std::uint64_t n = 0; n < 20; ++n) {
      random_stream walked(1, 2);
      for (std::uint64_t k = 0; k < before; ++k) { walked(); }
      auto skipped = walked;
      skipped.discard(n);
      for (std::uint64_t k = 0; k < n; ++k) { walked(); }
      CHECK(skipped() == walked());
    }
  }
  random_stream far(1, 2);
  far.discard(std::uint64_t{1} << 62U);
  CHECK(far() == philox({std::uint64_t{1} << 60U, 0, 0, 0}, {1, 2})[0]);
}

TEST_CASE("core/random_stream: a copy continues where the original was")
{
  random_stream rng(11);
  for (int k = 0; k < 7; ++k) { rng(); }
  auto saved = rng;
  auto const next = rng();
  CHECK(saved() == next);
}
