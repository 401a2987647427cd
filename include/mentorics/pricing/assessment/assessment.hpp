// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/pricing/costs/break_even.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace mentorics::pricing {

/// What a price is assessed by, beside itself.
struct assessment_options {
  double capacity = no_limit;              ///< most units that can be delivered per period, >= 0
  double lowest_observed = 0.0;            ///< prices that the demand was estimated from [currency], >= 0
  double highest_observed = no_limit;      ///< [currency], >= lowest_observed
  double highest_loss_probability = 0.05;  ///< more is called risky, in [0, 1]
};

/// Whether a price can be acted on: feasible, profitable, safe, and inside the data. Unknown numbers are NaN.
struct [[nodiscard]] assessment {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  bool feasible = false;              ///< there is a price, and the demand fits the capacity
  bool profitable = false;            ///< the profit after fixed costs is positive
  bool observed = false;              ///< the price lies inside the observed ones; outside it is an extrapolation
  bool risky = false;                 ///< the probability of a loss exceeds what was allowed
  double margin = unknown;            ///< (price - unit cost) / price
  double break_even = unknown;        ///< units that cover the fixed cost; infinite if none do
  double safety = unknown;            ///< share of demand that can be lost before profit is: 1 - break_even / demand
  double shortfall = unknown;         ///< profit missing to break even, 0 if it does [currency]
  double edge_distance = unknown;     ///< from the price to the nearer end of the observed ones [currency]; < 0 outside
  double loss_probability = unknown;  ///< share of the draws of demand that lose money; NaN without draws
  double expected_profit = unknown;   ///< mean over the draws; NaN without draws
  std::size_t draws = 0;
};

namespace detail {

/// What follows from amounts alone. `profit` is what is left after the fixed cost.
template <class = void>
inline void assess_amounts(assessment& v, double revenue, double profit, double fixed_cost, double units)
{
  double const contribution = profit + fixed_cost;
  v.profitable = profit > 0.0;
  v.margin = revenue > 0.0 ? contribution / revenue : -no_limit;
  v.break_even = !(fixed_cost > 0.0) ? 0.0 : contribution > 0.0 ? units * (fixed_cost / contribution) : no_limit;
  v.safety = units > 0.0 ? 1.0 - v.break_even / units : -no_limit;
  v.shortfall = profit < 0.0 ? -profit : 0.0;
}

/// A price beside the ends of the observed ones; the nearest edge of all calls counts.
template <class = void>
inline void assess_edge(assessment& v, double price, double lowest, double highest)
{
  double const below = price - lowest;
  double const above = highest - price;
  double const edge = below < above ? below : above;
  v.edge_distance = v.edge_distance < edge ? v.edge_distance : edge;
  v.observed = v.edge_distance >= 0.0;
}

/// `profit(k)`: after the fixed cost, with the k-th draw of what is not known.
template <class Profit>
void assess_draws(assessment& v, std::size_t draws, double highest_loss_probability, Profit const& profit)
{
  v.draws = draws;
  if (draws == 0) { return; }
  double losses = 0.0;
  double sum = 0.0;
  for (std::size_t k = 0; k < draws; ++k) {
    double const earned = profit(k);
    losses += earned < 0.0 ? 1.0 : 0.0;
    sum += earned;
  }
  v.loss_probability = losses / static_cast<double>(draws);
  v.expected_profit = sum / static_cast<double>(draws);
  v.risky = v.loss_probability > highest_loss_probability;
}

}  // namespace detail

/// Assesses the price of `best`, found with `costs`; `draws` are demand models drawn from what is known of the
/// parameters.
///
/// Refused results give an assessment too: nothing is feasible, and the numbers are NaN. O(draws).
/// \throws std::invalid_argument if the costs or the options are not valid.
template <sequence Draws>
  requires demand::demand_model<element_of<Draws>>
[[nodiscard]] assessment assess(price_result<> const& best, price_options<> const& costs,
                                assessment_options const& options, Draws const& draws)
{
  constexpr auto where = "pricing::assess";
  validate(costs);
  require(is_non_negative(options.capacity), where, "capacity", "not be negative", options.capacity);
  require_amount(where, "lowest_observed", options.lowest_observed);
  bool const ordered = !is_nan(options.highest_observed) && options.highest_observed >= options.lowest_observed;
  require(ordered, where, "highest_observed", "be at least lowest_observed", options.highest_observed);
  require_share(where, "highest_loss_probability", options.highest_loss_probability);
  assessment v;
  if (!has_solution(best.outcome)) { return v; }
  v.feasible = best.demand <= options.capacity;
  detail::assess_amounts(v, best.revenue, best.profit, costs.fixed_cost, best.demand);
  v.break_even = break_even_units(best.price, costs.unit_cost, costs.fixed_cost);
  detail::assess_edge(v, best.price, options.lowest_observed, options.highest_observed);
  detail::assess_draws(v, std::size(draws), options.highest_loss_probability, [&](std::size_t k) {
    double const units = static_cast<double>(std::data(draws)[k](best.price));
    return (best.price - costs.unit_cost) * (units < options.capacity ? units : options.capacity) - costs.fixed_cost;
  });
  return v;
}

namespace detail {

/// Stands where no draws are given.
struct no_draws {
  using real = double;
  double operator()(double) const { return 0.0; }
};
[[nodiscard]] inline double elasticity(no_draws const&, double) { return 0.0; }
[[nodiscard]] inline double consumer_surplus(no_draws const&, double) { return 0.0; }

}  // namespace detail

/// The same without draws of the demand.
[[nodiscard]] inline assessment assess(price_result<> const& best, price_options<> const& costs,
                                       assessment_options const& options = {})
{
  return assess(best, costs, options, std::span<detail::no_draws const>{});
}

}  // namespace mentorics::pricing
