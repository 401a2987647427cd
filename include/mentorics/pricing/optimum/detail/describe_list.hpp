// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <cstddef>
#include <span>

namespace mentorics::pricing::detail {

/// What `result.prices` bring, from the model alone; the rest of `result` stays. An infinite price sells nothing.
/// Returns the profit before fixed costs.
template <real_scalar Real>
Real describe_list(demand::multinomial_logit<Real> const& m, std::span<Real const> costs, Real const& fixed_cost,
                   price_list<Real>& result)
{
  auto const& p = result.prices;
  auto& q = result.demand;
  q.assign(p.size(), Real(0));
  Real const log_sum = demand::shares_at(std::span<demand::logit_product<Real> const>(m.products), m.outside,
                                         std::span<Real const>(p), std::span<Real>(q));
  result.consumer_surplus = Real(m.market * demand::surplus_of_shares(m, std::span<Real const>(q), log_sum));
  result.elasticities.assign(p.size(), Real(0));
  result.revenue = Real(0);
  Real costs_of_sales(0);
  for (std::size_t i = 0; i < p.size(); ++i) {
    bool const sold = is_finite(p[i]);
    result.elasticities[i] =
        sold ? Real(-m.products[i].sensitivity * p[i] * (Real(1) - q[i])) : Real(price_list<Real>::unknown);
    q[i] = Real(m.market * q[i]);
    if (!sold) { continue; }
    result.revenue = Real(result.revenue + p[i] * q[i]);
    costs_of_sales = Real(costs_of_sales + costs[i] * q[i]);
  }
  Real const contribution = Real(result.revenue - costs_of_sales);
  result.profit = Real(contribution - fixed_cost);
  return contribution;
}

/// The same for any market with `consumer_surplus` and `elasticities`, at finite prices.
template <class Market>
double describe_finite_list(Market const& market, std::span<double const> costs, double fixed_cost,
                            price_list<>& result)
{
  result.demand = market(result.prices);
  result.revenue = 0.0;
  double contribution = 0.0;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    result.revenue += result.prices[i] * result.demand[i];
    contribution += (result.prices[i] - costs[i]) * result.demand[i];
  }
  result.profit = contribution - fixed_cost;
  result.consumer_surplus = consumer_surplus(market, result.prices);
  result.elasticities = elasticities(market, result.prices);
  return contribution;
}

}  // namespace mentorics::pricing::detail
