// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/detail/course_links.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

namespace mentorics::curriculum::detail {

/// Where teaching with retries stands: the calendar's time that is over, and of each open course the failed attempts
/// that still matter, or that it is passed.
struct situation {
  static constexpr std::uint16_t done = 0xFFFF;

  milliseconds time = 0;
  std::vector<std::uint16_t> attempts = {};

  [[nodiscard]] bool passed(std::size_t i) const { return attempts[i] == done; }
  friend bool operator==(situation const&, situation const&) = default;
  friend bool operator<(situation const& a, situation const& b)
  {
    return std::tie(a.time, a.attempts) < std::tie(b.time, b.attempts);
  }
};

template <class = void>
struct situation_hash {
  [[nodiscard]] std::size_t operator()(situation const& s) const
  {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    auto hash = static_cast<std::uint64_t>(s.time) * odd;
    for (auto const attempts : s.attempts) { hash = (hash ^ (hash >> 29U) ^ attempts) * odd; }
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
  }
};

/// What may be attempted in a situation, what follows from it, and what that earns.
template <class = void>
class retry_rules {
 public:
  /// Keeps a reference to `p`; expects checked arguments.
  retry_rules(problem const& p, std::vector<std::vector<double>> const& success)
      : open_(p), completes_(course_links<>(open_).completes)
  {
    double fees = 0.0;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      fees += open_[i].fee;
      if (open_[i].mandatory) { mandatory_.push_back(i); }
    }
    fee_limit_ = open_.budget() + 1e-9 * (std::min)(open_.budget(), 1e12);
    money_matters_ = fees > fee_limit_;
    for (std::size_t i = 0; i < open_.size(); ++i) { probabilities_.push_back(row_of(i, success[open_.id(i)])); }
  }

  [[nodiscard]] reduced_problem<> const& open() const { return open_; }
  [[nodiscard]] situation start() const { return {.time = 0, .attempts = std::vector<std::uint16_t>(open_.size(), 0)}; }

  /// Failed attempts of course i as far as they still matter.
  [[nodiscard]] std::uint16_t capped(std::size_t i, std::size_t attempts) const
  {
    return static_cast<std::uint16_t>(
        (std::min)({attempts, probabilities_[i].size() - 1, std::size_t{situation::done - 1}}));
  }

  [[nodiscard]] double probability(situation const& now, std::size_t i) const
  {
    return probabilities_[i][now.attempts[i]];
  }

  [[nodiscard]] double largest_probability(std::size_t i) const { return *std::ranges::max_element(probabilities_[i]); }

  /// The week in which an attempt of course i would end; `weeks()` if it cannot be attempted, or never be finished in
  /// time.
  [[nodiscard]] std::size_t week_of_attempt(situation const& now, std::size_t i) const
  {
    auto const is_finished = [&](std::size_t j) { return finished(now, j); };
    bool const ready =
        !now.passed(i) && open_[i].fits && std::ranges::all_of(open_[i].prerequisites, is_finished) &&
        std::ranges::all_of(open_[i].any_of, [&](auto const& g) { return std::ranges::any_of(g, is_finished); });
    return ready && affordable(now, i) ? open_.week(end_of_attempt(now, i)) : open_.weeks();
  }

  [[nodiscard]] situation after(situation now, std::size_t i, bool passed) const
  {
    now.time = end_of_attempt(now, i);
    now.attempts[i] = passed ? situation::done : capped(i, now.attempts[i] + std::size_t{1});
    return now;
  }

  /// What passing course i in `week` earns, as the last step to `now`: the values of all courses that are finished by
  /// it.
  [[nodiscard]] double gained(situation const& now, std::size_t i, std::size_t week) const
  {
    double value = 0.0;
    for (auto const j : completes_[i]) { value += finished(now, j) ? open_.value(j, week) : 0.0; }
    return value;
  }

  [[nodiscard]] bool all_mandatory(situation const& now) const
  {
    return !open_.impossible() && std::ranges::all_of(mandatory_, [&](std::size_t i) { return finished(now, i); });
  }

 private:
  /// True if a course counts as finished: with its corequisites.
  [[nodiscard]] bool finished(situation const& now, std::size_t i) const
  {
    return now.passed(i) && std::ranges::all_of(open_[i].together, [&](std::size_t j) { return now.passed(j); });
  }

  [[nodiscard]] milliseconds end_of_attempt(situation const& now, std::size_t i) const
  {
    return (std::max)(now.time, open_[i].release) + open_.time(i);
  }

  /// True if what is left of the budget is enough for course i. Courses that were attempted before are paid.
  [[nodiscard]] bool affordable(situation const& now, std::size_t i) const
  {
    if (!money_matters_ || now.attempts[i] > 0) { return true; }
    double fees = open_[i].fee;
    for (std::size_t j = 0; j < open_.size(); ++j) { fees += now.attempts[j] > 0 ? open_[j].fee : 0.0; }
    return fees <= fee_limit_;
  }

  /// A course's probabilities without repeated ones at the end; but where it matters whether a fee is paid, the first
  /// failed attempt is told from none.
  [[nodiscard]] std::vector<double> row_of(std::size_t i, std::vector<double> row) const
  {
    while (row.size() > 1 && row[row.size() - 2] == row.back()) { row.pop_back(); }
    if (row.size() == 1 && money_matters_ && open_[i].fee > 0.0) { row.push_back(row.front()); }
    return row;
  }

  reduced_problem<> open_;
  std::vector<std::vector<std::size_t>> completes_;  // by course: it, and the courses of which it is a corequisite
  std::vector<std::vector<double>> probabilities_ = {};
  std::vector<std::size_t> mandatory_ = {};
  double fee_limit_ = 0.0;
  bool money_matters_ = false;
};

}  // namespace mentorics::curriculum::detail
