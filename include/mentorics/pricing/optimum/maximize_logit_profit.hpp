// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/pricing/optimum/detail/describe_list.hpp>
#include <mentorics/pricing/optimum/detail/logit_ratio.hpp>
#include <mentorics/pricing/optimum/detail/logit_root.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace mentorics::pricing {

namespace detail {

/// p_i = c_i + 1 / b_i + R, cut to the limits: what maximizes (p_i - c_i - R) e^{a_i - b_i p_i}.
template <real_scalar Real>
void add_markup(demand::multinomial_logit<Real> const& m, std::span<Real const> costs,
                price_list_options<Real> const& options, Real const& r, std::span<Real> prices)
{
  for (std::size_t i = 0; i < prices.size(); ++i) {
    Real p = Real(costs[i] + Real(1) / m.products[i].sensitivity + r);
    if (!options.lower.empty() && p < options.lower[i]) { p = options.lower[i]; }
    if (!options.upper.empty() && p > options.upper[i]) { p = options.upper[i]; }
    prices[i] = p;
  }
}

/// The best prices per potential buyer and the bound of their profit. `prices` has room for one of each product.
template <real_scalar Real>
ratio_result<Real> best_logit_prices(demand::multinomial_logit<Real> const& m, std::span<Real const> costs,
                                     price_list_options<Real> const& options, std::span<Real> prices)
{
  bool const limited = !options.lower.empty() || !options.upper.empty();
  Real r(0);
  if (m.outside > Real(0)) {
    auto const root = logit_root(std::span<demand::logit_product<Real> const>(m.products), costs, m.outside, prices);
    add_markup(m, costs, options, root.profit, prices);
    if (!limited) { return {.bound = root.bound, .steps = root.steps, .finished = is_finite(root.bound)}; }
    r = logit_profit(m, costs, std::span<Real const>(prices));
  } else {
    add_markup(m, costs, options, r, prices);
    r = logit_profit(m, costs, std::span<Real const>(prices));
  }
  return maximize_ratio(m, costs, prices, r,
                        [&](Real const& at, std::span<Real> out) { add_markup(m, costs, options, at, out); });
}

}  // namespace detail

/// The prices that maximize sum (p_i - c_i) q_i - fixed_cost for multinomial logit demand.
///
/// Every price is cost plus 1 / b_i plus R, the profit per potential buyer, which is the root of an equation in one
/// unknown; with floors and ceilings the same prices cut to them, for the R that they earn. Exact and global, with
/// proof: the bound of the certificate is above the profit by rounding only. Deterministic.
/// Outcomes: `optimal`; `refused` with `no_profitable_price` where nothing is sold above cost; `unbounded` with
/// `demand_inelastic` where everybody buys (outside = 0) and some product has no ceiling.
/// Time O(n) for each of about 6 steps, memory O(n) for the result alone. Works for every `real_scalar`: dual numbers
/// give the derivatives of prices and profit.
/// `unit_costs`: one for each product [currency], >= 0.
/// \throws std::invalid_argument if the model, the costs or the options are not valid.
/// Source: Li and Huh (2011), theorem 1; Gallego and Wang (2014). With limits: Dinkelbach (1967).
template <real_scalar Real>
[[nodiscard]] price_list<Real> maximize_profit(demand::multinomial_logit<Real> const& market,
                                               std::span<std::type_identity_t<Real> const> unit_costs,
                                               price_list_options<std::type_identity_t<Real>> const& options = {})
{
  std::size_t const n = market.products.size();
  validate(market);
  require_amounts("pricing::maximize_profit", "unit_costs", unit_costs, n);
  validate(options, n);
  if (!(market.outside > Real(0))) {
    for (std::size_t i = 0; i < n; ++i) {
      if (options.upper.empty() || !is_finite(options.upper[i])) {
        return detail::without_prices<Real>(n, status::unbounded, refusal::demand_inelastic);
      }
    }
  }
  price_list<Real> result;
  result.prices.assign(n, Real(0));
  auto const best = detail::best_logit_prices(market, unit_costs, options, std::span<Real>(result.prices));
  Real const contribution = detail::describe_list(market, unit_costs, options.fixed_cost, result);
  result.iterations = best.steps;
  Real const bound = Real(market.market * best.bound - options.fixed_cost);
  result.outcome = best.finished ? status::optimal : status::limit_reached;
  result.reason = refusal::none;
  result.certificate = {
      .value = result.profit, .bound = bound > result.profit ? bound : result.profit, .kind = proof::closed_form};
  return detail::if_profitable(std::move(result), contribution);
}

}  // namespace mentorics::pricing
