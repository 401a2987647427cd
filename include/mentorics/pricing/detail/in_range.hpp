// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

namespace mentorics::pricing::detail {

/// `result`, or the empty `numerical_failure` where its amounts have left the range of numbers.
template <class Result>
[[nodiscard]] Result in_range(Result const& result)
{
  if (!has_solution(result.outcome) || (is_finite(result.profit) && is_finite(result.revenue))) { return result; }
  Result failed;
  failed.outcome = status::numerical_failure;
  failed.reason = refusal::not_identified;
  return failed;
}

}  // namespace mentorics::pricing::detail
