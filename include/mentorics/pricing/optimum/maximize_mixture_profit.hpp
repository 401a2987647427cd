// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/demand/choice/logit_mixture.hpp>
#include <mentorics/pricing/optimum/detail/describe_list.hpp>
#include <mentorics/pricing/optimum/detail/logit_root.hpp>
#include <mentorics/pricing/optimum/detail/mixture_search.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::pricing {

/// When the search for the best prices of a mixture ends.
struct mixture_options {
  double relative_gap = 1e-9;         ///< `optimal` is claimed at (bound - profit) <= this share of the profit, > 0
  std::size_t max_nodes = 5'000'000;  ///< boxes of prices that are examined, >= 1
};

/// The prices that maximize sum (p_i - c_i) q_i - fixed_cost for a mixture of logits.
///
/// Several local maxima are the normal case, so the whole region is searched: branch and bound over boxes of prices,
/// with a bound of second order (see detail/mixture_box.hpp) and climbs from each segment's own optimum. No optimum
/// lies outside c_i + min_s 1 / b_si <= p_i <= c_i + max_s (1 / b_si + R_s), R_s the best profit from segment s alone.
/// Guarantee: global within `relative_gap`, proved by the bound of the certificate. Deterministic.
/// Outcomes: `optimal`; `limit_reached` or `stopped` with the best found and a bound that holds; `refused` with
/// `no_profitable_price`. A box costs O(S n^2) for S segments; their number grows exponentially with the products
/// (about 10^2 for one, 10^3 for two, 10^4 for three), not with the segments.
/// `unit_costs`: one for each product [currency], >= 0.
/// \throws std::invalid_argument if the model, the costs or the options are not valid.
/// Source: interval branch and bound; for the problem Marandi and Lurkin (2020), van de Geer and den Boer (2022).
template <observer Observer = null_observer>
[[nodiscard]] price_list<> maximize_profit(demand::logit_mixture const& market, std::span<double const> unit_costs,
                                           price_list_options<> const& options = {}, mixture_options const& search = {},
                                           Observer observer = {})
{
  constexpr auto where = "pricing::maximize_profit";
  validate(market);
  std::size_t const n = market.segments[0].products.size();
  require_amounts(where, "unit_costs", unit_costs, n);
  validate(options, n);
  require_positive(where, "relative_gap", search.relative_gap);
  require(search.max_nodes >= 1, where, "max_nodes", "be at least 1", search.max_nodes);
  if (!(market.market > 0.0)) {
    return detail::without_prices<double>(n, status::refused, refusal::no_profitable_price);
  }

  // The best that each segment alone could bring, and the region that holds an optimum.
  bool forced_loss = false;
  for (std::size_t i = 0; i < n; ++i) {
    forced_loss = forced_loss || (!options.upper.empty() && options.upper[i] < unit_costs[i]);
  }
  std::vector<double> optima;
  std::vector<double> room(n);
  std::vector<double> low(n, no_limit);
  std::vector<double> high(n, 0.0);
  for (auto const& s : market.segments) {
    auto const root = detail::logit_root(std::span<demand::logit_product<> const>(s.products), unit_costs, 1.0,
                                         std::span<double>(room));
    optima.push_back((std::max)(root.profit, is_finite(root.bound) ? root.bound : root.profit));
    for (std::size_t i = 0; i < n; ++i) {
      double const markup = 1.0 / s.products[i].sensitivity;
      low[i] = (std::min)(low[i], unit_costs[i] + markup);
      high[i] = (std::max)(high[i], unit_costs[i] + (markup + optima.back()) * (1.0 + 1e-12));
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    double const floor = options.lower.empty() ? 0.0 : options.lower[i];
    double const ceiling = options.upper.empty() ? no_limit : options.upper[i];
    low[i] = forced_loss ? floor : (std::clamp)(low[i], floor, ceiling);
    high[i] = (std::clamp)(high[i], floor, ceiling);
  }

  detail::mixture_search<> tree(market, unit_costs, optima, low, high);
  price_list<> result;
  result.outcome = tree.run(search.relative_gap, search.max_nodes, [&](iteration const& now) {
    auto scaled = now;
    scaled.best = market.market * now.best - options.fixed_cost;
    scaled.bound = market.market * now.bound - options.fixed_cost;
    return notify(observer, scaled);
  });
  result.iterations = tree.nodes();
  if (!(tree.best() > 0.0)) {
    bool const proved = !(tree.bound() > 0.0) || result.outcome == status::optimal;
    return detail::without_prices<double>(n, proved ? status::refused : result.outcome, refusal::no_profitable_price);
  }
  result.reason = refusal::none;
  result.prices = tree.prices();
  double const contribution = detail::describe_finite_list(market, unit_costs, options.fixed_cost, result);
  result.certificate = {.value = result.profit,
                        .bound = (std::max)(result.profit, market.market * tree.bound() - options.fixed_cost),
                        .kind = proof::branch_and_bound};
  return detail::if_profitable(std::move(result), contribution);
}

}  // namespace mentorics::pricing
