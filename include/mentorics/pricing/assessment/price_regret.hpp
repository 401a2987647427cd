// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/core/sequence.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>
#include <mentorics/statistics/summary/quantile.hpp>

#include <concepts>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// What is earned and lost at one price.
struct regret_point {
  double price = 0.0;        ///< [currency]
  double profit = 0.0;       ///< mean over the draws [currency per period]
  interval profits = {};     ///< quantiles over the draws
  double regret = 0.0;       ///< profit lost against each draw's own best price, mean over the draws
  double high_regret = 0.0;  ///< its upper quantile
};

/// How much it matters to hit the best price when demand is not known exactly. Without draws that have one, it is
/// empty.
struct [[nodiscard]] price_regret {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  std::vector<regret_point> points = {};                        ///< one for each price that was asked for
  interval best_price = {.lower = unknown, .upper = unknown};   ///< quantiles of the draws' best prices
  interval best_profit = {.lower = unknown, .upper = unknown};  ///< and of what they earn
  double robust_price = unknown;                                ///< that of the points with the least mean regret
  std::size_t draws = 0;                                        ///< that have a best price
  std::size_t refused = 0;  ///< that have none: do not trust the rest if there are many
};

/// The regret curve of prices, and the interval of the best one, over draws of the demand.
///
/// Draws stand for what is known of the parameters (Krinsky and Robb): each has its own best price, and a price is
/// assessed by the profit that it loses against that. `level` of the draws lie between the quantiles; those of prices
/// stay meaningful where a ratio of estimates has no mean. Regrets are not negative. O(draws prices).
/// \throws std::invalid_argument if there is no draw or no price, a price is not allowed by the options or has infinite
///         demand, or `level` is outside (0, 1).
/// Source: Krinsky and Robb (1986); Savage (1951) for regret.
template <sequence Draws>
  requires closed_form_demand<element_of<Draws>> && std::same_as<typename element_of<Draws>::real, double>
[[nodiscard]] price_regret regret_of_prices(Draws const& draws, std::span<double const> prices,
                                            price_options<> const& options = {}, double level = 0.9)
{
  using Demand = element_of<Draws>;
  constexpr auto where = "pricing::regret_of_prices";
  validate(options);
  require(std::size(draws) > 0, where, "draws", "not be empty");
  require(!prices.empty(), where, "prices", "not be empty");
  for (std::size_t i = 0; i < prices.size(); ++i) {
    bool const allowed = is_finite(prices[i]) && prices[i] >= options.lower && prices[i] <= options.upper;
    require(allowed, where, {"prices", i}, "be between the floor and the ceiling", prices[i]);
  }
  require(is_finite(level) && level > 0.0 && level < 1.0, where, "level", "be in (0, 1)", level);
  double const low = 0.5 - 0.5 * level;
  double const high = 0.5 + 0.5 * level;

  price_regret result;
  std::vector<Demand> kept;
  std::vector<double> best_prices;
  std::vector<double> best_profits;
  for (auto const& d : draws) {
    auto const best = maximize_profit(d, options);
    if (!has_solution(best.outcome)) { continue; }
    kept.push_back(d);
    best_prices.push_back(best.price);
    best_profits.push_back(best.profit);
  }
  result.draws = kept.size();
  result.refused = std::size(draws) - kept.size();
  if (kept.empty()) { return result; }
  result.best_price = {.lower = statistics::quantile(best_prices, low),
                       .upper = statistics::quantile(best_prices, high)};
  result.best_profit = {.lower = statistics::quantile(best_profits, low),
                        .upper = statistics::quantile(best_profits, high)};

  auto const n = static_cast<double>(kept.size());
  std::vector<double> profits(kept.size());
  std::vector<double> regrets(kept.size());
  double least = no_limit;
  for (auto const p : prices) {
    regret_point x{.price = p};
    for (std::size_t k = 0; k < kept.size(); ++k) {
      double const units = kept[k](p);
      require(is_finite(units), where, "prices", "be where demand is finite", p);
      profits[k] = (p - options.unit_cost) * units - options.fixed_cost;
      regrets[k] = best_profits[k] > profits[k] ? best_profits[k] - profits[k] : 0.0;
      x.profit += profits[k] / n;
      x.regret += regrets[k] / n;
    }
    x.profits = {.lower = statistics::quantile(profits, low), .upper = statistics::quantile(profits, high)};
    x.high_regret = statistics::quantile(regrets, high);
    if (x.regret < least) {
      least = x.regret;
      result.robust_price = p;
    }
    result.points.push_back(x);
  }
  return result;
}

}  // namespace mentorics::pricing
