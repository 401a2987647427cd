// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/demand/demand_model.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/optimum/closed_form_demand.hpp>
#include <mentorics/pricing/optimum/maximize_profit_by_search.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>

#include <utility>

namespace mentorics::pricing {

/// Finds the price p in [lower, upper] that maximizes (p - unit_cost) demand(p) - fixed_cost.
///
/// Exact and global: profit has one peak, so the best allowed price is the peak or the limit nearest to it. O(1).
/// Outcomes: `optimal`; `unbounded` where profit rises with the price without end (`demand_inelastic`) or demand does
/// as the price falls to 0 (`demand_unbounded`); `refused` with `no_profitable_price` where nobody buys at a price that
/// covers the unit cost; `numerical_failure` where amounts leave the range of numbers. A loss after fixed costs is
/// still the best price: look at `profit`.
/// \throws std::invalid_argument if the model or the options are not valid.
template <closed_form_demand Demand>
[[nodiscard]] price_result<typename Demand::real> maximize_profit(
    Demand const& demand, price_options<typename Demand::real> const& options = {})
{
  using Real = typename Demand::real;
  validate(demand);
  validate(options);
  price_result<Real> result;
  auto const without_price = [&](status outcome, refusal reason) {
    result.outcome = outcome;
    result.reason = reason;
    return result;
  };

  Real price = unconstrained_optimal_price(demand, options.unit_cost);
  if (price < options.lower) { price = options.lower; }
  if (price > options.upper) { price = options.upper; }
  if (!is_finite(price)) { return without_price(status::unbounded, refusal::demand_inelastic); }
  Real const units = demand(price);
  if (!is_finite(units)) { return without_price(status::unbounded, refusal::demand_unbounded); }
  if (price < options.unit_cost || !(units > Real(0))) {
    return without_price(status::refused, refusal::no_profitable_price);
  }

  result.outcome = status::optimal;
  result.reason = refusal::none;
  result.price = price;
  result.demand = units;
  result.revenue = price * units;
  result.profit = (price - options.unit_cost) * units - options.fixed_cost;
  result.consumer_surplus = consumer_surplus(demand, price);
  result.elasticity = elasticity(demand, price);
  result.certificate = {.value = result.profit, .bound = result.profit, .kind = proof::closed_form};
  return detail::in_range(result);
}

/// Finds the price that maximizes (p - unit_cost) demand(p) - fixed_cost for a demand model without closed form:
/// `maximize_profit_by_search`, with its outcomes and its errors.
template <demand::demand_model Demand, observer Observer = null_observer>
  requires(!closed_form_demand<Demand>)
[[nodiscard]] price_result<> maximize_profit(Demand const& demand, price_options<> const& options = {},
                                             search_options const& search = {}, Observer observer = {})
{
  return maximize_profit_by_search(demand, options, search, std::move(observer));
}

}  // namespace mentorics::pricing
