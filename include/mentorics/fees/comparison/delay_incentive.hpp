// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>

#include <cstddef>
#include <optional>

namespace mentorics::fees {

/// What a mentor would gain from a student who advances slowly.
template <real_scalar Real = double>
struct [[nodiscard]] delay_incentive_result {
  Real per_hour = Real(0);                         ///< the most that an hour at the rate before a step brings above one
                                                   ///< after it [currency/h]
  std::optional<std::size_t> step = std::nullopt;  ///< that step; none where no rate falls. Of several, the first
  std::optional<std::size_t> loses = std::nullopt;  ///< the first rate below the cost of an hour: 0 before the first
                                                    ///< step, k from step k - 1 on
};

/// The mentor's incentive to delay mastery under a progress tariff, and whether each of its rates still pays.
///
/// An hour before step k instead of after it brings r_(k-1) - r_k more: what it costs the mentor to reward mastery. The
/// student has no such incentive, as no rate rises. `hourly_cost` is what an hour costs the mentor [currency/h]. O(steps).
/// \throws std::invalid_argument if the tariff is not valid, or `hourly_cost` is negative or not finite.
template <real_scalar Real>
constexpr delay_incentive_result<Real> delay_incentive(progress_tariff<Real> const& t, non_deduced<Real> hourly_cost)
{
  validate(t);
  require_amount("fees::delay_incentive", "hourly_cost", hourly_cost);
  delay_incentive_result<Real> result;
  if (t.rate < hourly_cost) { result.loses = 0; }
  Real before = t.rate;
  for (std::size_t k = 0; k < t.steps.size(); ++k) {
    Real const after = t.steps[k].rate;
    if (Real(before - after) > result.per_hour) {
      result.per_hour = Real(before - after);
      result.step = k;
    }
    if (!result.loses && after < hourly_cost) { result.loses = k + 1; }
    before = after;
  }
  return result;
}

}  // namespace mentorics::fees
