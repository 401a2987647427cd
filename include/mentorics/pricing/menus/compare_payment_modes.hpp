// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/detail/in_range.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// What a student does with paid hours, and with as many as wanted.
struct usage {
  double hours = 0.0;            ///< a month when each hour is paid [h], > 0
  double value_per_hour = 0.0;   ///< what one of these hours is worth to the student [currency/h], >= 0
  double unlimited_hours = 0.0;  ///< a month with a subscription [h], >= hours
  double unlimited_value = 0.0;  ///< what these are worth together [currency], >= 0
};

/// An hourly rate beside a subscription. Without an answer the numbers are NaN.
struct [[nodiscard]] payment_offer {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  double hourly_rate = unknown;       ///< [currency/h]; infinity: not offered
  double subscription = unknown;      ///< [currency/month]; infinity: not offered
  double demand = unknown;            ///< hours taught a month
  double revenue = unknown;           ///< a month [currency]
  double profit = unknown;            ///< a month [currency]
  double consumer_surplus = unknown;  ///< a month [currency]
  double elasticity = unknown;        ///< not defined for a finite sample
  mentorics::certificate<> certificate = {};
  double hourly_students = unknown;  ///< how many pay by the hour
  double subscribers = unknown;
};

/// Three ways to sell hours.
struct payment_comparison {
  payment_offer hourly;        ///< only the hourly rate
  payment_offer subscription;  ///< only the subscription
  payment_offer both;          ///< the best pair; at least as good as either
};

namespace detail {

template <class = void>
[[nodiscard]] inline payment_offer value_offer(std::span<usage const> students, double unit_cost, double rate,
                                               double monthly)
{
  payment_offer r;
  r.hourly_rate = rate;
  r.subscription = monthly;
  r.demand = r.revenue = r.profit = r.consumer_surplus = r.hourly_students = r.subscribers = 0.0;
  for (auto const& s : students) {
    double const tie = 1e-9 * (1.0 + s.unlimited_value + s.value_per_hour * s.hours);
    double const by_hour = (s.value_per_hour - rate) * s.hours;
    double const by_month = s.unlimited_value - monthly;
    double const hour_profit = (rate - unit_cost) * s.hours;
    double const month_profit = monthly - unit_cost * s.unlimited_hours;
    double const most = (std::max)({0.0, by_hour, by_month});
    bool const idle = most <= tie;
    bool const can_hour = by_hour >= most - tie && (!idle || hour_profit >= 0.0);
    bool const can_month = by_month >= most - tie && (!idle || month_profit >= 0.0);
    if (!can_hour && !can_month) { continue; }
    bool const monthly_chosen = can_month && (!can_hour || month_profit > hour_profit);
    (monthly_chosen ? r.subscribers : r.hourly_students) += 1.0;
    r.demand += monthly_chosen ? s.unlimited_hours : s.hours;
    r.revenue += monthly_chosen ? monthly : rate * s.hours;
    r.profit += monthly_chosen ? month_profit : hour_profit;
    r.consumer_surplus += (std::max)(0.0, most);
  }
  return r;
}

}  // namespace detail

