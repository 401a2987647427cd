// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/philox.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>

namespace mentorics {

/// A generator of 64 random bits, e.g. `random_stream` or `std::mt19937_64`.
template <class R>
concept bit_source = std::uniform_random_bit_generator<R> && (R::min)() == 0 &&
                     (R::max)() == (std::numeric_limits<std::uint64_t>::max)();

/// The random words of one work item: stream `stream` of seed `seed`.
///
/// Give each item (tree, start, island, scenario) a stream of its own and the results do not depend on the number of
/// threads. Streams of different (seed, stream) are independent; each has 2^66 words. A plain value: copying it saves
/// the state, comparing it compares states. Word i is word i mod 4 of `philox({i / 4, 0, 0, 0}, {seed, stream})`.
class random_stream {
 public:
  using result_type = std::uint64_t;

  constexpr explicit random_stream(std::uint64_t seed, std::uint64_t stream = 0) noexcept : key_{seed, stream} {}

  [[nodiscard]] static constexpr result_type(min)() noexcept { return 0; }
  [[nodiscard]] static constexpr result_type(max)() noexcept { return ~result_type{0}; }

  constexpr result_type operator()() noexcept
  {
    if (used_ == block_.size()) {
      block_ = philox({counter_++, 0, 0, 0}, key_);
      used_ = 0;
    }
    return block_[used_++];
  }

  /// Skips `n` words in constant time.
  constexpr void discard(std::uint64_t n) noexcept
  {
    auto const left = block_.size() - used_;
    if (n < left) {
      used_ += static_cast<std::size_t>(n);
      return;
    }
    n -= left;
    counter_ += n / block_.size();
    used_ = block_.size();
    for (auto rest = n % block_.size(); rest > 0; --rest) { (*this)(); }
  }

  friend constexpr bool operator==(random_stream const&, random_stream const&) = default;

 private:
  std::array<std::uint64_t, 2> key_;
  std::uint64_t counter_ = 0;  // of the next block
  std::array<std::uint64_t, 4> block_ = {};
  std::size_t used_ = 4;
};

}  // namespace mentorics
