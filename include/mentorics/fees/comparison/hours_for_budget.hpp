// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/fees/piecewise/piecewise.hpp>

#include <cstddef>
#include <limits>

namespace mentorics::fees {

/// The most hours that a budget pays for.
template <real_scalar Real = double>
struct [[nodiscard]] hours_result {
  status outcome = status::not_solved;  ///< optimal; infeasible: no hours cost so little; unbounded: any number does
  Real hours = Real(0);                 ///< [h]; infinity if unbounded
  bool is_reached = false;              ///< false: all hours below `hours` near it are within the budget, not itself
};

/// The largest T with F(T) <= `budget` [currency], also where the fee falls in between. If the budget ends inside a
/// segment, F at the answer is never above it, whatever the rounding. O(n).
/// \throws std::invalid_argument if `budget` is NaN.
template <real_scalar Real>
[[nodiscard]] constexpr hours_result<Real> hours_for_budget(piecewise<Real> const& p, non_deduced<Real> budget)
{
  require(!is_nan(budget), "fees::hours_for_budget", "budget", "be a number", budget);
  auto const segments = p.segments();
  for (std::size_t i = segments.size(); i-- > 0;) {
    auto const& s = segments[i];
    bool const endless = !is_finite(s.to);
    if (endless ? s.slope < Real(0) || (s.slope == Real(0) && s.value <= budget) : s.line(s.to) <= budget) {
      return {.outcome = endless ? status::unbounded : status::optimal, .hours = s.to, .is_reached = s.includes_to};
    }
    Real const start = s.line(s.from);
    if (start > budget || s.is_point()) { continue; }
    if (start == budget || !(s.slope > Real(0))) {
      if (!s.includes_from) { continue; }
      return {.outcome = status::optimal, .hours = s.from, .is_reached = true};
    }
    Real hours = Real(s.anchor + Real(budget - s.value) / s.slope);
    for (int ulps = 0; ulps < 8 && s.line(hours) > budget; ++ulps) {
      hours = Real(hours - hours * Real(std::numeric_limits<Real>::epsilon()));
    }
    if (!(hours > s.from)) { hours = s.from; }
    return {.outcome = status::optimal, .hours = hours, .is_reached = hours > s.from || s.includes_from};
  }
  return {.outcome = status::infeasible};
}

}  // namespace mentorics::fees