/// Pay per hour, subscription, or both: the best prices of each for students with different use.
///
/// Profit is linear between ties (rate = value per hour, subscription = its value, or a student likes both alike), so
/// an optimum lies where two ties meet: about 4 n^2 pairs, each valued with all students. Exact and global; ties broken
/// for the seller. O(n^3).
/// Outcomes for each of the three: `optimal`; `refused` with `no_profitable_price`; `stopped` by the observer, with the best
/// prices so far and the whole surplus of all students as bound; `refused` with `not_identified` if there are none yet.
/// \throws std::invalid_argument if there are no students or more than 400, or a number is outside its range.
template <observer Observer = null_observer>
[[nodiscard]] payment_comparison compare_payment_modes(std::span<usage const> students, double cost_per_hour,
                                                       Observer observer = {})
{
  constexpr auto where = "pricing::compare_payment_modes";
  require(!students.empty() && students.size() <= 400, where, "students", "be 1 to 400", students.size());
  for (std::size_t i = 0; i < students.size(); ++i) {
    auto const& s = students[i];
    require_positive(where, {"students", i, "hours"}, s.hours);
    require_amount(where, {"students", i, "value_per_hour"}, s.value_per_hour);
    bool const more = is_finite(s.unlimited_hours) && s.unlimited_hours >= s.hours;
    require(more, where, {"students", i, "unlimited_hours"}, "be finite and at least hours", s.unlimited_hours);
    require_amount(where, {"students", i, "unlimited_value"}, s.unlimited_value);
  }
  require_amount(where, "cost_per_hour", cost_per_hour);
  std::size_t considered = 0;
  auto const consider = [&](payment_offer& best, double rate, double monthly) {
    if (!(rate >= 0.0) || !(monthly >= 0.0)) { return; }
    ++considered;
    auto const now = detail::value_offer(students, cost_per_hour, rate, monthly);
    if (!(now.profit > 0.0) || (best.outcome == status::optimal && !(now.profit > best.profit))) { return; }
    best = now;
    best.outcome = status::optimal;
    best.reason = refusal::none;
    best.certificate = {.value = now.profit, .bound = now.profit * (1.0 + 1e-12), .kind = proof::exhausted};
  };
  payment_offer const none{.outcome = status::refused, .reason = refusal::no_profitable_price};
  payment_comparison result{.hourly = none, .subscription = none, .both = none};
  double surplus = 0.0;  // nothing earns more
  for (auto const& s : students) {
    double const by_hour = (s.value_per_hour - cost_per_hour) * s.hours;
    surplus += (std::max)({0.0, by_hour, s.unlimited_value - cost_per_hour * s.unlimited_hours});
  }
  std::size_t reports = 0;
  bool stopped = false;
  auto const report = [&](payment_offer const& best) {
    double const most = best.outcome == status::optimal ? best.profit : 0.0;
    iteration const now{.index = reports++, .evaluations = considered, .best = most, .bound = surplus};
    stopped = stopped || notify(observer, now) == control::stop;
  };
  auto const finish = [&](payment_offer const& best) {
    auto checked = detail::in_range(best);
    if (!stopped) { return checked; }
    if (checked.outcome == status::optimal) {
      checked.outcome = status::stopped;
      checked.certificate.bound = (std::max)(surplus, checked.certificate.bound);
      checked.certificate.kind = proof::relaxation;
    } else if (checked.reason == refusal::no_profitable_price) {
      checked.reason = refusal::not_identified;
    }
    return checked;
  };
  for (auto const& s : students) {
    report(result.hourly);
    if (stopped) { break; }
    consider(result.hourly, s.value_per_hour, no_limit);
    consider(result.subscription, no_limit, s.unlimited_value);
  }
  result.both = result.hourly;
  if (stopped) { return {finish(result.hourly), finish(result.subscription), finish(result.both)}; }
  result.hourly = finish(result.hourly);
  result.subscription = finish(result.subscription);
  if (result.subscription.outcome == status::optimal) {
    consider(result.both, no_limit, result.subscription.subscription);
  }
  // A student likes both alike where monthly = start + hours * rate.
  auto const start = [](usage const& s) { return s.unlimited_value - s.value_per_hour * s.hours; };
  for (auto const& s : students) {
    report(result.both);
    if (stopped) { break; }
    for (auto const& t : students) {
      consider(result.both, s.value_per_hour, t.unlimited_value);
      consider(result.both, s.value_per_hour, start(t) + t.hours * s.value_per_hour);
      consider(result.both, (s.unlimited_value - start(t)) / t.hours, s.unlimited_value);
      double const rate = s.hours != t.hours ? (start(t) - start(s)) / (s.hours - t.hours) : -1.0;
      consider(result.both, rate, start(s) + s.hours * rate);
    }
  }
  return {result.hourly, result.subscription, finish(result.both)};
}

}  // namespace mentorics::pricing
