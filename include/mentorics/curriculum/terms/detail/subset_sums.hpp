// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// Which sums 0..most can be formed by taking some of the numbers added so far: one bit a sum.
template <class = void>
class subset_sums {
 public:
  static constexpr std::int64_t none = -1;

  explicit subset_sums(std::int64_t most) : most_(most), bits_(static_cast<std::size_t>(most) / 64 + 1) {}

  /// Only `start` can be formed.
  void reset(std::int64_t start)
  {
    std::fill(bits_.begin(), bits_.end(), 0);
    if (start <= most_) { bits_[static_cast<std::size_t>(start) / 64] = std::uint64_t{1} << (start % 64); }
  }

  /// Takes or leaves `amount`.
  void add(std::int64_t amount)
  {
    if (amount > most_) { return; }
    auto const words = static_cast<std::size_t>(amount) / 64;
    auto const shift = static_cast<unsigned>(amount % 64);
    for (auto w = bits_.size(); w-- > words;) {
      auto moved = bits_[w - words] << shift;
      if (shift > 0 && w > words) { moved |= bits_[w - words - 1] >> (64 - shift); }
      bits_[w] |= moved;
    }
  }

  /// The smallest sum in [low, high]; `none` if there is none.
  [[nodiscard]] std::int64_t first(std::int64_t low, std::int64_t high) const
  {
    low = (std::max)(low, std::int64_t{0});
    high = (std::min)(high, most_);
    if (low > high) { return none; }
    auto w = static_cast<std::size_t>(low) / 64;
    auto word = bits_[w] & (~std::uint64_t{0} << (low % 64));
    while (word == 0 && ++w < bits_.size()) { word = bits_[w]; }
    if (word == 0) { return none; }
    auto const found = static_cast<std::int64_t>(w) * 64 + std::countr_zero(word);
    return found <= high ? found : none;
  }

  /// The largest sum in [low, high]; `none` if there is none.
  [[nodiscard]] std::int64_t last(std::int64_t low, std::int64_t high) const
  {
    low = (std::max)(low, std::int64_t{0});
    high = (std::min)(high, most_);
    if (low > high) { return none; }
    auto w = static_cast<std::size_t>(high) / 64;
    auto word = bits_[w] & (~std::uint64_t{0} >> (63 - high % 64));
    while (word == 0 && w > 0) { word = bits_[--w]; }
    if (word == 0) { return none; }
    auto const found = static_cast<std::int64_t>(w) * 64 + 63 - std::countl_zero(word);
    return found >= low ? found : none;
  }

 private:
  std::int64_t most_;
  std::vector<std::uint64_t> bits_;
};

}  // namespace mentorics::curriculum::detail
