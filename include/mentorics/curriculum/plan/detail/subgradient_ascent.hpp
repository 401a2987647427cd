// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/curriculum/detail/maximum_closure.hpp>
#include <mentorics/curriculum/detail/study_time.hpp>
#include <mentorics/curriculum/plan/detail/export_multipliers.hpp>
#include <mentorics/curriculum/plan/detail/initial_multipliers.hpp>
#include <mentorics/curriculum/plan/detail/lagrangian_bound.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/curriculum/plan/dual_multipliers.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// Looks for prices that make the bound at the empty set low; can be continued.
///
/// From `initial_multipliers` steps on lambda in the direction of the capacity that the relaxed plan wastes or overdraws, of
/// Polyak's length towards a value that is known to be reachable. For each lambda the best mu comes with a maximum closure of
/// the graph of (course, week): they are the flow from a course to what it needs.
/// Source: Held and Karp (1971) for the steps; Picard (1976) and Bienstock and Zuckerberg (2010) for the closure.
template <class = void>
class subgradient_ascent {
 public:
  explicit subgradient_ascent(reduced_problem<> const& open)
      : open_(open),
        closure_(open.size() * open.weeks()),
        profit_(open.size() * open.weeks()),
        finished_weeks_(open.size(), 0.0)
  {
    for (std::size_t i = 0; i < open.size(); ++i) {
      largest_ = (std::max)(largest_, open.value(i, 0));
      first_.push_back(open.earliest_week(i, 0, [](std::size_t) { return false; }));
      for (std::size_t t = first_[i]; t + 1 < open.weeks(); ++t) { closure_.need(node(i, t), node(i, t + 1)); }
      for (auto const j : open[i].limits) {
        for (std::size_t t = 0; t < open.weeks(); ++t) {
          arcs_.push_back(t < first_[i] ? no_arc : closure_.need(node(i, t), node(j, t)));
        }
      }
    }
    now_.prerequisite.assign(arcs_.size(), 0.0);
    best_ = {.capacity = std::vector<double>(open.weeks(), 0.0), .prerequisite = now_.prerequisite};
  }

  /// Begins with hour prices that were good for a similar problem.
  void start_from(std::vector<double> hour)
  {
    hour.resize(open_.weeks(), 0.0);
    now_.capacity = std::move(hour);
  }

  /// Takes up to `steps` steps, fewer where the graph is large or nothing is gained any more.
  void improve(std::size_t steps, double reachable)
  {
    constexpr int patience = 5;
    constexpr double shrink = 0.6;
    constexpr double shortest = 0.05;
    if (!(largest_ > 0.0)) {
      bound_ = 0.0;  // nothing is worth anything
      return;
    }
    if (now_.capacity.empty()) { now_.capacity = initial_multipliers<>(open_)(); }
    double const before = bound_;
    for (std::size_t step = 0; step < steps && bound_ > reachable && length_ > shortest; ++step) {
      constexpr std::size_t most_work = 400'000;
      if (work_ > 0 && work_ + profit_.size() > most_work) { break; }
      work_ += profit_.size();
      relax();
      double const bound = bound_with(now_);
      idle_ = bound < bound_ - 1e-4 * std::abs(bound) ? 0 : idle_ + 1;
      if (bound < bound_) {
        bound_ = bound;
        best_ = now_;
      }
      if (idle_ >= patience) {
        length_ *= shrink;
        idle_ = 0;
      }
      move(length_ * (bound - reachable));
    }
    if (bound_ < before) { pay_anew(); }
  }

  [[nodiscard]] double bound() const { return bound_; }
  [[nodiscard]] relaxation_multipliers const& best() const { return best_; }

  /// How early courses come in the relaxed plans: in how many weeks each was finished, in all steps together. It is not less for
  /// what a course requires than for the course.
  [[nodiscard]] std::vector<double> const& earliness() const { return finished_weeks_; }

