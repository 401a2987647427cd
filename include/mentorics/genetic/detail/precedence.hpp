// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic::detail {

/// Which elements of 0, ..., size - 1 come before which.
class precedence {
 public:
  /// `before` has pairs (a, b): a comes before b.
  /// \throws std::invalid_argument if `size` is 0, a pair names no element, or the pairs form a cycle.
  precedence(std::size_t size, std::span<std::pair<std::size_t, std::size_t> const> before)
      : predecessors_(size), successors_(size)
  {
    constexpr auto where = "genetic::permutations";
    require(size >= 1, where, "size", "be at least 1", size);
    for (std::size_t k = 0; k < before.size(); ++k) {
      auto const [a, b] = before[k];
      require(a < size, where, {"before", k, "first"}, "be below size", a);
      require(b < size, where, {"before", k, "second"}, "be below size", b);
      predecessors_[b].push_back(a);
      successors_[a].push_back(b);
    }
    auto missing = counts();
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < size; ++i) {
      if (missing[i] == 0) { ready.push_back(i); }
    }
    for (std::size_t k = 0; k < ready.size(); ++k) {
      for (auto const s : successors_[ready[k]]) {
        if (--missing[s] == 0) { ready.push_back(s); }
      }
    }
    require(ready.size() == size, where, "before", "not form a cycle");
  }

  [[nodiscard]] std::size_t size() const { return successors_.size(); }
  [[nodiscard]] std::vector<std::size_t> const& predecessors(std::size_t i) const { return predecessors_[i]; }
  [[nodiscard]] std::vector<std::size_t> const& successors(std::size_t i) const { return successors_[i]; }

  /// Predecessors of each element.
  [[nodiscard]] std::vector<std::size_t> counts() const
  {
    std::vector<std::size_t> missing(size());
    for (std::size_t i = 0; i < size(); ++i) { missing[i] = predecessors_[i].size(); }
    return missing;
  }

 private:
  std::vector<std::vector<std::size_t>> predecessors_;
  std::vector<std::vector<std::size_t>> successors_;
};

}  // namespace mentorics::genetic::detail
