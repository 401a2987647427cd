// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/optimum/detail/price_search.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mentorics::pricing {

/// When the search for one price ends.
struct search_options {
  double relative_gap = 1e-8;         ///< `optimal` is claimed at (bound - profit) <= this share of the profit, > 0
  std::size_t max_nodes = 2'000'000;  ///< intervals of prices that are examined, >= 1
};

/// Finds the price that maximizes (p - unit_cost) demand(p) - fixed_cost for any demand that does not rise with the price.
///
/// On [l, h] profit is at most (h - c) q(l), whatever the shape between: intervals that could beat the best are halved.
/// Nothing else is assumed, neither one peak nor smoothness. Without a ceiling all prices up to 1e300 are covered.
/// Guarantee: global within `relative_gap`, by the certificate. Deterministic. About 10^4 calls of `demand` for 1e-8.
/// Outcomes: `optimal`; `limit_reached`, `stopped` with a bound that holds; `refused` with `no_profitable_price`, or
/// with `demand_rises_with_price` where the function does; `unbounded` with `demand_inelastic` where p q(p) does not
/// fall at the highest prices (the mean reservation price is infinite), or `demand_unbounded` where demand is infinite
/// at the lowest price; `numerical_failure` where it is NaN.
/// \throws std::invalid_argument if the model or the options are not valid.
template <demand::demand_model Demand, observer Observer = null_observer>
  requires std::same_as<typename Demand::real, double>
[[nodiscard]] price_result<> maximize_profit_by_search(Demand const& demand, price_options<> const& options = {},
                                                       search_options const& search = {}, Observer observer = {})
{
  constexpr auto where = "pricing::maximize_profit_by_search";
  if constexpr (requires { validate(demand); }) { validate(demand); }
  validate(options);
  require_positive(where, "relative_gap", search.relative_gap);
  require(search.max_nodes >= 1, where, "max_nodes", "be at least 1", search.max_nodes);
  price_result<> result;
  auto const without_price = [&](status outcome, refusal reason) {
    result.outcome = outcome;
    result.reason = reason;
    return result;
  };
  double const low = (std::max)(options.lower, options.unit_cost);
  if (options.upper < low) { return without_price(status::refused, refusal::no_profitable_price); }

  detail::price_search tree([&](double p) { return static_cast<double>(demand(p)); }, options.unit_cost);
  auto const trouble = tree.cover(low, options.upper);
  if (trouble == refusal::not_identified) { return without_price(status::numerical_failure, trouble); }
  if (trouble == refusal::demand_rises_with_price) { return without_price(status::refused, trouble); }
  if (trouble != refusal::none) { return without_price(status::unbounded, trouble); }
  status const outcome = tree.run(search.relative_gap, search.max_nodes, [&](iteration now) {
    now.best -= options.fixed_cost;
    now.bound -= options.fixed_cost;
    return notify(observer, now);
  });
  if (!(tree.best() > 0.0)) { return without_price(status::refused, refusal::no_profitable_price); }
  result.outcome = outcome;
  result.reason = refusal::none;
  result.price = tree.price();
  result.demand = demand(result.price);
  result.revenue = result.price * result.demand;
  result.profit = (result.price - options.unit_cost) * result.demand - options.fixed_cost;
  result.consumer_surplus = consumer_surplus(demand, result.price);
  result.elasticity = elasticity(demand, result.price);
  result.certificate = {.value = result.profit,
                        .bound = (std::max)(result.profit, tree.bound() - options.fixed_cost),
                        .kind = proof::branch_and_bound};
  return detail::in_range(result);
}

}  // namespace mentorics::pricing
