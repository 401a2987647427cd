// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/detail/value_bound.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// Which courses may follow a set of studied courses, and what that earns.
///
/// Where lessons may not begin before some week, waiting makes the time of a set depend on the way to it: the time is
/// then a part of the set's key, its last word.
class downset_rules {
 public:
  explicit downset_rules(open_courses const& open)
      : open_(open),
        words_(open.size() / 64 + 1 + (open.released_later() ? 1 : 0)),
        before_(open.size() * words_, 0),
        complete_(words_, 0)
  {
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (auto const j : open[i].prerequisites) { before_[i * words_ + j / 64] |= std::uint64_t{1} << (j % 64); }
    }
  }

  /// 64-bit words of a set's key.
  [[nodiscard]] std::size_t words() const { return words_; }

  /// True if a course of `set` counts as finished: with its corequisites.
  [[nodiscard]] bool finished(std::uint64_t const* set, std::size_t i) const
  {
    return contains(set, i) && std::ranges::all_of(open_[i].together, [&](std::size_t j) { return contains(set, j); });
  }

  [[nodiscard]] bool may_follow(std::uint64_t const* set, std::size_t i) const
  {
    auto const* before = before_.data() + i * words_;
    for (std::size_t w = 0; w < words_; ++w) {
      if ((before[w] & ~set[w]) != 0) { return false; }
    }
    auto const is_finished = [&](std::size_t j) { return finished(set, j); };
    return (!open_.has_corequisites() || std::ranges::all_of(open_[i].prerequisites, is_finished)) &&
           std::ranges::all_of(open_[i].any_of, [&](auto const& group) { return std::ranges::any_of(group, is_finished); });
  }

  /// What studying course i on top of `set` in `week` is worth: that of all courses that it finishes.
  [[nodiscard]] double gained(std::uint64_t* set, std::size_t i, std::size_t week) const
  {
    if (!open_.has_corequisites()) { return open_.value(i, week); }
    double value = 0.0;
    auto const bit = std::uint64_t{1} << (i % 64);
    set[i / 64] |= bit;
    for (std::size_t j = 0; j < open_.size(); ++j) {
      auto const& together = open_[j].together;
      bool const concerned = j == i || std::ranges::find(together, i) != together.end();
      if (concerned && finished(set, j)) { value += open_.value(j, week); }
    }
    set[i / 64] &= ~bit;
    return value;
  }

  /// The finished courses of a set, and the time without that of the others: as if those had not been studied yet.
  [[nodiscard]] std::uint64_t const* only_finished(std::uint64_t const* set, milliseconds& time)
  {
    if (!open_.has_corequisites()) { return set; }
    std::copy_n(set, words_, complete_.begin());
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (contains(set, i) && !finished(set, i)) {
        complete_[i / 64] &= ~(std::uint64_t{1} << (i % 64));
        time -= open_.time(i);
      }
    }
    return complete_.data();
  }

 private:
  open_courses const& open_;
  std::size_t words_;
  std::vector<std::uint64_t> before_;  // by course: its prerequisites as a set
  std::vector<std::uint64_t> complete_;
};

}  // namespace mentorics::curriculum::detail
