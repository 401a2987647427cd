// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/pricing/competition/detail/best_reply.hpp>
#include <mentorics/pricing/optimum/detail/describe_list.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// Whose prices are held or limited, and when the sellers' replies end.
struct nash_options {
  std::vector<bool> fixed = {};       ///< products whose price stays at its start; empty: none
  std::vector<double> capacity = {};  ///< most that each seller can sell, by number, > 0; infinity or empty: no limit
  double tolerance = 1e-12;           ///< ends when no price moves by more than this share of itself, > 0
  std::size_t max_rounds = 10'000;    ///< over all sellers, >= 1
};

/// Prices at which no seller gains by changing its own, and what they bring to each.
struct [[nodiscard]] nash_result {
  price_list<> market = {};                     ///< of all products; the profit is that of all sellers together
  std::vector<double> profits = {};             ///< of each seller, by number [currency]
  double largest_gain = price_list<>::unknown;  ///< most that a seller could gain alone: 0 at an equilibrium
};

/// Bertrand-Nash prices of sellers of logit products, each with one product or several.
///
/// Each seller in turn takes its best reply, which is `maximize_profit` with the rivals' weight added to the outside
/// option, until no price moves. Each reply is globally best; the pair of them is an equilibrium up to `largest_gain`,
/// which is computed at the end. Unique for multinomial logit with sellers that share no product. A merger is the same
/// call with one number for both sellers.
/// `sellers`: the number of each product's seller, 0, 1, ... `start`: prices to begin with; where `outside` is 0, some
/// rival must sell something.
/// Outcomes: `converged`, `limit_reached`, `stopped`; `unbounded` where one seller has all products and nobody can stay
/// away; `infeasible` where held prices sell more than a capacity. The certificate is local: it bounds no one's profit
/// at other rivals' prices.
/// \throws std::invalid_argument if an argument is not valid.
/// Source: Morrow and Skerlos (2011); Li and Huh (2011) for the reply; existence and uniqueness Gallego and Wang
/// (2014).
template <observer Observer = null_observer>
[[nodiscard]] nash_result nash_prices(demand::multinomial_logit<> const& market, std::span<double const> unit_costs,
                                      std::span<std::size_t const> sellers, std::span<double const> start,
                                      nash_options const& options = {}, Observer observer = {})
{
  constexpr auto where = "pricing::nash_prices";
  std::size_t const n = market.products.size();
  validate(market);
  require_positive(where, "market", market.market);
  require_amounts(where, "unit_costs", unit_costs, n);
  require_amounts(where, "start", start, n);
  require(sellers.size() == n, where, "sellers", "have one entry for each product", sellers.size());
  require(options.fixed.empty() || options.fixed.size() == n, where, "fixed",
          "be empty or have one entry for each product", options.fixed.size());
  require_positive(where, "tolerance", options.tolerance);
  require(options.max_rounds >= 1, where, "max_rounds", "be at least 1", options.max_rounds);
  std::size_t count = 0;
  for (std::size_t i = 0; i < n; ++i) {
    require(sellers[i] < n, where, {"sellers", i}, "be below the number of products", sellers[i]);
    count = (std::max)(count, sellers[i] + 1);
  }
  require(options.capacity.empty() || options.capacity.size() >= count, where, "capacity",
          "be empty or have one entry for each seller", options.capacity.size());
  for (std::size_t f = 0; f < options.capacity.size(); ++f) {
    bool const some = !is_nan(options.capacity[f]) && options.capacity[f] > 0.0;
    require(some, where, {"capacity", f}, "be positive", options.capacity[f]);
  }

  nash_result result;
  std::vector<double> p(start.begin(), start.end());
  detail::best_reply<> const reply(market, unit_costs, sellers, options.fixed, options.capacity);
  status outcome = status::limit_reached;
  std::size_t rounds = 0;
  while (rounds < options.max_rounds && outcome == status::limit_reached) {
    auto const before = p;
    for (std::size_t f = 0; f < count; ++f) {
      auto const answer = reply(f, p);
      bool const silent_seller = answer.reason == refusal::no_profitable_price;
      if (!has_solution(answer.outcome) && !silent_seller) {
        result.market = detail::without_prices<double>(n, answer.outcome, answer.reason);
        return result;
      }
    }
    double moved = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      moved = (std::max)(moved, std::abs(p[i] - before[i]) / (1e-300 + std::abs(p[i])));
    }
    if (moved <= options.tolerance) { outcome = status::converged; }
    iteration const now{.index = rounds, .evaluations = ++rounds * count, .best = -moved};
    if (outcome == status::limit_reached && notify(observer, now) == control::stop) { outcome = status::stopped; }
  }
  result.market.prices = p;
  static_cast<void>(detail::describe_list(market, unit_costs, 0.0, result.market));
  if (!is_finite(result.market.profit) || !is_finite(result.market.revenue)) {
    result.market = detail::without_prices<double>(n, status::numerical_failure, refusal::not_identified);
    return result;
  }
  result.market.outcome = outcome;
  result.market.reason = refusal::none;
  result.market.iterations = rounds;
  result.market.certificate = {.value = result.market.profit, .bound = no_limit, .kind = proof::local};
  result.largest_gain = 0.0;
  for (std::size_t f = 0; f < count; ++f) {
    auto deviated = p;
    static_cast<void>(reply(f, deviated));
    result.profits.push_back(reply.profit(f, p));
    result.largest_gain = (std::max)(result.largest_gain, reply.profit(f, deviated) - result.profits.back());
  }
  return result;
}

}  // namespace mentorics::pricing
