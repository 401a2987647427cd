// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/detail/value_bound.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// Prices >= 0 for the constraints of the integer program over weeks (X_it = 1 if course i is finished by week t).
struct relaxation_multipliers {
  std::vector<double> capacity = {};      ///< lambda_t, by week: of one millisecond of weeks 0..t
  std::vector<double> prerequisite = {};  ///< mu of X_it <= X_jt, by course i, its pre- or corequisite j, and week t
};

/// What the courses outside a set of finished courses can still be worth, at most; knows prerequisites and weeks.
///
/// Lagrangian relaxation: with prices each course chooses its finish week alone. For a set S with study time H in week w
///
///   bound(S) = sum_{s >= w} lambda_s (C_s - H) + sum_{i in S} M_i(w) + sum_{i not in S} max(0, max_{t >= e_i} c_i(t)),
///   c_i(t) = v_i(t) - h_i sum_{s >= t} lambda_s + M_i(t),   M_i(t) = sum_{s >= t} (mu that i receives - mu that i pays),
///
/// C_s the capacity of weeks 0..s, e_i the first week in which i can be finished. It holds for any prices that are not
/// negative. O(n) per state and a look at what is required by the courses that are still worth their hours.
/// Source: Fisher (1981), The Lagrangian relaxation method; Chicoisne et al. (2012) for open-pit scheduling.
template <class = void>
class lagrangian_bound {
 public:
  lagrangian_bound(reduced_problem<> const& open, relaxation_multipliers const& prices)
      : open_(&open),
        hour_(open.weeks() + 1, 0.0),
        room_(open.weeks() + 1, 0.0),
        subsidy_(open.size() * (open.weeks() + 1), 0.0),
        choice_(open.size() * (open.weeks() + 1), 0.0),
        change_(open.size() * (open.weeks() + 1), 0.0),
        nothing_(open.weeks() + 1, 0.0),
        words_(open.size() / 64 + 1),
        wanted_((open.weeks() + 1) * words_, 0),
        required_(open.size() * words_, 0),
        last_begin_(open.size() * (open.weeks() + 1), 0)
  {
    auto const weeks = open.weeks();
    auto const n = open.size();
    for (std::size_t t = weeks; t-- > 0;) {
      hour_[t] = hour_[t + 1] + prices.capacity[t];
      room_[t] = room_[t + 1] + prices.capacity[t] * static_cast<double>(open.capacity(t));
    }
    auto mu = prices.prerequisite.begin();
    for (std::size_t i = 0; i < n; ++i) {
      for (auto const j : open[i].limits) {
        for (std::size_t t = 0; t < weeks; ++t, ++mu) {
          subsidy_[t * n + i] -= *mu;
          subsidy_[t * n + j] += *mu;
        }
      }
    }
    for (std::size_t t = weeks; t-- > 0;) {
      for (std::size_t i = 0; i < n; ++i) {
        auto const at = t * n + i;
        subsidy_[at] += subsidy_[at + n];
        double const cost = static_cast<double>(open.time(i)) * hour_[t];
        double const c = open.value(i, t) - cost + subsidy_[at];
        bool const must = open[i].forced && t + 1 == weeks;
        choice_[at] = must ? c : (std::max)(choice_[at + n], c);
        largest_ = (std::max)({largest_, open.value(i, t), cost, std::abs(subsidy_[at])});
      }
    }
    // Each bound is a sum of at most 2 n + 2 terms, none larger than these.
    largest_ = (std::max)(largest_, room_[0]);
    slack_ = 4e-16 * static_cast<double>(2 * n + 2) * largest_;
    auto const first = [&](std::size_t i) { return open.earliest_week(i, 0, [](std::size_t) { return false; }); };
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t t = 0, begin = first(i); t < begin; ++t) { choice_[t * n + i] = choice_[begin * n + i]; }
      for (std::size_t t = 0; t <= weeks; ++t) {
        change_[t * n + i] = subsidy_[t * n + i] - choice_[t * n + i];
        nothing_[t] += choice_[t * n + i];
        if (choice_[t * n + i] > 0.0 || open[i].forced) {
          wanted_[t * words_ + i / 64] |= std::uint64_t{1} << (i % 64);
        }
      }
      for (std::size_t t = weeks; t-- > 0;) {
        bool const same = t + 1 < weeks && choice_[t * n + i] == choice_[(t + 1) * n + i];
        last_begin_[t * n + i] = same ? last_begin_[(t + 1) * n + i] : open.capacity(t) - open.time(i);
      }
      time_.push_back(open.time(i));
      for (auto const j : open.required(i)) { required_[i * words_ + j / 64] |= std::uint64_t{1} << (j % 64); }
    }
  }

  /// What rounding can take from a bound, at most.
  [[nodiscard]] double slack() const { return slack_; }

  /// `time` is the study time of the courses in `finished`.
  [[nodiscard]] double operator()(std::uint64_t const* finished, milliseconds time) const
  {
    auto const now = open_->week(time);
    return room(now, time) + rest(finished, now) - excess(finished, time, now);
  }

  /// What the bound in parts is too large by, because of what courses outside the set require that is not in it.
  [[nodiscard]] double excess(std::uint64_t const* finished, milliseconds time, std::size_t now) const
  {
    auto const n = open_->size();
    double total = 0.0;
    for (std::size_t w = 0; w < words_; ++w) {
      for (auto bits = wanted_[now * words_ + w] & ~finished[w]; bits != 0; bits &= bits - 1) {
        auto const i = w * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        auto begin = time;
        for (std::size_t v = 0; v < words_; ++v) {
          for (auto missing = required_[i * words_ + v] & ~finished[v]; missing != 0; missing &= missing - 1) {
            begin += time_[v * 64 + static_cast<std::size_t>(std::countr_zero(missing))];
          }
        }
        if (begin <= last_begin_[now * n + i]) { continue; }
        auto week = now;
        while (week < open_->weeks() && open_->capacity(week) < begin + time_[i]) { ++week; }
        if (week == open_->weeks() && (*open_)[i].forced) { return no_limit; }
        total += choice_[now * n + i] - choice_[week * n + i];
      }
    }
    return total;
  }

  /// A weaker bound in parts: room(week, time) + rest(set, week), and one more course in the set changes it by change(i, week).
  [[nodiscard]] double room(std::size_t week, milliseconds time) const
  {
    return room_[week] - hour_[week] * static_cast<double>(time);
  }
  [[nodiscard]] double rest(std::uint64_t const* finished, std::size_t week) const
  {
    auto const n = open_->size();
    double total = nothing_[week];
    for (std::size_t w = 0; w * 64 < n; ++w) {
      auto bits = finished[w];
      if (n - w * 64 < 64) { bits &= (std::uint64_t{1} << (n - w * 64)) - 1; }
      for (; bits != 0; bits &= bits - 1) {
        total += change_[week * n + w * 64 + static_cast<std::size_t>(std::countr_zero(bits))];
      }
    }
    return total;
  }
  [[nodiscard]] double change(std::size_t i, std::size_t week) const { return change_[week * open_->size() + i]; }

 private:
  reduced_problem<> const* open_;
  double largest_ = 0.0;      // of all terms
  double slack_ = 0.0;        // what rounding can take from a bound, at most
  std::vector<double> hour_;  // by week: sum of this and later prices; one week more, in which nothing can be finished
  std::vector<double> room_;  // by week: sum of this and later price * capacity
  std::vector<double> subsidy_;  // by week and course: M_i(t)
  std::vector<double> choice_;   // by week and course: the best c_i from this week on, or nothing
  std::vector<double> change_;   // by week and course: what it changes that the course is finished
  std::vector<double> nothing_;  // by week: what all courses choose
  std::size_t words_;
  std::vector<std::uint64_t> wanted_;     // by week: the courses that choose a week, as a set
  std::vector<std::uint64_t> required_;   // by course: what it requires, as a set
  std::vector<milliseconds> last_begin_;  // by week and course: the time from which on the choice becomes a later one
  std::vector<milliseconds> time_ = {};   // by course
};

}  // namespace mentorics::curriculum::detail
