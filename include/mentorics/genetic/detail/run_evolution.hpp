// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/genetic/detail/stopping_rules.hpp>

namespace mentorics::genetic::detail {

/// Advances a single-objective evolution until a rule holds, and says which.
template <class Evolution, observer Observer>
[[nodiscard]] status run_evolution(Evolution& now, stopping_rules const& rules, Observer& observer)
{
  auto& state = now.state();
  double best = now.best();
  for (;;) {
    if (now.best() > best) {
      best = now.best();
      state.improved = state.generation;
    }
    iteration const report{
        .index = state.generation, .evaluations = state.evaluations, .best = best, .bound = rules.bound};
    if (notify(observer, report) == control::stop) { return status::stopped; }
    if (auto const reason = reason_to_stop(rules, state, best)) { return *reason; }
    now.advance();
  }
}

}  // namespace mentorics::genetic::detail
