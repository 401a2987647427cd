// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/pricing/assessment/assessment.hpp>

#include <concepts>
#include <cstddef>
#include <span>

namespace mentorics::pricing {

/// A result that says what is sold and earned: a tariff, a menu, a package, a calendar, a schedule, seats, a
/// subscription.
template <class R>
concept offer_result = requires(R const r) {
  { r.outcome } -> std::convertible_to<status>;
  { r.revenue } -> std::convertible_to<double>;
  { r.profit } -> std::convertible_to<double>;
  r.demand;
};

/// What an offer is assessed by, beside itself.
struct offer_assessment_options {
  double fixed_cost = 0.0;       ///< per period [currency], >= 0
  bool fixed_cost_paid = false;  ///< the profit of the result is already after it, as that of `dynamic_prices`
  double capacity = no_limit;    ///< most units that can be delivered per period, >= 0
  interval observed = {.lower = 0.0, .upper = no_limit};  ///< mean prices of a unit that were seen [currency]
  double highest_loss_probability = 0.05;                 ///< more is called risky, in [0, 1]
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <class = void>
inline void validate(offer_assessment_options const& o)
{
  constexpr auto where = "pricing::offer_assessment_options";
  require_amount(where, "fixed_cost", o.fixed_cost);
  require(is_non_negative(o.capacity), where, "capacity", "not be negative", o.capacity);
  require_amount(where, "observed.lower", o.observed.lower);
  bool const ordered = !is_nan(o.observed.upper) && o.observed.upper >= o.observed.lower;
  require(ordered, where, "observed.upper", "be at least lower", o.observed.upper);
  require_share(where, "highest_loss_probability", o.highest_loss_probability);
}

/// Assesses any offer by its totals; `profits` are its profits, before the fixed cost, with draws of what is not known.
///
/// Units are those of `demand`, in the same proportions at break-even; `edge_distance` is that of the mean price of a
/// unit, revenue / units. Results without an answer give an assessment too: nothing is feasible, and the numbers are NaN.
/// O(draws).
/// \throws std::invalid_argument if the options are not valid, or a drawn profit is not finite.
template <offer_result Result>
[[nodiscard]] assessment assess_offer(Result const& result, offer_assessment_options const& options = {},
                                      std::span<double const> profits = {})
{
  validate(options);
  for (std::size_t k = 0; k < profits.size(); ++k) {
    require_finite("pricing::assess_offer", {"profits", k}, profits[k]);
  }
  assessment v;
  if (!has_solution(result.outcome)) { return v; }
  double units = 0.0;
  if constexpr (requires { static_cast<double>(result.demand); }) {
    units = static_cast<double>(result.demand);
  } else {
    for (auto const& x : result.demand) { units += x; }
  }
  double const profit = result.profit - (options.fixed_cost_paid ? 0.0 : options.fixed_cost);
  v.feasible = units <= options.capacity;
  detail::assess_amounts(v, result.revenue, profit, options.fixed_cost, units);
  if (units > 0.0) { detail::assess_edge(v, result.revenue / units, options.observed.lower, options.observed.upper); }
  detail::assess_draws(v, profits.size(), options.highest_loss_probability,
                       [&](std::size_t k) { return profits[k] - options.fixed_cost; });
  return v;
}

}  // namespace mentorics::pricing
