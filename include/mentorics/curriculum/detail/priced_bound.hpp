// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/detail/open_courses.hpp>
#include <mentorics/curriculum/detail/value_bound.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorics::curriculum::detail {

/// Prices >= 0 for the constraints of the integer program over weeks (X_it = 1 if course i is finished by week t).
struct relaxation_prices {
  std::vector<double> hour = {};          ///< lambda_t, by week: of one millisecond of weeks 0..t
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
class priced_bound {
 public:
  priced_bound(open_courses const& open, relaxation_prices const& prices)
      : open_(&open),
        hour_(open.weeks() + 1, 0.0),
        room_(open.weeks() + 1, 0.0),
        subsidy_(open.size() * (open.weeks() + 1), 0.0),
        choice_(open.size() * (open.weeks() + 1), 0.0)
  {
    auto const weeks = open.weeks();
    auto const n = open.size();
    for (std::size_t t = weeks; t-- > 0;) {
      hour_[t] = hour_[t + 1] + prices.hour[t];
      room_[t] = room_[t + 1] + prices.hour[t] * static_cast<double>(open.capacity(t));
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
        double const c = open.value(i, t) - static_cast<double>(open.time(i)) * hour_[t] + subsidy_[at];
        choice_[at] = (std::max)(choice_[at + n], c);
      }
    }
    auto const first = [&](std::size_t i) { return open.earliest_week(i, 0, [](std::size_t) { return false; }); };
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t t = 0, begin = first(i); t < begin; ++t) { choice_[t * n + i] = choice_[begin * n + i]; }
    }
  }

  /// `time` is the study time of the courses in `finished`.
  [[nodiscard]] double operator()(std::uint64_t const* finished, milliseconds time) const
  {
    auto const now = open_->week(time);
    auto const n = open_->size();
    double total = room(now, time);
    for (std::size_t i = 0; i < n; ++i) {
      if (contains(finished, i)) {
        total += subsidy_[now * n + i];
      } else if (choice_[now * n + i] > 0.0) {
        total += choice_[open_->earliest_week(i, time, [&](std::size_t j) { return contains(finished, j); }) * n + i];
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
    double total = 0.0;
    for (std::size_t i = 0; i < n; ++i) { total += (contains(finished, i) ? subsidy_ : choice_)[week * n + i]; }
    return total;
  }
  [[nodiscard]] double change(std::size_t i, std::size_t week) const
  {
    auto const at = week * open_->size() + i;
    return subsidy_[at] - choice_[at];
  }

 private:
  open_courses const* open_;
  std::vector<double> hour_;     // by week: sum of this and later prices; one week more, in which nothing can be finished
  std::vector<double> room_;     // by week: sum of this and later price * capacity
  std::vector<double> subsidy_;  // by week and course: M_i(t)
  std::vector<double> choice_;   // by week and course: the best c_i from this week on, or nothing
};

}  // namespace mentorics::curriculum::detail
