// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::genetic::detail {

/// One bit for each of n things; on the stack for up to 4096.
class marks {
 public:
  explicit marks(std::size_t n)
  {
    if (n > 64 * few_.size()) { many_.assign(n / 64 + 1, 0); }
  }
  [[nodiscard]] bool operator[](std::size_t i) const { return ((words()[i / 64] >> (i % 64)) & 1U) != 0; }
  void set(std::size_t i) { (many_.empty() ? few_.data() : many_.data())[i / 64] |= std::uint64_t{1} << (i % 64); }

 private:
  [[nodiscard]] std::uint64_t const* words() const { return many_.empty() ? few_.data() : many_.data(); }

  std::array<std::uint64_t, 64> few_ = {};
  std::vector<std::uint64_t> many_ = {};
};

}  // namespace mentorics::genetic::detail
