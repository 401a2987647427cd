// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/core/verification.hpp>
#include <mentorics/curriculum/plan/plan.hpp>
#include <mentorics/curriculum/plan/plan_defect.hpp>
#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/policy/detail/verify_policy_walk.hpp>
#include <mentorics/curriculum/policy/pass_probabilities.hpp>
#include <mentorics/curriculum/policy/policy.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mentorics::curriculum {

/// Follows a policy through everything that can happen and recomputes its value and the probability of the mandatory
/// courses from the problem definition; shares no code with the solver. Does so for the fixed order too.
///
/// Checks each attempt (prerequisites, budget, weeks), both values and probabilities to 1e-9 relative, that the
/// certificate is consistent, and that a policy called optimal is no worse than the fixed order. Whether another policy
/// is better, or any is possible when none was found, is not checked. `where` is the course of an attempt; of numbers
/// it is 0 for the policy's and 1 for those of the fixed order.
/// Cost: time and memory grow with the situations to which the policy leads, far fewer than those examined to choose
/// it.
/// \throws std::invalid_argument if the problem or a probability is not valid.
template <class = void>
[[nodiscard]] inline verification<plan_defect> verify(problem const& p, pass_probabilities const& success,
                                                      policy_result const& made)
{
  validate(p);
  validate(p, success);
  verification<plan_defect> result;
  auto const differ = [](double a, double b) {
    return !(std::abs(a - b) <= 1e-9 * (std::max)(std::abs(a), std::abs(b)));
  };
  auto const compare = [&](detail::policy_walk<> const& found, double value, double probability, std::size_t where) {
    auto const check = [&](plan_defect kind, double expected, double claimed) {
      if (differ(expected, claimed)) { result.report(kind, where, expected, claimed); }
    };
    check(plan_defect::wrong_value, found.value, value);
    check(plan_defect::wrong_probability, found.probability, probability);
  };

  detail::policy_walk<> in_order(p, success);
  bool const infeasible = made.outcome == status::infeasible;
  if (!infeasible) {
    in_order.follow(
        [&](detail::policy_walk<>::moment const& now) {
          for (auto const c : made.fixed_order) {
            if (std::ranges::binary_search(now.passed, c)) { continue; }
            return c >= p.catalogue.size() || in_order.in_time(now, c)
                       ? c
                       : not_scheduled;  // out of time, the rest is given up
          }
          return not_scheduled;
        },
        result);
  }
  compare(in_order, made.fixed_order_value, made.fixed_order_probability, 1);

  detail::policy_walk<> by_policy(p, success);
  bool const has_policy = !made.decisions.entries.empty();
  if (has_policy) {
    by_policy.follow(
        [&](detail::policy_walk<>::moment const& now) {
          return made.next(now.passed, static_cast<double>(now.clock) / 3.6e6, now.failures);
        },
        result);
  }
  auto const& best = has_policy ? by_policy : in_order;
  compare(best, made.value, made.mandatory_probability, 0);

  bool const solved = made.outcome == status::optimal;
  bool const more_likely = best.probability > in_order.probability * (1.0 + 1e-12);
  bool const less_likely = best.probability < in_order.probability && differ(best.probability, in_order.probability);
  bool const earns_less = best.value < in_order.value && differ(best.value, in_order.value);
  bool const no_worse = !less_likely && (more_likely || !earns_less);
  auto const& [claimed, bound, kind] = made.certificate;
  bool const consistent = !differ(best.value, claimed) && (bound >= best.value || !differ(best.value, bound));
  bool const proved = !(solved || infeasible) || (kind == proof::exhausted && !differ(best.value, bound));
  bool const meaningful = has_policy == solved && (!solved || (no_worse && best.probability > 0.0));
  if (!consistent || !proved || !meaningful) { result.report(plan_defect::wrong_certificate, 0, best.value, bound); }
  return result;
}

}  // namespace mentorics::curriculum
