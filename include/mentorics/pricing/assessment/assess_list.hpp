// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_amounts.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/pricing/assessment/assessment.hpp>
#include <mentorics/pricing/capacity/shared_capacity.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// What a list of prices is assessed by, beside itself.
struct list_assessment_options {
  double fixed_cost = 0.0;                       ///< that the list was found with [currency], >= 0
  std::vector<shared_capacity> capacities = {};  ///< most that can be delivered per period
  std::vector<interval> observed = {};           ///< prices of each product that demand was estimated from; empty: any
  double highest_loss_probability = 0.05;        ///< more is called risky, in [0, 1]
};

/// \throws std::invalid_argument if a field is outside its documented range for `products` products.
template <class = void>
inline void validate(list_assessment_options const& o, std::size_t products)
{
  constexpr auto where = "pricing::list_assessment_options";
  require_amount(where, "fixed_cost", o.fixed_cost);
  validate(o.capacities, products);
  bool const sized = o.observed.empty() || o.observed.size() == products;
  require(sized, where, "observed", "be empty or have one entry for each product", o.observed.size());
  for (std::size_t i = 0; i < o.observed.size(); ++i) {
    auto const [lower, upper] = o.observed[i];
    require_amount(where, {"observed", i, "lower"}, lower);
    require(!is_nan(upper) && upper >= lower, where, {"observed", i, "upper"}, "be at least lower", upper);
  }
  require_share(where, "highest_loss_probability", o.highest_loss_probability);
}

/// A demand model of several products: `market(prices)` are the units of each, at finite prices.
template <class M>
concept list_market = requires(M const m, std::span<double const> prices) {
  { m(prices) } -> std::convertible_to<std::vector<double>>;
};

namespace detail {

/// The share of `units` that every capacity lets through, at most 1.
template <class = void>
[[nodiscard]] inline double deliverable(std::span<shared_capacity const> capacities, std::span<double const> units)
{
  double share = 1.0;
  for (auto const& x : capacities) {
    double used = 0.0;
    for (std::size_t i = 0; i < units.size(); ++i) { used += x.use[i] * units[i]; }
    if (used * share > x.limit) { share = x.limit / used; }
  }
  return share;
}

}  // namespace detail

/// Assesses a price list found with `unit_costs`; `draws` are markets drawn from what is known of the parameters.
///
/// `margin` is that of all sales, `break_even` counts units sold in the same proportions, `edge_distance` is the least
/// of all products that are sold. A draw that wants more than a capacity is served in equal shares. Products that are
/// withdrawn (price infinity) are left out, so draws need a market without them. O(draws products).
/// \throws std::invalid_argument if the costs or the options are not valid.
template <sequence Draws>
  requires list_market<element_of<Draws>>
[[nodiscard]] assessment assess(price_list<> const& list, std::span<double const> unit_costs,
                                list_assessment_options const& options, Draws const& draws)
{
  constexpr auto where = "pricing::assess";
  std::size_t const n = list.prices.size();
  require_amounts(where, "unit_costs", unit_costs, n);
  validate(options, n);
  assessment v;
  if (!has_solution(list.outcome)) { return v; }
  double units = 0.0;
  std::vector<double> prices;  // of what is sold
  std::vector<double> costs;
  std::vector<shared_capacity> capacities(options.capacities.size());
  for (std::size_t j = 0; j < capacities.size(); ++j) { capacities[j].limit = options.capacities[j].limit; }
  for (std::size_t i = 0; i < n; ++i) {
    if (!is_finite(list.prices[i])) { continue; }
    units += list.demand[i];
    prices.push_back(list.prices[i]);
    costs.push_back(unit_costs[i]);
    for (std::size_t j = 0; j < capacities.size(); ++j) { capacities[j].use.push_back(options.capacities[j].use[i]); }
    bool const known = !options.observed.empty();
    detail::assess_edge(v, list.prices[i], known ? options.observed[i].lower : 0.0,
                        known ? options.observed[i].upper : no_limit);
  }
  v.feasible = detail::deliverable(options.capacities, list.demand) > 1.0 - 1e-9;
  detail::assess_amounts(v, list.revenue, list.profit, options.fixed_cost, units);
  detail::assess_draws(v, std::size(draws), options.highest_loss_probability, [&](std::size_t k) {
    std::vector<double> const q = std::data(draws)[k](prices);
    double contribution = 0.0;
    for (std::size_t i = 0; i < q.size(); ++i) { contribution += (prices[i] - costs[i]) * q[i]; }
    return detail::deliverable(capacities, q) * contribution - options.fixed_cost;
  });
  return v;
}

/// The same without draws of the market.
template <class = void>
[[nodiscard]] inline assessment assess(price_list<> const& list, std::span<double const> unit_costs,
                                       list_assessment_options const& options = {})
{
  struct none {
    std::vector<double> operator()(std::span<double const>) const { return {}; }
  };
  return assess(list, unit_costs, options, std::span<none const>{});
}

}  // namespace mentorics::pricing
