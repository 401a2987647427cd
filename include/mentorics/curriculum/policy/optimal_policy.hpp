// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/policy/detail/retry_bound.hpp>
#include <mentorics/curriculum/policy/detail/retry_rules.hpp>
#include <mentorics/curriculum/policy/detail/retry_tree.hpp>
#include <mentorics/curriculum/policy/pass_probabilities.hpp>
#include <mentorics/curriculum/policy/policy.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mentorics::curriculum {

struct policy_options {
  std::size_t max_states = 2'000'000;  ///< situations to examine, >= 1; about 150 bytes each
};

/// Finds the best policy when courses can fail and be attempted again.
///
/// Best is the largest probability that all mandatory courses are finished in time, and among the policies that have it
/// the largest expected value.
///
/// V(S, H, a) = max(0, max_i p_i(a_i) [g_i(S, w) + V(S + i, H + h_i, a)] + (1 - p_i(a_i)) V(S, H + h_i, a + e_i)),
/// where S are the courses passed, H the hours that are over, a the failed attempts, w the week in which the attempt
/// ends; an attempt costs the course's hours. g_i is the value of all courses that are completed when i is passed: a
/// course is completed, earns value and unlocks successors only once its corequisites are passed. A fee is due with the
/// first attempt of a course, and no course is begun whose fee is more than what is left of the budget. The probability
/// C of the mandatory courses has the recursion with g = 0, 1 if they are finished and 0 at any other end; V looks only
/// at attempts that keep C. Probabilities closer than 1e-12, relative, count as equal.
///
/// Exact, by recursion over the situations that can occur. With p = 1 it is `schedule`. Without mandatory courses
/// `value - fixed_order_value` is what adapting is worth. Outcomes: `optimal`; `infeasible`: with every policy the
/// probability of all mandatory courses is at most 1e-300; `limit_reached` or `stopped`: then value and probability are
/// those of the fixed order. No policy is worth more than `certificate.bound`: at a limit the value of the best plan
/// without failures and without mandatory courses, or what the average number of attempts leaves hours for, if that is
/// less.
/// \throws std::invalid_argument if the problem or a probability is not valid, or `max_states` is 0.
/// Source: Bellman (1957); Dean, Goemans and Vondrak (2008) for the worth of adapting.
template <observer Observer = null_observer>
[[nodiscard]] policy_result optimal_policy(problem const& p, pass_probabilities const& success,
                                           policy_options const& options = {}, Observer watch = {})
{
  constexpr auto where = "curriculum::optimal_policy";
  validate(p);
  require(options.max_states >= 1, where, "max_states", "be positive", options.max_states);
  validate(p, success, where);

  policy_result result;
  auto const impossible = [&] {
    return policy_result{.outcome = status::infeasible,
                         .certificate = {.value = 0.0, .bound = 0.0, .kind = proof::exhausted},
                         .states = result.states};
  };
  auto const without_failures = schedule(p);
  if (without_failures.outcome == status::infeasible) { return impossible(); }
  auto free = p;
  free.mandatory.clear();
  double const best_plan = (p.mandatory.empty() ? without_failures : schedule(free)).certificate.bound;
  detail::retry_tree<> tree(detail::retry_rules<>(p, success));
  auto const in_order = tree.of_order(without_failures.order);
  double const bound = (std::max)(in_order.value, (std::min)(best_plan, detail::retry_bound(tree.rules())));
  result.fixed_order = without_failures.order;
  result.fixed_order_value = in_order.value;
  result.fixed_order_probability = in_order.probability;
  result.outcome = tree.solve(options.max_states, [&](std::size_t states) {
    return notify(watch, iteration{.index = states, .evaluations = states, .best = in_order.value, .bound = bound});
  });
  result.states = tree.states();
  if (result.outcome == status::infeasible) { return impossible(); }
  bool const solved = result.outcome == status::optimal;
  auto const reached = solved ? tree.best() : in_order;
  result.value = reached.value;
  result.mandatory_probability = reached.probability;
  result.certificate = {.value = result.value,
                        .bound = solved ? result.value : bound,
                        .kind = solved ? proof::exhausted : proof::relaxation};
  if (solved) { result.decisions = tree.decisions(); }
  return result;
}

/// Returns how urgent a course is when attempts can be repeated without end: the one with the largest index first is
/// optimal.
///
/// index = p v beta^h / (1 - beta^h), with the value received at the end of an attempt of h hours and a discount beta
/// per hour. Holds without prerequisites and without a last week, for probabilities that do not change.
/// \throws std::invalid_argument if `value` is negative or not finite, `probability` is outside [0, 1], `hours` is not
///         finite and positive, or `discount` is outside (0, 1).
/// Source: Gittins (1979); Weiss and Pinedo (1980).
template <class = void>
[[nodiscard]] inline double retry_index(double value, double probability, double hours, double discount)
{
  constexpr auto where = "curriculum::retry_index";
  require_amount(where, "value", value);
  require_share(where, "probability", probability);
  require_positive(where, "hours", hours);
  require(is_finite(discount) && discount > 0.0 && discount < 1.0, where, "discount", "be in (0, 1)", discount);
  double const log_discount = hours * std::log(discount);
  return probability * value * std::exp(log_discount) / -std::expm1(log_discount);
}

}  // namespace mentorics::curriculum
