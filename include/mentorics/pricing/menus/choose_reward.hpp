// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/progress_model.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/menus/detail/student_answer.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// Students alike: how they learn, and what T hours are worth to them, v T - T^2 / (2 k).
template <progress_model Model>
struct learning_student {
  double students = 1.0;    ///< how many, > 0
  Model learning = {};      ///< when progress is reached
  double first_hour = 0.0;  ///< v: worth of the first hour [currency/h], >= 0
  double patience = 1.0;    ///< k: hours more for each unit that an hour costs less [h^2/currency], > 0
};

/// What a progress-contingent tariff brings once students answer it. Without an answer the numbers are NaN.
struct [[nodiscard]] reward_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  fees::progress_tariff<> price = {};
  double demand = unknown;            ///< hours taught
  double revenue = unknown;           ///< [currency]
  double profit = unknown;            ///< [currency]
  double consumer_surplus = unknown;  ///< [currency]
  double elasticity = unknown;        ///< not defined for a tariff with steps
  mentorics::certificate<> certificate = {};
  double joined = unknown;         ///< students who take the tariff
  double rewarded = unknown;       ///< students who reach the last step
  bool rewards_learning = false;   ///< incentive of the student: rates never rise with progress
  double delay_gain = unknown;     ///< incentive of the tutor: most that an hour of delay brings [currency/h]
  std::vector<double> hours = {};  ///< of each type of student [h]
};

/// Expected hours, revenue and profit when every student chooses the hours that are best under the tariff.
///
/// A student takes the best of: nothing; in each step the hours where the worth of an hour is its rate, cut to the
/// step; and the hours at which a step is reached, which is where effort answers the discount. Ties go to more hours.
/// Exact for these students. O(students steps^2).
/// Outcomes: `converged` (the tariff is given, not chosen); `refused` with `no_profitable_price` where nobody joins.
/// \throws std::invalid_argument if the tariff is not valid, or a number is outside its range.
/// Source: the two-sided incentive constraint follows Holmstrom (1979), effort that answers a contract.
template <sequence Students>
[[nodiscard]] reward_result answer_reward(fees::progress_tariff<> const& tariff, Students const& learners,
                                          double cost_per_hour)
{
  std::span<element_of<Students> const> const students(std::data(learners), std::size(learners));
  constexpr auto where = "pricing::answer_reward";
  validate(tariff);
  require(!students.empty(), where, "students", "not be empty");
  require_amount(where, "cost_per_hour", cost_per_hour);
  reward_result r{.outcome = status::refused, .reason = refusal::no_profitable_price};
  double demand = 0.0;
  double revenue = 0.0;
  double surplus = 0.0;
  double joined = 0.0;
  double rewarded = 0.0;
  std::vector<double> hours;
  for (std::size_t i = 0; i < students.size(); ++i) {
    auto const& s = students[i];
    require_positive(where, {"students", i, "students"}, s.students);
    require_amount(where, {"students", i, "first_hour"}, s.first_hour);
    require_positive(where, {"students", i, "patience"}, s.patience);
    auto const answer = detail::answer_tariff(tariff, s.learning, s.first_hour, s.patience);
    hours.push_back(answer.hours);
    if (!(answer.hours > 0.0)) { continue; }
    joined += s.students;
    demand += s.students * answer.hours;
    revenue += s.students * answer.fee;
    surplus += s.students * answer.left;
    bool const reached =
        !tariff.steps.empty() &&
        answer.hours >= static_cast<double>(hours_to(s.learning, tariff.steps.back().progress)) * (1.0 - 1e-12);
    if (reached) { rewarded += s.students; }
  }
  r.price = tariff;
  if (!(joined > 0.0)) { return r; }
  r.outcome = status::converged;
  r.reason = refusal::none;
  r.hours = hours;
  r.demand = demand;
  r.revenue = revenue;
  r.profit = revenue - cost_per_hour * demand;
  r.consumer_surplus = surplus;
  r.joined = joined;
  r.rewarded = rewarded;
  r.rewards_learning = true;  // `validate` refuses rates that rise
  r.delay_gain = 0.0;
  double before = tariff.rate;
  for (auto const& step : tariff.steps) {
    r.delay_gain = (std::max)(r.delay_gain, before - step.rate);
    before = step.rate;
  }
  r.certificate = {.value = r.profit, .bound = no_limit, .kind = proof::none};
  return detail::in_range(r);
}

/// The reward, a lower rate from `progress` on, that brings most: tries every one of `rates` and no reward at all.
///
/// Exact and global over these rates; on a tie no reward, else the rate that comes first. O(rates) calls of `answer_reward`.
/// \throws std::invalid_argument as `answer_reward`, or if a rate is negative, not finite or above the base rate.
template <sequence Students>
[[nodiscard]] reward_result choose_reward(fees::progress_tariff<> base, double progress, std::span<double const> rates,
                                          Students const& students, double cost_per_hour)
{
  base.steps.clear();
  auto best = answer_reward(base, students, cost_per_hour);
  for (auto const rate : rates) {
    auto offer = base;
    offer.steps = {{.progress = progress, .rate = rate}};
    auto const now = answer_reward(offer, students, cost_per_hour);
    if (has_solution(now.outcome) && (!has_solution(best.outcome) || now.profit > best.profit)) { best = now; }
  }
  if (!has_solution(best.outcome)) { return best; }
  if (!(best.profit > 0.0)) { return {.outcome = status::refused, .reason = refusal::no_profitable_price}; }
  best.outcome = status::optimal;
  best.certificate = {.value = best.profit, .bound = best.profit, .kind = proof::exhausted};
  return best;
}

}  // namespace mentorics::pricing