  /// The best prices in the terms of the problem; empty if none were found.
  [[nodiscard]] dual_multipliers published() const
  {
    if (!is_finite(bound_) || !(largest_ > 0.0)) { return {}; }
    return export_multipliers(open_, best_);
  }

 private:
  static constexpr auto no_arc = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t node(std::size_t i, std::size_t t) const { return i * open_.weeks() + t; }

  /// Solves the relaxed problem for the prices of hours, and sets those of prerequisites.
  void relax()
  {
    double const scale = maximum_closure<>::scale(largest_, 1e9);  // integers, so that the closure is exact
    double const cap = 1e3 * largest_;
    constexpr double forcing = 10.0;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      for (std::size_t t = 0; t < open_.weeks(); ++t) {
        double const later = t + 1 < open_.weeks() ? open_.value(i, t + 1) : 0.0;
        double const p = open_.value(i, t) - later - now_.capacity[t] * static_cast<double>(open_.time(i));
        bool const must = open_[i].forced && t + 1 == open_.weeks();  // whatever it costs
        profit_[node(i, t)] =
            t < first_[i] ? 0
                          : maximum_closure<>::to_amount(((std::max)(p, -cap) + (must ? forcing * cap : 0.0)) * scale);
      }
    }
    closure_.solve(profit_);
    for (std::size_t k = 0; k < arcs_.size(); ++k) {
      now_.prerequisite[k] = arcs_[k] == no_arc ? 0.0 : static_cast<double>(closure_.flow(arcs_[k])) / scale;
    }
  }

  /// Subsidies at the best prices from scratch: what is left in the flow of earlier prices is as good for the empty set, but no
  /// set is better off with more subsidies than needed.
  void pay_anew()
  {
    constexpr double rounding = 1e-9;
    closure_.restart();
    auto const next = std::exchange(now_.capacity, best_.capacity);
    relax();
    if (double const bound = bound_with(now_); bound <= bound_ + rounding * std::abs(bound_)) {
      bound_ = bound;
      best_ = now_;
    }
    now_.capacity = next;
  }

  [[nodiscard]] double bound_with(relaxation_multipliers const& prices) const
  {
    std::vector<std::uint64_t> const nothing(open_.size() / 64 + 1, 0);
    lagrangian_bound<> const bound(open_, prices);
    return bound(nothing.data(), 0) + bound.slack();
  }

  /// A step along the unused capacity.
  void move(double distance)
  {
    std::vector<double> unused(open_.weeks());
    double square = 0.0;
    for (std::size_t t = 0; t < open_.weeks(); ++t) {
      milliseconds used = 0;
      for (std::size_t i = 0; i < open_.size(); ++i) {
        if (!closure_.chosen(node(i, t))) { continue; }
        used += open_.time(i);
        finished_weeks_[i] += 1.0;
      }
      unused[t] = static_cast<double>(open_.capacity(t) - used);
      if (now_.capacity[t] > 0.0 || unused[t] < 0.0) { square += unused[t] * unused[t]; }
    }
    if (!(square > 0.0)) {
      length_ = 0.0;  // the relaxed plan is a plan: there is nowhere to go
      return;
    }
    for (std::size_t t = 0; t < open_.weeks(); ++t) {
      now_.capacity[t] = (std::max)(0.0, now_.capacity[t] - distance / square * unused[t]);
    }
  }

  reduced_problem<> const& open_;
  double largest_ = 0.0;
  maximum_closure<> closure_;
  std::vector<maximum_closure<>::amount> profit_;
  std::vector<std::size_t> first_ = {};  // by course: the first week in which it can be finished; no nodes before
  std::vector<std::size_t> arcs_ = {};   // of requisites, by course, requisite and week
  std::vector<double> finished_weeks_;   // by course: in how many weeks it was finished, in all relaxed plans together
  relaxation_multipliers now_ = {};
  relaxation_multipliers best_ = {};
  double bound_ = no_limit;
  double length_ = 0.5;
  int idle_ = 0;
  std::size_t work_ = 0;
};

}  // namespace mentorics::curriculum::detail
