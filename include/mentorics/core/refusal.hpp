// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace mentorics {

/// Why data or a model cannot bear an answer. Where a result carries one of these there is no number to misuse.
enum class refusal : unsigned char {
  none,                     ///< there is an answer
  too_few_observations,     ///< fewer informative observations than parameters plus one
  no_variation,             ///< the explaining variable is constant
  not_identified,           ///< the data say nothing about the parameter
  demand_rises_with_price,  ///< the fitted slope is positive: prices are probably endogenous
  demand_not_significant,   ///< the interval of the price slope reaches zero
  demand_inelastic,         ///< elasticity above -1: profit has no finite optimum
  demand_unbounded,         ///< demand grows without end as the price falls to zero
  no_profitable_price,      ///< cost is above every buyer's willingness to pay: do not sell
  outside_observed_range,   ///< the answer would lie far outside the data
  boundary_estimate,        ///< a parameter ran to the edge of its range
  separation,               ///< the estimate diverges: the outcome is perfectly predicted
  no_better_than_majority,  ///< a classifier that does not beat the most frequent class
};

[[nodiscard]] constexpr std::string_view to_string(refusal r) noexcept
{
  switch (r) {
    case refusal::none: return "none";
    case refusal::too_few_observations: return "too_few_observations";
    case refusal::no_variation: return "no_variation";
    case refusal::not_identified: return "not_identified";
    case refusal::demand_rises_with_price: return "demand_rises_with_price";
    case refusal::demand_not_significant: return "demand_not_significant";
    case refusal::demand_inelastic: return "demand_inelastic";
    case refusal::demand_unbounded: return "demand_unbounded";
    case refusal::no_profitable_price: return "no_profitable_price";
    case refusal::outside_observed_range: return "outside_observed_range";
    case refusal::boundary_estimate: return "boundary_estimate";
    case refusal::separation: return "separation";
    case refusal::no_better_than_majority: return "no_better_than_majority";
  }
  return "unknown";
}

}  // namespace mentorics
