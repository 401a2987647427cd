// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>

#include <cstddef>
#include <optional>

namespace mentorics::genetic::detail {

/// When an evolution ends, as its options say.
struct stopping_rules {
  std::size_t generations = 0;
  double target = no_limit;
  double bound = no_limit;
  std::size_t stagnation = 0;       // 0: no rule
  std::size_t max_evaluations = 0;  // 0: no rule
};

template <class Options>
[[nodiscard]] constexpr stopping_rules rules_of(Options const& o)
{
  stopping_rules rules{.generations = o.generations,
                       .target = o.target,
                       .stagnation = o.stagnation,
                       .max_evaluations = o.max_evaluations};
  if constexpr (requires { o.bound; }) { rules.bound = o.bound; }
  return rules;
}

/// The first rule that holds for the state of an evolution and the best that it has found, or nothing.
template <class State>
[[nodiscard]] constexpr std::optional<status> reason_to_stop(stopping_rules const& rules, State const& state,
                                                             double best)
{
  if (!(best < rules.bound) && rules.bound < no_limit) { return status::optimal; }
  if (best >= rules.target) { return status::converged; }
  if (rules.stagnation > 0 && state.generation - state.improved >= rules.stagnation) { return status::converged; }
  if (state.generation >= rules.generations) { return status::limit_reached; }
  if (rules.max_evaluations > 0 && state.evaluations >= rules.max_evaluations) { return status::limit_reached; }
  return std::nullopt;
}

}  // namespace mentorics::genetic::detail
