// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/downset_layer.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/detail/value_bound.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// What a step from a set to one with a course more needs to know of the course.
struct course_step {
  milliseconds time = 0;
  milliseconds release = 0;
  double fee = 0.0;
  milliseconds forced_time = 0;  ///< `time` of a course that is in every complete plan, else 0
  double free_fee = 0.0;         ///< `fee` of one that is not, else 0
};

/// Which courses may follow a set of studied courses, and what that earns.
///
/// Where lessons may not begin before some week, waiting makes the time of a set depend on the way to it: the time is
/// then a part of the set's key, its last word.
template <class = void>
class downset_rules {
 public:
  explicit downset_rules(reduced_problem<> const& open)
      : open_(open),
        words_(open.size() / 64 + 1 + (open.released_later() ? 1 : 0)),
        before_(open.size() * words_, 0),
        complete_(words_, 0),
        followers_(open.size()),
        steps_(open.size()),
        values_(open.size() * open.weeks(), 0.0),
        plain_(!open.has_corequisites() && !open.released_later())
  {
    double all = 0.0;
    for (std::size_t i = 0; i < open.size(); ++i) {
      steps_[i] = {.time = open.time(i),
                   .release = open[i].release,
                   .fee = open[i].fee,
                   .forced_time = open[i].forced ? open.time(i) : 0,
                   .free_fee = open[i].forced ? 0.0 : open[i].fee};
      plain_ = plain_ && open[i].any_of.empty();
      for (std::size_t t = 0; t < open.weeks(); ++t) { values_[t * open.size() + i] = open.value(i, t); }
      all += open.weeks() > 0 ? open.value(i, 0) : 0.0;
      for (auto const j : open[i].prerequisites) { before_[i * words_ + j / 64] |= std::uint64_t{1} << (j % 64); }
    }
    margin_ = 1e-11 * all;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (open[i].forced) { forced_.push_back(i); }
    }
  }

  /// 64-bit words of a set's key.
  [[nodiscard]] std::size_t words() const { return words_; }

  /// True if a course of `set` counts as finished: with its corequisites.
  [[nodiscard]] bool finished(std::uint64_t const* set, std::size_t i) const
  {
    return contains(set, i) && std::ranges::all_of(open_[i].together, [&](std::size_t j) { return contains(set, j); });
  }

  /// True if all mandatory courses, and so all that they require, are in the set.
  [[nodiscard]] bool is_complete(std::uint64_t const* set) const
  {
    return std::ranges::all_of(forced_, [&](std::size_t i) { return contains(set, i); });
  }

  /// Time and fees of what a complete plan must still add to a set.
  [[nodiscard]] course_step still_forced(std::uint64_t const* set) const
  {
    course_step total;
    for (auto const i : forced_) {
      if (contains(set, i)) { continue; }
      total.time += steps_[i].time;
      total.fee += steps_[i].fee;
    }
    return total;
  }

  /// The courses that may follow `set`, ascending.
  [[nodiscard]] std::span<std::uint32_t const> followers(std::uint64_t const* set)
  {
    std::size_t count = 0;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      auto missing = (set[i / 64] >> (i % 64)) & 1U;
      for (std::size_t w = 0; w < words_; ++w) { missing |= before_[i * words_ + w] & ~set[w]; }
      followers_[count] = static_cast<std::uint32_t>(i);
      count += missing == 0 ? 1 : 0;
    }
    if (!plain_) {
      auto const end = followers_.begin() + static_cast<std::ptrdiff_t>(count);
      auto const waits = [&](std::uint32_t i) { return !may_follow(set, i); };
      count = static_cast<std::size_t>(std::remove_if(followers_.begin(), end, waits) - followers_.begin());
    }
    return {followers_.data(), count};
  }

  [[nodiscard]] course_step const& step(std::size_t i) const { return steps_[i]; }

  /// True if course i, finished at `time` in `week` after a state, need not follow it, because it is no worse to take it before
  /// the last course of the state's best way: it is worth more, or the same whatever follows and then the lower number is
  /// first. That way has the same set at the same time, and the state that it goes through is looked at as well.
  ///
  /// Worth more means by a margin above rounding, so that of several ways to a set not all can be left out for another one.
  [[nodiscard]] bool better_earlier(downset_state const& s, std::uint64_t const* set, std::size_t i, milliseconds time,
                                    std::size_t week) const
  {
    std::size_t const last = s.course;
    if (!plain_ || !contains(set, last) || contains(before_.data() + i * words_, last)) { return false; }
    auto const sooner = time - steps_[last].time;
    auto first = week;
    while (first > 0 && open_.capacity(first - 1) >= sooner) { --first; }
    double const lost = value(last, s.week) - value(last, week);
    double const won = value(i, first) - value(i, week);
    bool const same = lost == 0.0 && won == 0.0;
    return same ? i < last : won > lost + margin_;
  }

  /// What studying course i on top of `set` in `week` is worth: that of all courses that it finishes.
  [[nodiscard]] double gained(std::uint64_t* set, std::size_t i, std::size_t week) const
  {
    if (!open_.has_corequisites()) { return value(i, week); }
    double total = 0.0;
    auto const bit = std::uint64_t{1} << (i % 64);
    set[i / 64] |= bit;
    for (std::size_t j = 0; j < open_.size(); ++j) {
      auto const& together = open_[j].together;
      bool const concerned = j == i || std::ranges::find(together, i) != together.end();
      if (concerned && finished(set, j)) { total += value(j, week); }
    }
    set[i / 64] &= ~bit;
    return total;
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
  /// The rules beyond prerequisites that have been studied.
  [[nodiscard]] bool may_follow(std::uint64_t const* set, std::size_t i) const
  {
    auto const is_finished = [&](std::size_t j) { return finished(set, j); };
    return (!open_.has_corequisites() || std::ranges::all_of(open_[i].prerequisites, is_finished)) &&
           std::ranges::all_of(open_[i].any_of,
                               [&](auto const& group) { return std::ranges::any_of(group, is_finished); });
  }

  [[nodiscard]] double value(std::size_t i, std::size_t week) const { return values_[week * steps_.size() + i]; }

  reduced_problem<> const& open_;
  std::size_t words_;
  std::vector<std::uint64_t> before_;  // by course: its prerequisites as a set
  std::vector<std::uint64_t> complete_;
  std::vector<std::uint32_t> followers_;
  std::vector<course_step> steps_;
  std::vector<double> values_;  // by week and course
  std::vector<std::size_t> forced_ = {};
  bool plain_;  // only prerequisites and the budget decide what may follow
  double margin_ = 0.0;
};

}  // namespace mentorics::curriculum::detail
