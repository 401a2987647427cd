// A program of its own, because it counts what operator new gives.
#include <mentorics/curriculum/fewest_weeks.hpp>

#include "../support/terms_oracle.hpp"

#include <mentorics/core/draw.hpp>
#include <mentorics/curriculum/verify_weeks.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

std::size_t live = 0;  // bytes that operator new gave and that were not given back
std::size_t peak = 0;
constexpr std::size_t head = alignof(std::max_align_t);  // room for the size before each block

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size)
{
  auto* const block = static_cast<unsigned char*>(std::malloc(size + head));
  if (block == nullptr) { throw std::bad_alloc(); }
  static_cast<void>(new (block) std::size_t(size));
  live += size;
  peak = std::max(peak, live);
  return block + head;
}
[[gnu::noinline]] void* operator new(std::size_t size, std::nothrow_t const&) noexcept
{
  try {
    return operator new(size);
  } catch (std::bad_alloc const&) {
    return nullptr;
  }
}
[[gnu::noinline]] void operator delete(void* p) noexcept
{
  if (p == nullptr) { return; }
  auto* const block = static_cast<unsigned char*>(p) - head;
  live -= *std::launder(reinterpret_cast<std::size_t*>(block));
  std::free(block);
}
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { operator delete(p); }
[[gnu::noinline]] void operator delete(void* p, std::nothrow_t const&) noexcept { operator delete(p); }

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

week_problem hard(std::uint64_t seed)
{
  random_stream rng(seed);
  std::vector<course> courses(60);
  for (std::size_t i = 0; i < courses.size(); ++i) {
    courses[i].hours = static_cast<double>(15 + uniform_index(rng, 40));
    if (i > 0 && bernoulli(rng, 0.3)) { courses[i].prerequisites.push_back(uniform_index(rng, i)); }
  }
  return {.catalogue = catalogue(courses), .week_hours = 100.0};
}

}  // namespace

TEST_CASE("curriculum/fewest_weeks: the byte limit holds for sets and waiting queue, counted by the allocator")
{
  int reached = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    auto const p = hard(seed);
    auto before = peak = live;
    auto const least = fewest_weeks(p, {.max_states = 1});
    auto const fixed = peak - before;  // models and bounds: O(courses^2), not in the limit
    for (std::size_t limit = 65'536; limit <= 4'194'304; limit *= 4) {
      before = peak = live;
      auto const made = fewest_weeks(p, {.max_states = 60'000, .max_bytes = limit});
      CHECK(peak - before <= limit + 2 * fixed);
      CHECK(made.value <= least.value);
      CHECK(verify(p, made));
      reached += made.outcome == status::limit_reached && made.states < 60'000 ? 1 : 0;
    }
  }
  CHECK(reached > 0);  // the limit on bytes ended some of them
}
