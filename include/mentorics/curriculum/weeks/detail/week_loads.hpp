// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/weeks/detail/week_model.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// The ways to fill the next week after a set of finished courses, each once, in a fixed order (long courses first).
///
/// Only loads to which no open course could be added, and in which no course can give its place to one that is at least
/// as long and opens at least as much (Jackson's dominance): a plan in the fewest weeks needs no others.
/// Source: Jackson (1956); Scholl and Klein (1997); Sewell and Jacobson (2012).
template <class = void>
class week_loads {
 public:
  using units = week_model<>::units;

  explicit week_loads(week_model<> const& model)
      : model_(model), missing_(model.size()), better_(model.size() * model.words), ready_(model.words)
  {
    for (std::size_t i = 0; i < model.size(); ++i) {
      for (std::size_t j = 0; j < model.size(); ++j) {
        if (i != j && replaces(j, i)) { better_[i * model.words + j / 64] |= bit_of(j); }
      }
    }
  }

  /// Calls `take(load)` with the courses of each load until it returns false. Visits at most `most` branches; false if
  /// that was not enough to see all.
  template <class Take>
  bool each(std::uint64_t const* finished, std::size_t most, Take&& take)
  {
    auto const n = model_.size();
    done_.assign(n, 0);
    open_.clear();
    load_.clear();
    std::fill(ready_.begin(), ready_.end(), 0);
    for (std::size_t i = 0; i < n; ++i) { done_[i] = static_cast<char>(finished[i / 64] >> (i % 64) & 1U); }
    for (std::size_t i = 0; i < n; ++i) {
      missing_[i] = 0;
      for (auto const b : model_.before[i]) { missing_[i] += done_[b] == 0 ? 1U : 0U; }
      if (done_[i] == 0 && missing_[i] == 0) { open(i); }
    }
    left_ = most;
    more_ = true;
    fill(0, model_.capacity, take);
    return left_ > 0;
  }

 private:
  /// True if `j` can always stand for `i`: not shorter, followed by at least the same, and the two not in order.
  [[nodiscard]] bool replaces(std::size_t j, std::size_t i) const
  {
    if (model_.time[j] < model_.time[i] || model_.follows(i, j) || model_.follows(j, i)) { return false; }
    bool equal = model_.time[j] == model_.time[i];
    for (std::size_t w = 0; w < model_.words; ++w) {
      auto const a = model_.followers[i][w];
      auto const b = model_.followers[j][w];
      if ((a & ~b) != 0) { return false; }
      equal = equal && a == b;
    }
    return !equal || j < i;
  }

  template <class Take>
  void fill(std::size_t start, units room, Take& take)
  {
    if (left_ == 0) { return; }
    --left_;
    bool full = true;
    for (auto k = start; k < open_.size() && more_ && left_ > 0; ++k) {
      auto const i = open_[k];
      if (model_.time[i] > room) { continue; }
      full = false;
      auto const size = open_.size();
      ready_[i / 64] &= ~bit_of(i);
      load_.push_back(i);
      if (!model_.strict) {
        for (auto const a : model_.after[i]) {
          if (--missing_[a] == 0) { open(a); }
        }
      }
      fill(k + 1, room - model_.time[i], take);
      if (!model_.strict) {
        for (auto const a : model_.after[i]) {
          if (missing_[a]++ == 0) { ready_[a / 64] &= ~bit_of(a); }
        }
      }
      open_.resize(size);
      load_.pop_back();
      ready_[i / 64] |= bit_of(i);
    }
    if (full && !load_.empty() && undominated(room)) { more_ = take(load_, room); }
  }

  /// No course that is ready fits into the rest of the week, in addition or in the place of another.
  [[nodiscard]] bool undominated(units room) const
  {
    // Courses are numbered by falling time: of several, the last is the shortest.
    for (auto w = model_.words; w-- > 0;) {
      if (ready_[w] != 0) {
        if (model_.time[last(w, ready_[w])] <= room) { return false; }
        break;
      }
    }
    for (auto const i : load_) {
      for (auto w = model_.words; w-- > 0;) {
        auto const both = better_[i * model_.words + w] & ready_[w];
        if (both != 0) {
          if (model_.time[last(w, both)] - model_.time[i] <= room) { return false; }
          break;
        }
      }
    }
    return true;
  }

  static std::uint64_t bit_of(std::size_t i) { return std::uint64_t{1} << (i % 64); }
  static std::size_t last(std::size_t word, std::uint64_t bits)
  {
    return word * 64 + 63 - static_cast<std::size_t>(std::countl_zero(bits));
  }

  void open(std::size_t i)
  {
    open_.push_back(i);
    ready_[i / 64] |= bit_of(i);
  }

  week_model<> const& model_;
  std::vector<std::uint32_t> missing_;
  std::vector<std::uint64_t> better_;  // by course: the set of those that can stand for it
  std::vector<std::uint64_t> ready_;   // may be studied now, and not in the load
  std::vector<char> done_ = {};
  std::vector<std::size_t> open_ = {};
  std::vector<std::size_t> load_ = {};
  std::size_t left_ = 0;
  bool more_ = true;
};

}  // namespace mentorics::curriculum::detail
