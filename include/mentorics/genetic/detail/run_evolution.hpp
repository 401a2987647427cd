// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>

#include <cstddef>

namespace mentorics::genetic::detail {

struct stopping_rules {
  std::size_t generations = 0;
  std::size_t stagnation = 0;
  std::size_t evaluations = 0;
  double target = no_limit;
  double bound = no_limit;
};

/// Advances until a rule holds, and says which.
template <class Evolution, observer Watch>
[[nodiscard]] status run_evolution(Evolution& now, stopping_rules const& rules, double best, Watch& watch)
{
  auto& counts = now.counts();
  for (;;) {
    if (now.best() > best) {
      best = now.best();
      counts.improved = counts.generation;
    }
    iteration const report{
        .index = counts.generation, .evaluations = counts.evaluations, .best = best, .bound = rules.bound};
    if (notify(watch, report) == flow::stop) { return status::stopped; }
    if (!(best < rules.bound) && rules.bound < no_limit) { return status::optimal; }
    if (best >= rules.target) { return status::converged; }
    if (rules.stagnation > 0 && counts.generation - counts.improved >= rules.stagnation) { return status::converged; }
    if (counts.generation >= rules.generations) { return status::limit_reached; }
    if (rules.evaluations > 0 && counts.evaluations >= rules.evaluations) { return status::limit_reached; }
    now.advance();
  }
}

}  // namespace mentorics::genetic::detail
