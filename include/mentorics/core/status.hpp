// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace mentorics {

/// Why a solver stopped, or why there is no answer. An expected outcome is a value, never an exception.
enum class status : unsigned char {
  not_solved,         ///< the default of every result: no solver has been called
  optimal,            ///< proved best: see the certificate
  converged,          ///< the stopping rule of the method holds; a local claim
  limit_reached,      ///< a limit on iterations, states or bytes; the best found so far is returned
  stopped,            ///< the observer asked to stop; the best found so far is returned
  infeasible,         ///< proved: nothing meets the constraints
  unbounded,          ///< proved: the objective has no finite optimum
  refused,            ///< the data or the model cannot bear an answer: see the reason
  numerical_failure,  ///< a function of the caller gave NaN or infinity
};

/// True if the result that carries `s` holds a point that can be used.
[[nodiscard]] constexpr bool has_solution(status s) noexcept { return s != status::not_solved && s <= status::stopped; }

[[nodiscard]] constexpr std::string_view to_string(status s) noexcept
{
  switch (s) {
    case status::not_solved: return "not_solved";
    case status::optimal: return "optimal";
    case status::converged: return "converged";
    case status::limit_reached: return "limit_reached";
    case status::stopped: return "stopped";
    case status::infeasible: return "infeasible";
    case status::unbounded: return "unbounded";
    case status::refused: return "refused";
    case status::numerical_failure: return "numerical_failure";
  }
  return "unknown";
}

}  // namespace mentorics
