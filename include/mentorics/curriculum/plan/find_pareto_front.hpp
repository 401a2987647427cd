// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/observer_series.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// A plan that no other weakly dominates in value, fee and weeks.
struct pareto_point {
  curriculum::plan plan = {};
  double value = 0.0;
  double fee = 0.0;       ///< sum of the fees of the courses taken [currency]
  std::size_t weeks = 0;  ///< until the last course is finished
};

struct [[nodiscard]] pareto_front {
  status outcome =
      status::not_solved;  ///< `optimal`: complete and proved; `limit_reached` or `stopped`: what was found
  std::vector<pareto_point> points = {};  ///< by value, from the top
  bool proved = true;                     ///< every plan behind it was proved optimal
};

namespace detail {

/// Returns the problem with a calendar that ends after `weeks` weeks.
template <class = void>
[[nodiscard]] inline problem shortened(problem p, std::size_t weeks)
{
  p.calendar.hours.resize(weeks);
  if (weeks == 0) {
    p.values = std::vector<double>(p.catalogue.size(), 0.0);
  } else if (p.values.weeks() > 0) {
    std::vector<double> rows;
    for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
      for (std::size_t t = 0; t < weeks; ++t) { rows.push_back(p.values(i, t)); }
    }
    p.values = value_table(std::move(rows), weeks);
  }
  return p;
}

}  // namespace detail

/// Returns the Pareto front of value, fee and weeks, by the epsilon-constraint method.
///
/// For each number of weeks the budget is lowered step by step below the fee of the last plan. Exact if `proved`; fees that
/// differ by less than `fee_resolution` count as equal. Cost: one `schedule` for each point and week, and one more.
/// The observer sees the states of all these solves in a row; stopping returns the points found so far.
/// \throws std::invalid_argument as `schedule`, or if `fee_resolution` is not finite and positive.
/// Source: Haimes, Lasdon and Wismer (1971), the epsilon-constraint method.
template <observer Observer = null_observer>
[[nodiscard]] pareto_front find_pareto_front(problem const& p, double fee_resolution = 0.01,
                                             schedule_options const& options = {}, Observer watch = {})
{
  validate(p);
  bool const good = is_finite(fee_resolution) && fee_resolution > 0.0;
  require(good, "curriculum::find_pareto_front", "fee_resolution", "be finite and positive", fee_resolution);
  pareto_front front;
  observer_series series(watch);
  for (std::size_t weeks = p.calendar.weeks() + 1; weeks-- > 0 && !series.stopped();) {
    auto part = detail::shortened(p, weeks);
    while (!series.stopped()) {
      auto made = schedule(part, options, series.observer());
      series.end_solve();
      front.proved = front.proved && (made.outcome == status::optimal || made.outcome == status::infeasible);
      if (!has_solution(made.outcome)) { break; }
      pareto_point point{.value = made.value};
      for (auto const c : made.order) {
        point.fee += p.catalogue[c].fee;
        point.weeks = (std::max)(point.weeks, made.finish_week[c] + 1);
      }
      point.plan = std::move(made);
      double const fee = point.fee;
      front.points.push_back(std::move(point));
      if (fee < fee_resolution) { break; }
      part.budget = fee - fee_resolution;
    }
  }
  auto const beaten = [&](pareto_point const& x) {
    return std::ranges::any_of(front.points, [&](pareto_point const& y) {
      bool const as_good = y.value >= x.value * (1.0 - 1e-9) && y.fee <= x.fee * (1.0 + 1e-9) && y.weeks <= x.weeks;
      bool const better = y.value > x.value * (1.0 + 1e-9) || y.fee < x.fee * (1.0 - 1e-9) || y.weeks < x.weeks;
      return as_good && (better || &y < &x);  // of equals the first stays
    });
  };
  std::vector<pareto_point> kept;
  for (auto const& x : front.points) {
    if (!beaten(x)) { kept.push_back(x); }
  }
  std::ranges::stable_sort(kept, [](pareto_point const& a, pareto_point const& b) { return a.value > b.value; });
  front.points = std::move(kept);
  front.outcome = series.stopped() ? status::stopped : (front.proved ? status::optimal : status::limit_reached);
  return front;
}

}  // namespace mentorics::curriculum
