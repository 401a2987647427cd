// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// True if bit i of a set stored as 64-bit words is on.
[[nodiscard]] inline bool contains(std::uint64_t const* set, std::size_t i)
{
  return ((set[i / 64] >> (i % 64)) & 1U) != 0;
}

/// What the courses outside a set of finished courses can still be worth, at most.
///
/// Courses become divisible and prerequisites are dropped, except that a course counts only if it is worth something in
/// the first week in which it can be finished after all that it requires. With the common discount
/// g(t) = max_i v_i(t) / v_i(0), an hour of course i studied in week t earns at most (v_i(0) / h_i) g(t), because the
/// course is finished no earlier and g falls. The best filling takes the courses by density v_i(0) / h_i. O(n + weeks)
/// steps and one look at what each course requires.
template <class = void>
class value_bound {
 public:
  explicit value_bound(reduced_problem<> const& open)
      : open_(open), discount_(open.weeks(), 0.0), by_density_(open.size())
  {
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (open[i].forced) { forced_.push_back(i); }
      if (!(open.value(i, 0) > 0.0)) { continue; }
      for (std::size_t t = 0; t < open.weeks(); ++t) {
        discount_[t] = (std::max)(discount_[t], open.value(i, t) / open.value(i, 0));
      }
    }
    for (std::size_t i = 0; i < open.size() && open.weeks() > 0; ++i) { slack_ += open.value(i, 0); }
    slack_ *= 4e-16 * static_cast<double>(open.size() + 2);
    std::iota(by_density_.begin(), by_density_.end(), std::size_t{0});
    // Only courses that are worth something, and those of every complete plan: one of no value and no hours would be as dense
    // as any other.
    std::erase_if(by_density_,
                  [&](std::size_t i) { return open.weeks() == 0 || !(open.value(i, 0) > 0.0 || open[i].forced); });
    auto const density_above = [&](std::size_t a, std::size_t b) {
      bool const worth_a = open.value(a, 0) > 0.0;
      bool const worth_b = open.value(b, 0) > 0.0;
      if (!worth_a || !worth_b) { return worth_a && !worth_b; }
      return open.value(a, 0) * static_cast<double>(open.time(b)) >
             open.value(b, 0) * static_cast<double>(open.time(a));
    };
    std::stable_sort(by_density_.begin(), by_density_.end(), density_above);
  }

  /// What rounding can take from a bound, at most.
  [[nodiscard]] double slack() const { return slack_; }

  /// A bound on all plans.
  [[nodiscard]] double at_root() const
  {
    std::vector<std::uint64_t> const nothing(open_.size() / 64 + 1, 0);
    return (*this)(nothing.data(), 0) + slack_;
  }

  /// `time` is the study time of the courses in `finished`.
  [[nodiscard]] double operator()(std::uint64_t const* finished, milliseconds time) const
  {
    double total = 0.0;
    auto at = time;  // the time filled so far
    auto week = open_.week(at);
    auto free = open_.capacity() - time;  // for what is not forced
    for (auto const i : forced_) {
      if (!contains(finished, i)) { free -= open_.time(i); }
    }
    if (free < 0) { return -no_limit; }
    for (auto const i : by_density_) {
      if (contains(finished, i)) { continue; }
      bool const forced = !forced_.empty() && open_[i].forced;
      auto const earliest = open_.earliest_week(i, time, [&](std::size_t j) { return contains(finished, j); });
      if (earliest == open_.weeks() && forced) { return -no_limit; }
      if (earliest == open_.weeks() || !(open_.value(i, earliest) > 0.0)) { continue; }
      if (open_.time(i) == 0) {
        total += open_.value(i, earliest);
        continue;
      }
      double const density = open_.value(i, 0) / static_cast<double>(open_.time(i));
      auto const length = forced ? open_.time(i) : (std::min)(open_.time(i), free);
      free -= forced ? 0 : length;
      for (auto left = length; left > 0 && week < open_.weeks();) {
        auto const piece = (std::min)(left, open_.capacity(week) - at);
        total += density * discount_[week] * static_cast<double>(piece);
        at += piece;
        left -= piece;
        if (at == open_.capacity(week)) { ++week; }
      }
    }
    return total;
  }

 private:
  reduced_problem<> const& open_;
  std::vector<double> discount_;
  std::vector<std::size_t> by_density_;
  std::vector<std::size_t> forced_ = {};
  double slack_ = 0.0;
};

}  // namespace mentorics::curriculum::detail
