// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::genetic::detail {

/// A set of whole numbers below n with the next and the previous element in O(log_64 n): a tree of 64-bit words.
template <class = void>
class index_set {
 public:
  static constexpr auto none = static_cast<std::size_t>(-1);

  /// Makes it empty, for numbers below `n`.
  void reset(std::size_t n)
  {
    std::size_t depth = 0;
    for (std::size_t words = n;;) {
      words = words / 64 + 1;
      if (levels_.size() <= depth) { levels_.emplace_back(); }
      levels_[depth++].assign(words, 0);
      if (words == 1) { break; }
    }
    depth_ = depth;
  }

  void insert(std::size_t i)
  {
    for (std::size_t d = 0; d < depth_; ++d, i /= 64) { levels_[d][i / 64] |= bit_of(i); }
  }

  void erase(std::size_t i)
  {
    for (std::size_t d = 0; d < depth_; ++d, i /= 64) {
      levels_[d][i / 64] &= ~bit_of(i);
      if (levels_[d][i / 64] != 0) { return; }
    }
  }

  /// The smallest element that is at least `i`, or `none`.
  [[nodiscard]] std::size_t next(std::size_t i) const
  {
    for (std::size_t d = 0; d < depth_; ++d) {
      if (i / 64 >= levels_[d].size()) { return none; }
      auto const word = levels_[d][i / 64] & (~std::uint64_t{0} << (i % 64));
      if (word != 0) {
        i = i / 64 * 64 + static_cast<std::size_t>(std::countr_zero(word));
        while (d-- > 0) { i = i * 64 + static_cast<std::size_t>(std::countr_zero(levels_[d][i])); }
        return i;
      }
      i = i / 64 + 1;
    }
    return none;
  }

  /// The largest element that is below `i`, or `none`.
  [[nodiscard]] std::size_t previous(std::size_t i) const
  {
    for (std::size_t d = 0; d < depth_ && i > 0; ++d) {
      auto const last = i - 1;
      auto const word = levels_[d][last / 64] & (~std::uint64_t{0} >> (63 - last % 64));
      if (word != 0) {
        i = last / 64 * 64 + highest(word);
        while (d-- > 0) { i = i * 64 + highest(levels_[d][i]); }
        return i;
      }
      i = last / 64;
    }
    return none;
  }

 private:
  [[nodiscard]] static std::uint64_t bit_of(std::size_t i) { return std::uint64_t{1} << (i % 64); }
  [[nodiscard]] static std::size_t highest(std::uint64_t word)
  {
    return static_cast<std::size_t>(63 - std::countl_zero(word));
  }

  std::vector<std::vector<std::uint64_t>> levels_ =
      {};  // level 0 has a bit a number, level d + 1 one a word of level d
  std::size_t depth_ = 0;
};

}  // namespace mentorics::genetic::detail
