// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/memory_budget.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A set of finished courses that is closed under prerequisites, and the best way found to reach it.
struct downset_state {
  milliseconds time = 0;     ///< study time of the set, with waiting; the same on every way
  double fee = 0.0;          ///< of the set
  double value = 0.0;        ///< of the best way
  double bound = 0.0;        ///< value + what can still be added, at most
  double rest = 0.0;         ///< what the bound in parts has for the set in `week`
  std::uint32_t week = 0;    ///< of `time`
  std::uint32_t parent = 0;  ///< where the way to the set before it is recorded
  std::uint32_t course = 0;  ///< the last course of the best way
};

/// The downsets with the same number of courses: states by index, found by their set of bits.
///
/// Sets are stored one after another, `words` 64-bit words each, beside an open-addressing table of state indices.
template <class = void>
class downset_layer {
 public:
  downset_layer(std::size_t words, memory_budget<>& meter) : words_(words), meter_(&meter) {}

  [[nodiscard]] std::size_t size() const { return states.size(); }
  [[nodiscard]] std::uint64_t const* set(std::size_t i) const { return sets_.data() + i * words_; }

  void clear()
  {
    states.clear();
    sets_.clear();
    std::fill(slots_.begin(), slots_.end(), empty);
  }

  /// The state of `set`, a new one if there was none; no state if there is no memory for it.
  [[nodiscard]] downset_state* find_or_add(std::uint64_t const* set, bool& added)
  {
    if (2 * (states.size() + 1) > slots_.size() && !grow()) { return nullptr; }
    auto& slot = slots_[slot_of(set)];
    added = slot == empty;
    if (added) {
      if (!meter_->make_room(states, states.size() + 1) || !meter_->make_room(sets_, sets_.size() + words_)) {
        return nullptr;
      }
      slot = static_cast<std::uint32_t>(states.size());
      sets_.insert(sets_.end(), set, set + words_);
      states.emplace_back();
    }
    return &states[slot];
  }

  /// Moves state `from` to place `to`, which is not behind it. Sets can then no longer be found, only walked through.
  void move(std::size_t from, std::size_t to)
  {
    states[to] = states[from];
    std::copy_n(set(from), words_, sets_.begin() + static_cast<std::ptrdiff_t>(to * words_));
  }

  /// Drops all states but the first.
  void keep_first(std::size_t count)
  {
    states.resize(count);
    sets_.resize(count * words_);
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
    while (slots_[at] != empty && !std::equal(set, set + words_, this->set(slots_[at]))) { at = (at + 1) & mask; }
    return at;
  }

  [[nodiscard]] bool grow()
  {
    auto const count = (std::max)(std::size_t{64}, slots_.size() * 2);
    if (!meter_->take(count * sizeof(std::uint32_t))) { return false; }
    std::vector<std::uint32_t> larger(count, empty);
    meter_->give_back(slots_.size() * sizeof(std::uint32_t));
    slots_ = std::move(larger);
    for (std::size_t i = 0; i < states.size(); ++i) { slots_[slot_of(set(i))] = static_cast<std::uint32_t>(i); }
    return true;
  }

  std::size_t words_;
  memory_budget<>* meter_;
  std::vector<std::uint64_t> sets_ = {};
  std::vector<std::uint32_t> slots_ = {};
};

}  // namespace mentorics::curriculum::detail
