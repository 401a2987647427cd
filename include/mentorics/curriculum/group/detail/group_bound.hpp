// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/group/group_plan_options.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/detail/subgradient_ascent.hpp>
#include <mentorics/curriculum/plan/detail/value_bound.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// A student's problem as if the mentor had no one else.
template <class = void>
[[nodiscard]] inline problem alone(group_problem const& g, std::size_t student)
{
  problem p = g.students[student];
  for (std::size_t t = 0; t < p.calendar.weeks(); ++t) {
    p.calendar.hours[t] = (std::min)(p.calendar.hours[t], t < g.mentor_hours.size() ? g.mentor_hours[t] : 0.0);
  }
  return p;
}

/// A bound on the value of one student's plan, from relaxations only.
template <class = void>
[[nodiscard]] inline double quick_bound(problem const& p)
{
  reduced_problem<> const open(p);
  if (open.impossible()) { return 0.0; }
  double const density = value_bound<>(open).at_root();
  subgradient_ascent<> prices(open);
  prices.improve(30, 0.5 * density);
  return (std::max)(0.0, (std::min)(density, prices.bound()));
}

/// A bound on the sum of all values: the mentor's hours have a price, and then every student plans alone.
///
///   sum_s max_plan sum_i (v_i - price h_i / seats_i)  +  price * hours of the mentor,   for any price >= 0,
///
/// where seats_i is the number of seats of the session of course i, so that a session costs its hours at least once. Values
/// that the price makes negative count as 0, which only raises the bound. The lowest of some prices is returned.
template <class = void>
class group_bound {
 public:
  explicit group_bound(group_problem const& g) : g_(g), seats_(g.students.size())
  {
    for (std::size_t s = 0; s < g.students.size(); ++s) { seats_[s].assign(g.students[s].catalogue.size(), 1.0); }
    for (auto const& session : g.sessions) {
      for (auto const& [student, course] : session.seats) {
        seats_[student][course] = static_cast<double>(session.seats.size());
      }
    }
    std::size_t weeks = 0;
    for (auto const& p : g.students) { weeks = (std::max)(weeks, p.calendar.weeks()); }
    for (std::size_t t = 0; t < (std::min)(weeks, g.mentor_hours.size()); ++t) { hours_ += g.mentor_hours[t]; }
  }

  [[nodiscard]] double at(double price) const
  {
    double sum = price * hours_;
    for (std::size_t s = 0; s < g_.students.size(); ++s) { sum += quick_bound(priced(s, price)); }
    return sum;
  }

  /// Golden section over prices up to the largest value of an hour: the bound is convex in the price, up to its own slack.
  [[nodiscard]] double lowest() const
  {
    double largest = 0.0;
    for (std::size_t s = 0; s < g_.students.size(); ++s) {
      auto const& p = g_.students[s];
      for (std::size_t i = 0; i < p.catalogue.size() && p.calendar.weeks() > 0; ++i) {
        if (p.catalogue[i].hours > 0.0) {
          largest = (std::max)(largest, seats_[s][i] * p.values(i, 0) / p.catalogue[i].hours);
        }
      }
    }
    double best = at(0.0);
    double low = 0.0;
    double high = largest;
    constexpr double golden = 0.6180339887498949;
    for (int step = 0; step < 10 && high > low; ++step) {
      double const a = high - golden * (high - low);
      double const b = low + golden * (high - low);
      double const at_a = at(a);
      double const at_b = at(b);
      best = (std::min)({best, at_a, at_b});
      (at_a < at_b ? high : low) = at_a < at_b ? b : a;
    }
    return best;
  }

 private:
  [[nodiscard]] problem priced(std::size_t s, double price) const
  {
    problem p = alone(g_, s);
    auto const weeks = p.calendar.weeks();
    if (weeks == 0 || !(price > 0.0)) { return p; }
    std::vector<double> rows;
    for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
      double const hours = p.hours_left.empty() ? p.catalogue[i].hours : p.hours_left[i];
      for (std::size_t t = 0; t < weeks; ++t) {
        rows.push_back((std::max)(0.0, p.values(i, t) - price * hours / seats_[s][i]));
      }
    }
    p.values = value_table(std::move(rows), weeks);
    return p;
  }

  group_problem const& g_;
  std::vector<std::vector<double>> seats_;  // by student and course
  double hours_ = 0.0;
};

/// What no plan can reach in the goal; `alone` are bounds for each student alone.
template <class = void>
[[nodiscard]] inline double bound_of(group_problem const& g, group_goal goal, std::vector<double> const& alone)
{
  if (alone.empty()) { return 0.0; }
  double sum = 0.0;
  for (double const b : alone) { sum += b; }
  double const total = (std::min)(sum, group_bound<>(g).lowest());
  if (goal == group_goal::total_value) { return total; }
  if (goal == group_goal::smallest_share) { return 1.0; }
  return (std::min)(*std::ranges::min_element(alone), total / static_cast<double>(alone.size()));
}

}  // namespace mentorics::curriculum::detail
