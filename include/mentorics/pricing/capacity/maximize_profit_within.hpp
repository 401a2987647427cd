// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/pricing/capacity/detail/capacity_dual.hpp>
#include <mentorics/pricing/capacity/shared_capacity.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::pricing {

/// When the search for several shadow prices ends.
struct dual_options {
  double relative_gap = 1e-9;     ///< `optimal` is claimed at (bound - profit) <= this share of the profit, > 0
  std::size_t max_sweeps = 2000;  ///< passes over all capacities; more where two capacities are used almost alike
};

/// The prices that maximize profit for multinomial logit demand and keep within shared capacities.
///
/// In shares the profit is concave, so one shadow price l_j >= 0 for each capacity makes the free optimum at the unit
/// costs c_i + sum_j l_j use_ij the optimum. One capacity: a bracketed root in its shadow price. Several: each in turn
/// until all fit. By weak duality profit(l) + sum_j l_j limit_j bounds the profit of all allowed prices, for any l,
/// also with floors and ceilings: that is the bound. Exact and global for one capacity; else global within the proved
/// gap.
/// Outcomes: as `maximize_profit`; also `infeasible` where ceilings force more sales than fit, `stopped` by the
/// observer, `limit_reached`; `refused` with `not_identified` where no sweep found prices that fit. A capacity of 0
/// withdraws the products that use it (price infinity).
/// Cost: O(n) for each of about 8 steps in each of about 10 shadow prices, times the sweeps.
/// \throws std::invalid_argument if an argument is not valid, or nobody can stay away (outside 0).
/// Source: Song and Xue (2007); Dong, Kouvelis and Tian (2009).
template <observer Observer = null_observer>
[[nodiscard]] price_list<> maximize_profit_within(std::span<shared_capacity const> capacities,
                                                  demand::multinomial_logit<> const& market,
                                                  std::span<double const> unit_costs,
                                                  price_list_options<> const& options = {},
                                                  dual_options const& dual = {}, Observer observer = {})
{
  constexpr auto where = "pricing::maximize_profit_within";
  std::size_t const n = market.products.size();
  validate(market);
  require(market.outside > 0.0, where, "outside", "be positive", market.outside);
  require_amounts(where, "unit_costs", unit_costs, n);
  validate(options, n);
  validate(capacities, n);
  require_positive(where, "relative_gap", dual.relative_gap);
  require(dual.max_sweeps >= 1, where, "max_sweeps", "be at least 1", dual.max_sweeps);
  if (!(market.market > 0.0)) {
    return detail::without_prices<double>(n, status::refused, refusal::no_profitable_price);
  }

  detail::capacity_dual<> problem(capacities, market, unit_costs, options);
  if (problem.empty()) { return detail::without_prices<double>(n, status::refused, refusal::no_profitable_price); }
  price_list<> result;
  result.outcome = status::limit_reached;
  problem.solve();
  double bound = (std::min)(double(no_limit), problem.bound());  // NaN bounds nothing
  double earned = 0.0;                                           // before fixed costs
  for (std::size_t sweep = 0; sweep < dual.max_sweeps; ++sweep) {
    bool const possible = problem.sweep();
    if (!possible) { return detail::without_prices<double>(n, status::infeasible, refusal::none); }
    bound = (std::min)(bound, problem.bound());
    ++result.iterations;
    auto const prices = problem.prices_that_fit();
    if (!prices.empty()) {
      price_list<> list = result;
      list.prices = prices;
      double const contribution = detail::describe_list(market, unit_costs, options.fixed_cost, list);
      if (result.prices.empty() || contribution > earned) {
        earned = contribution;
        result = list;
        result.shadow_prices = problem.shadow_prices();
      }
    }
    double const most = bound - options.fixed_cost;
    result.certificate = {.value = result.profit, .bound = most, .kind = proof::relaxation};
    if (!result.prices.empty() && bound - earned <= dual.relative_gap * std::abs(earned)) {
      result.outcome = status::optimal;
      break;
    }
    iteration const now{.index = sweep, .evaluations = problem.evaluations(), .best = result.profit, .bound = most};
    if (notify(observer, now) == control::stop) {
      result.outcome = status::stopped;
      break;
    }
  }
  if (result.prices.empty()) { return detail::without_prices<double>(n, status::refused, refusal::not_identified); }
  result.certificate.bound = (std::max)(result.certificate.bound, result.profit);
  result.reason = refusal::none;
  return detail::if_profitable(std::move(result), earned);
}

}  // namespace mentorics::pricing
