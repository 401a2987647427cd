// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// Counts the bytes that are held, and refuses what would be too many.
template <class = void>
class memory_budget {
 public:
  explicit memory_budget(std::size_t limit) : limit_(limit) {}

  [[nodiscard]] bool take(std::size_t bytes)
  {
    if (bytes > limit_ - used_) { return false; }
    used_ += bytes;
    most_ = (std::max)(most_, used_);
    return true;
  }
  void give_back(std::size_t bytes) { used_ -= bytes; }

  [[nodiscard]] std::size_t most() const { return most_; }

  /// Makes room for `count` elements, old and new storage held at once while they move; false if that is too much.
  template <class T>
  [[nodiscard]] bool make_room(std::vector<T>& v, std::size_t count)
  {
    auto const old = v.capacity();
    if (count <= old) { return true; }
    auto wanted = (std::max)({count, 2 * old, std::size_t{16}});
    if (!take(wanted * sizeof(T))) {
      wanted = count + count / 8;
      if (!take(wanted * sizeof(T))) { return false; }
    }
    v.reserve(wanted);
    give_back((old + wanted - v.capacity()) * sizeof(T));
    return true;
  }

 private:
  std::size_t limit_;
  std::size_t used_ = 0;
  std::size_t most_ = 0;
};

}  // namespace mentorics::curriculum::detail
