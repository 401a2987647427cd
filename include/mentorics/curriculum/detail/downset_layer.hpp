// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace mentorics::curriculum::detail {

/// A set of finished courses that is closed under prerequisites, and the best way found to reach it.
struct downset_state {
  milliseconds time = 0;   ///< study time of the set, with waiting; the same on every way
  double fee = 0.0;        ///< of the set
  double value = 0.0;      ///< of the best way
  double bound = 0.0;      ///< value + what can still be added, at most
  std::uint32_t link = 0;  ///< where the best way is recorded
};

/// The downsets with the same number of courses: states by index, found by their set of bits.
///
/// Sets are stored one after another, `words` 64-bit words each, beside an open-addressing table of state indices.
class downset_layer {
 public:
  explicit downset_layer(std::size_t words) : words_(words), slots_(16, empty) {}

  [[nodiscard]] std::size_t size() const { return states.size(); }
  [[nodiscard]] std::uint64_t const* set(std::size_t i) const { return sets_.data() + i * words_; }

  void clear()
  {
    states.clear();
    sets_.clear();
    slots_.assign(16, empty);
  }

  /// The index of `set`; a new state if there was none.
  [[nodiscard]] std::size_t find_or_add(std::uint64_t const* set, bool& added)
  {
    if (2 * (states.size() + 1) > slots_.size()) { grow(); }
    auto& slot = slots_[slot_of(set)];
    added = slot == empty;
    if (added) {
      slot = static_cast<std::uint32_t>(states.size());
      sets_.insert(sets_.end(), set, set + words_);
      states.emplace_back();
    }
    return slot;
  }

  /// Keeps the states at `indices`, in that order. Sets can no longer be found afterwards, only walked through.
  void keep(std::vector<std::size_t> const& indices)
  {
    std::vector<downset_state> kept_states;
    std::vector<std::uint64_t> kept_sets;
    for (auto const i : indices) {
      kept_states.push_back(states[i]);
      kept_sets.insert(kept_sets.end(), set(i), set(i) + words_);
    }
    states = std::move(kept_states);
    sets_ = std::move(kept_sets);
    slots_.clear();
  }

  std::vector<downset_state> states = {};

 private:
  static constexpr auto empty = static_cast<std::uint32_t>(-1);

  [[nodiscard]] std::size_t slot_of(std::uint64_t const* set) const
  {
    std::uint64_t hash = 0;
    for (std::size_t w = 0; w < words_; ++w) {
      hash = (hash ^ set[w]) * 0x9E37'79B9'7F4A'7C15U;
      hash ^= hash >> 32U;
    }
    auto const mask = slots_.size() - 1;
    auto at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != empty && std::memcmp(this->set(slots_[at]), set, words_ * sizeof *set) != 0) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow()
  {
    slots_.assign(slots_.size() * 2, empty);
    for (std::size_t i = 0; i < states.size(); ++i) { slots_[slot_of(set(i))] = static_cast<std::uint32_t>(i); }
  }

  std::size_t words_;
  std::vector<std::uint64_t> sets_ = {};
  std::vector<std::uint32_t> slots_;
};

}  // namespace mentorics::curriculum::detail
