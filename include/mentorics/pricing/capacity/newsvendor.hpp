// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/normal_quantile.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/demand/curves/demand_distribution.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/statistics/roots/interval_search.hpp>
#include <mentorics/statistics/special/mills_ratio.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace mentorics::pricing {

/// How many seats to prepare before demand is known, and what that brings. Without an answer the numbers are NaN.
struct [[nodiscard]] newsvendor_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  double price = unknown;             ///< [currency]
  double demand = unknown;            ///< expected sales
  double revenue = unknown;           ///< expected, without salvage [currency]
  double profit = unknown;            ///< expected [currency]
  double consumer_surplus = unknown;  ///< not known from a volume at one price
  double elasticity = unknown;        ///< of mean demand; not known for a given price
  mentorics::certificate<> certificate = {};
  double quantity = unknown;    ///< seats to prepare
  double lost_sales = unknown;  ///< expected demand that finds no seat
};

/// What a seat costs, and what an empty one is still worth.
struct seat_costs {
  double unit_cost = 0.0;  ///< of preparing a seat [currency], >= 0
  double salvage = 0.0;    ///< of a seat that stays empty [currency], >= 0, below unit_cost
};

namespace detail {

template <class = void>
inline void require_seat_costs(std::string_view where, seat_costs const& costs)
{
  require_amount(where, "unit_cost", costs.unit_cost);
  bool const below = is_finite(costs.salvage) && costs.salvage >= 0.0 && costs.salvage < costs.unit_cost;
  require(below, where, "salvage", "be not negative and below unit_cost", costs.salvage);
}

}  // namespace detail

/// The newsvendor: seats Q with P(D <= Q) = (p - c) / (p - v) for normal demand.
///
/// z = Phi^{-1}(ratio), Q = mu + sigma z, lost sales sigma (phi(z) - z (1 - Phi(z))),
/// profit (p - c) (mu - lost) - (c - v) (Q - mu + lost). Exact and global; assumes that negative demand has no weight.
/// Outcome: `refused` with `no_profitable_price` where the price does not exceed the cost, or it is best to prepare
/// nothing.
/// \throws std::invalid_argument if an argument is not valid.
/// Source: Arrow, Harris and Marschak (1951).
template <class = void>
[[nodiscard]] inline newsvendor_result newsvendor(demand::normal_demand const& demand, double price,
                                                  seat_costs const& costs)
{
  constexpr auto where = "pricing::newsvendor";
  validate(demand);
  require_amount(where, "price", price);
  detail::require_seat_costs(where, costs);
  newsvendor_result plan{.outcome = status::refused, .reason = refusal::no_profitable_price};
  if (!(price > costs.unit_cost)) { return plan; }
  double const ratio = (price - costs.unit_cost) / (price - costs.salvage);
  double const z = normal_quantile(ratio);
  double const quantity = demand.expected + demand.standard_deviation * z;
  double const lost = demand.standard_deviation * statistics::normal_loss(z);
  double const sold = demand.expected - lost;
  double const profit = (price - costs.unit_cost) * sold - (costs.unit_cost - costs.salvage) * (quantity - sold);
  if (!(quantity > 0.0) || !(profit > 0.0)) { return plan; }
  plan.outcome = status::optimal;
  plan.reason = refusal::none;
  plan.price = price;
  plan.demand = sold;
  plan.revenue = price * sold;
  plan.profit = profit;
  plan.certificate = {.value = profit, .bound = profit, .kind = proof::closed_form};
  plan.quantity = quantity;
  plan.lost_sales = lost;
  return detail::in_range(plan);
}

/// Demand that moves with the price and with chance: D = a - b p + e, e normal with mean 0.
struct uncertain_linear_demand {
  double intercept = 0.0;           ///< a: mean demand at price 0, > 0
  double slope = 1.0;               ///< b: seats lost per unit of price, > 0
  double standard_deviation = 1.0;  ///< standard deviation of e, > 0
};

/// Which prices are allowed, and when the search for the best one ends.
struct seat_options {
  double lower = 0.0;                 ///< price floor [currency], >= 0
  double upper = no_limit;            ///< price ceiling [currency], >= lower; never above a / b
  double relative_gap = 1e-8;         ///< `optimal` is claimed at (bound - profit) <= this share of the profit, > 0
  std::size_t max_nodes = 1'000'000;  ///< intervals of prices that are examined, >= 1
};

/// The price and the seats that together maximize expected profit.
///
/// For each price the newsvendor's quantity is best; what remains is (p - c) (a - b p) - L(p), where L, the cost of not
/// knowing, rises with the price: on [l, h] the profit is at most the peak of the first part less L(l). Branch and
/// bound on that: global within `relative_gap`, whatever the hazard rate. Assumes a - b p + e is rarely negative.
/// Outcomes: `optimal`, `limit_reached`, `stopped` by the observer with the best so far and a bound that holds, or `refused`
/// with `no_profitable_price`.
/// \throws std::invalid_argument if an argument is not valid.
/// Source: Petruzzi and Dada (1999), section 2.1.
template <observer Observer = null_observer>
[[nodiscard]] newsvendor_result price_setting_newsvendor(uncertain_linear_demand const& demand, seat_costs const& costs,
                                                         seat_options const& options = {}, Observer observer = {})
{
  constexpr auto where = "pricing::price_setting_newsvendor";
  require_positive(where, "intercept", demand.intercept);
  require_positive(where, "slope", demand.slope);
  require_positive(where, "standard_deviation", demand.standard_deviation);
  detail::require_seat_costs(where, costs);
  require_amount(where, "lower", options.lower);
  require(!is_nan(options.upper) && options.upper >= options.lower, where, "upper", "be at least lower", options.upper);
  require_positive(where, "relative_gap", options.relative_gap);
  require(options.max_nodes >= 1, where, "max_nodes", "be at least 1", options.max_nodes);
  newsvendor_result plan{.outcome = status::refused, .reason = refusal::no_profitable_price};
  double const c = costs.unit_cost;
  double const low = (std::max)(options.lower, c);
  double const high = (std::min)({options.upper, demand.intercept / demand.slope, 1e300});
  if (!(low < high) && !(low == high && low > c)) { return plan; }

  auto const mean_profit = [&](double p) { return (p - c) * (demand.intercept - demand.slope * p); };
  auto const loss = [&](double p) {
    if (!(p > c)) { return 0.0; }
    double const z = normal_quantile((p - c) / (p - costs.salvage));
    double const lost = statistics::normal_loss(z);
    return demand.standard_deviation * ((c - costs.salvage) * (z + lost) + (p - c) * lost);
  };
  double const peak = 0.5 * (demand.intercept / demand.slope + c);
  auto const found = statistics::search_interval(
      low, high, options.relative_gap, options.max_nodes, [&](double p) { return mean_profit(p) - loss(p); },
      [&](double l, double h) { return mean_profit((std::clamp)(peak, l, h)) - loss(l); },
      [&](iteration const& now) { return notify(observer, now); });
  if (!(found.value > 0.0)) { return plan; }
  double const p = found.at;
  plan = newsvendor({.expected = demand.intercept - demand.slope * p, .standard_deviation = demand.standard_deviation},
                    p, costs);
  if (plan.outcome != status::optimal) { return plan; }
  plan.outcome = found.proved ? status::optimal : found.stopped ? status::stopped : status::limit_reached;
  plan.elasticity = -demand.slope * p / (demand.intercept - demand.slope * p);
  plan.certificate = {
      .value = plan.profit, .bound = (std::max)(plan.profit, found.bound), .kind = proof::branch_and_bound};
  return plan;
}

}  // namespace mentorics::pricing
