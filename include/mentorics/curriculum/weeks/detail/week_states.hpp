// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace mentorics::curriculum::detail {

/// Sets of finished courses with the weeks in which the best way found has finished them.
///
/// Sets of 64-bit words lie one after another; an open-addressing table finds them. A state is never removed.
template <class = void>
class week_states {
 public:
  struct state {
    std::uint32_t parent = 0;  ///< the set before the last week
    std::uint32_t weeks = 0;
  };

  explicit week_states(std::size_t words) : words_(words), slots_(1024, none) {}

  [[nodiscard]] std::size_t size() const { return states_.size(); }
  [[nodiscard]] std::uint64_t const* set(std::size_t i) const { return sets_.data() + i * words_; }
  [[nodiscard]] state const& operator[](std::size_t i) const { return states_[i]; }

  /// What `size() + 1` states will take, with what a table that grows takes in between.
  [[nodiscard]] std::size_t bytes_of_next() const
  {
    auto const grown = [](std::size_t have, std::size_t capacity) { return have < capacity ? capacity : 3 * capacity; };
    auto const slots = 2 * (states_.size() + 1) > slots_.size() ? 3 * slots_.size() : slots_.size();
    return grown(sets_.size() + words_, sets_.capacity() + 1) * sizeof(std::uint64_t) +
           grown(states_.size() + 1, states_.capacity() + 1) * sizeof(state) + slots * sizeof(std::uint32_t);
  }

  /// Records `set` if it is new or now reached in fewer weeks; its index then goes to `index`.
  [[nodiscard]] bool improve(std::uint64_t const* set, state const& reached, std::size_t& index)
  {
    if (2 * (states_.size() + 1) > slots_.size()) { grow(); }
    auto& slot = slots_[slot_of(set)];
    if (slot == none) {
      slot = static_cast<std::uint32_t>(states_.size());
      sets_.insert(sets_.end(), set, set + words_);
      states_.push_back(reached);
    } else if (reached.weeks < states_[slot].weeks) {
      states_[slot] = reached;
    } else {
      return false;
    }
    index = slot;
    return true;
  }

 private:
  static constexpr auto none = static_cast<std::uint32_t>(-1);

  [[nodiscard]] std::size_t slot_of(std::uint64_t const* set) const
  {
    std::uint64_t hash = 0;
    for (std::size_t w = 0; w < words_; ++w) {
      hash = (hash ^ set[w]) * 0x9E37'79B9'7F4A'7C15U;
      hash ^= hash >> 32U;
    }
    auto const mask = slots_.size() - 1;
    auto at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != none && std::memcmp(this->set(slots_[at]), set, words_ * sizeof *set) != 0) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow()
  {
    slots_.assign(slots_.size() * 2, none);
    for (std::size_t i = 0; i < states_.size(); ++i) { slots_[slot_of(set(i))] = static_cast<std::uint32_t>(i); }
  }

  std::size_t words_;
  std::vector<std::uint64_t> sets_ = {};
  std::vector<state> states_ = {};
  std::vector<std::uint32_t> slots_;
};

}  // namespace mentorics::curriculum::detail
