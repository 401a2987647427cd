// SPDX-License-Identifier: BSL-1.0
// Counts what the whole program gets from operator new, by replacing it: include this in one source file of a program,
// a second one does not link. Blocks for types of extended alignment are not counted.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

namespace support {

struct new_counts {
  std::atomic<std::size_t> blocks{0};  ///< given so far
  std::atomic<std::size_t> live{0};    ///< bytes that were not given back
  std::atomic<std::size_t> peak{0};    ///< most bytes that were live at once
};
inline new_counts counted{};

inline constexpr std::size_t size_room = alignof(std::max_align_t);  ///< before each block, for its size

[[nodiscard]] inline void* counted_block(std::size_t size) noexcept
{
  auto* const block = static_cast<unsigned char*>(std::malloc(size + size_room));
  if (block == nullptr) { return nullptr; }
  std::memcpy(block, &size, sizeof size);
  ++counted.blocks;
  auto const live = counted.live += size;
  auto peak = counted.peak.load();
  while (peak < live && !counted.peak.compare_exchange_weak(peak, live)) {}
  return block + size_room;
}

/// The number of blocks that `work` asks for.
template <class Work>
[[nodiscard]] std::size_t blocks_of(Work const& work)
{
  auto const before = counted.blocks.load();
  work();
  return counted.blocks.load() - before;
}

/// The most bytes that are live at once while `work` runs, beyond those that are there before.
template <class Work>
[[nodiscard]] std::size_t peak_bytes_of(Work const& work)
{
  auto const before = counted.live.load();
  counted.peak = before;
  work();
  return counted.peak.load() - before;
}

}  // namespace support

// Not inlined, or g++ takes new and free for a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size)
{
  if (void* const block = support::counted_block(size)) { return block; }
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, std::nothrow_t const&) noexcept
{
  return support::counted_block(size);
}
[[gnu::noinline]] void operator delete(void* p) noexcept
{
  if (p == nullptr) { return; }
  auto* const block = static_cast<unsigned char*>(p) - support::size_room;
  std::size_t size = 0;
  std::memcpy(&size, block, sizeof size);
  support::counted.live -= size;
  std::free(block);
}
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { operator delete(p); }
[[gnu::noinline]] void operator delete(void* p, std::nothrow_t const&) noexcept { operator delete(p); }
