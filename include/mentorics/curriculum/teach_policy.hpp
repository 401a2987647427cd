// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/curriculum/detail/retry_tree.hpp>
#include <mentorics/curriculum/plan.hpp>
#include <mentorics/curriculum/problem.hpp>
#include <mentorics/curriculum/schedule.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace mentorics::curriculum {

/// The chance that a course is passed, by try: success[i][a] after a failed tries of course i; the last entry goes on.
/// One entry is a chance that does not change.
using success_table = std::vector<std::vector<double>>;

struct policy_options {
  std::size_t max_states = 2'000'000;  ///< situations to examine, >= 1; about 150 bytes each
};

/// What to try next in every situation, and what that is worth on average.
struct [[nodiscard]] policy_result {
  status outcome = status::numerical_failure;
  double value = 0.0;                         ///< expected value of the policy
  double fixed_order_value = 0.0;             ///< of `fixed_order`, each course tried until it is passed or time is up
  std::vector<std::size_t> fixed_order = {};  ///< the order of the best plan if every first try passed
  mentorics::certificate<> certificate = {};
  std::size_t states = 0;
  std::optional<detail::retry_tree> tree = {};  ///< empty unless the outcome is `optimal`

  /// The course to try next when `passed` are passed, `hours_used` have been studied and `failures[i]` tries of course i
  /// have failed; `never` if nothing more is worth a try. Only situations that the policy can lead to have an answer.
  [[nodiscard]] std::size_t next(std::vector<std::size_t> const& passed, double hours_used,
                                 std::vector<std::size_t> const& failures) const
  {
    return tree ? tree->next(passed, hours_used, failures) : never;
  }
};

/// The policy with the largest expected value when courses can fail and be tried again.
///
/// V(S, H, a) = max(0, max_i p_i(a_i) [v_i(w) + V(S + i, H + h_i, a)] + (1 - p_i(a_i)) V(S, H + h_i, a + e_i)), where S are the
/// courses passed, H the hours studied, a the failed tries, w the week in which the try ends; a try costs the course's hours.
/// Exact, by recursion over the situations that can occur. With p = 1 it is `schedule`. `value - fixed_order_value` is what
/// adapting is worth. Outcomes: `optimal`; `limit_reached` or `stopped`: then `value` is that of the fixed order, and the
/// bound is the value of the best plan without failures, which no policy can pass.
/// \throws std::invalid_argument if the problem is not valid or has mandatory courses, corequisites or a budget (which chance
///         could break), there is not a row of chances for each course, a row is empty, a chance is outside [0, 1], or
///         below 1 for a course of no hours.
/// Source: Bellman (1957); Dean, Goemans and Vondrak (2008) for the worth of adapting.
template <observer Watch = silent>
[[nodiscard]] policy_result teach_policy(problem const& p, success_table const& success, policy_options const& options = {},
                                         Watch watch = {})
{
  constexpr auto where = "curriculum::teach_policy";
  validate(p);
  require(options.max_states >= 1, where, "max_states", "be positive", options.max_states);
  require(p.mandatory.empty(), where, "mandatory", "be empty");
  require(!is_finite(p.budget), where, "budget", "be without limit", p.budget);
  for (std::size_t i = 0; i < p.catalogue.size(); ++i) {
    require(p.catalogue[i].corequisites.empty(), where, {"courses", i, "corequisites"}, "be empty");
  }
  require(success.size() == p.catalogue.size(), where, "success", "have a row for each course", success.size());
  for (std::size_t i = 0; i < success.size(); ++i) {
    require(!success[i].empty(), where, {"success", i}, "not be empty");
    bool const no_hours = !((p.hours_left.empty() ? p.catalogue[i].hours : p.hours_left[i]) > 0.0);
    for (double const chance : success[i]) {
      require(is_finite(chance) && chance >= 0.0 && chance <= 1.0, where, {"success", i}, "be in [0, 1]", chance);
      require(!no_hours || chance >= 1.0, where, {"success", i}, "be 1 for a course of no hours", chance);
    }
  }

  auto const without_failures = schedule(p);
  detail::retry_tree tree(p, success);
  policy_result result;
  result.fixed_order = without_failures.order;
  result.fixed_order_value = tree.value_of_order(without_failures.order);
  double const bound = without_failures.certificate.bound;
  result.outcome = tree.solve(options.max_states, [&](std::size_t states) {
    return notify(watch, iteration{.index = states, .evaluations = states, .best = result.fixed_order_value, .bound = bound});
  });
  result.states = tree.states();
  bool const solved = result.outcome == status::optimal;
  result.value = solved ? tree.value() : result.fixed_order_value;
  result.certificate = {.value = result.value,
                        .bound = solved ? result.value : (std::max)(bound, result.value),
                        .kind = solved ? proof::exhausted : proof::relaxation};
  if (solved) { result.tree.emplace(std::move(tree)); }
  return result;
}

/// How urgent a course is when tries can be repeated without end: the one with the largest index first is optimal.
///
/// index = p v beta^h / (1 - beta^h) with the value received at the end of a try of h hours and a discount beta per hour.
/// Holds without prerequisites and without a last week, for chances that do not change.
/// \throws std::invalid_argument if `value` is negative or not finite, `chance` is outside [0, 1], `hours` is not finite and
///         positive, or `discount` is outside (0, 1).
/// Source: Gittins (1979); Weiss and Pinedo (1980).
[[nodiscard]] inline double retry_index(double value, double chance, double hours, double discount)
{
  constexpr auto where = "curriculum::retry_index";
  require(is_finite(value) && value >= 0.0, where, "value", "be finite and not negative", value);
  require(is_finite(chance) && chance >= 0.0 && chance <= 1.0, where, "chance", "be in [0, 1]", chance);
  require(is_finite(hours) && hours > 0.0, where, "hours", "be finite and positive", hours);
  require(is_finite(discount) && discount > 0.0 && discount < 1.0, where, "discount", "be in (0, 1)", discount);
  double const log_discount = hours * std::log(discount);
  return chance * value * std::exp(log_discount) / -std::expm1(log_discount);
}

}  // namespace mentorics::curriculum
