// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/pricing/optimum/detail/describe_list.hpp>
#include <mentorics/pricing/optimum/detail/ladder_choice.hpp>
#include <mentorics/pricing/optimum/detail/logit_ratio.hpp>
#include <mentorics/pricing/optimum/detail/logit_root.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::pricing {

/// Which combinations of price points are allowed.
struct ladder_options {
  double fixed_cost = 0.0;                  ///< per period [currency], >= 0
  std::vector<std::size_t> ascending = {};  ///< products whose prices may not fall in this order; empty: any prices
  bool may_withdraw = false;                ///< a product that only costs profit gets the price infinity
};

/// The prices from a ladder, e.g. of .99 endings, that maximize profit for multinomial logit demand.
///
/// Dinkelbach: for a profit R, maximize sum (p_i - c_i - R) e^{u_i}, product by product, or for products in a fixed
/// order of prices by dynamic programming; then raise R to what those prices earn, until it stays. Exact and global,
/// with proof; a tie goes to the lower price. O(n G) a step for G price points, few steps.
/// `price_points`: allowed prices, ascending [currency], >= 0. Withdrawing applies to products outside `ascending` only.
/// Outcomes: `optimal`; `refused` with `no_profitable_price` where the best allowed prices earn nothing above cost.
/// \throws std::invalid_argument if the model, costs, price points or options are not valid, or nobody can stay away
///         (outside 0).
/// Source: Dinkelbach (1967).
template <class = void>
[[nodiscard]] inline price_list<> choose_prices(demand::multinomial_logit<> const& market,
                                                std::span<double const> unit_costs,
                                                std::span<double const> price_points,
                                                ladder_options const& options = {})
{
  constexpr auto where = "pricing::choose_prices";
  std::size_t const n = market.products.size();
  validate(market);
  require(market.outside > 0.0, where, "outside", "be positive", market.outside);
  require_amounts(where, "unit_costs", unit_costs, n);
  require_amount(where, "fixed_cost", options.fixed_cost);
  require(!price_points.empty(), where, "price_points", "not be empty");
  for (std::size_t g = 0; g < price_points.size(); ++g) {
    require_amount(where, {"price_points", g}, price_points[g]);
    require(g == 0 || price_points[g] > price_points[g - 1], where, {"price_points", g},
            "be above the price point before", price_points[g]);
  }
  for (std::size_t k = 0; k < options.ascending.size(); ++k) {
    auto const i = options.ascending[k];
    auto const seen = options.ascending.begin() + static_cast<std::ptrdiff_t>(k);
    bool const fresh = std::find(options.ascending.begin(), seen, i) == seen;
    require(i < n && fresh, where, {"ascending", k}, "be a product that is not listed before", i);
  }

  price_list<> result;
  result.prices.assign(n, 0.0);
  std::span<double> const prices(result.prices);
  auto const root =
      detail::logit_root(std::span<demand::logit_product<> const>(market.products), unit_costs, market.outside, prices);
  detail::ladder_choice<> choose(market, unit_costs, price_points, options.ascending, options.may_withdraw);
  choose(root.profit, prices);
  double const start = detail::logit_profit(market, unit_costs, std::span<double const>(prices));
  auto const best = detail::maximize_ratio(market, unit_costs, prices, start,
                                           [&](double r, std::span<double> out) { choose(r, out); });
  double const contribution = detail::describe_list(market, unit_costs, options.fixed_cost, result);
  result.iterations = best.steps;
  result.outcome = best.finished ? status::optimal : status::limit_reached;
  result.reason = refusal::none;
  result.certificate = {.value = result.profit,
                        .bound = (std::max)(result.profit, market.market * best.bound - options.fixed_cost),
                        .kind = proof::exhausted};
  return detail::if_profitable(std::move(result), contribution);
}

}  // namespace mentorics::pricing
