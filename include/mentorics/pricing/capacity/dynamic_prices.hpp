// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/pricing/capacity/dynamic_price_closed_form.hpp>
#include <mentorics/pricing/detail/in_range.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::pricing {

/// How finely time is cut.
struct dynamic_price_options {
  std::size_t steps = 400;  ///< of time, >= 1; more where one would sell over two units; error of fourth order
};

/// The prices to ask now for 1, 2, ... units that are left. Without an answer the numbers are NaN.
struct [[nodiscard]] dynamic_price_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<double> prices = {};        ///< prices[k]: with k + 1 units left and the whole horizon ahead [currency]
  double demand = unknown;                ///< expected sales from all units
  double revenue = unknown;               ///< expected [currency]
  double profit = unknown;                ///< expected, after unit and fixed cost [currency]
  double consumer_surplus = unknown;      ///< expected [currency]
  std::vector<double> elasticities = {};  ///< of the rate at each price
  mentorics::certificate<> certificate = {};  ///< bound: `fluid_bound`
  std::vector<double> values = {};            ///< values[k]: expected profit before fixed cost with k units left
};

/// Prices over time for any demand rate: dJ_n/dt = max_p (p - c - (J_n - J_{n-1})) q(p), backward from the end.
///
/// The inner maximum is `maximize_profit` at the unit cost plus the value of the unit that is given away. Runge-Kutta
/// of fourth order in time: converges to the global optimum, whose value for a given number of steps is not bounded;
/// the bound of the certificate is the fluid one. Outcome `converged`, `stopped`, or the reason why a price does not
/// exist; `numerical_failure` where demand is so large, above 2 10^6 units, that the steps are not stable. O(4 steps
/// items) inner maximizations: use it with closed-form demand.
/// \throws std::invalid_argument if an argument is not valid.
/// Source: Gallego and van Ryzin (1994), equation 6.
template <demand::demand_model Demand, observer Observer = null_observer>
  requires std::same_as<typename Demand::real, double>
[[nodiscard]] dynamic_price_result dynamic_prices(Demand const& rate, std::size_t items, double horizon,
                                                  price_options<> const& options = {},
                                                  dynamic_price_options const& how = {}, Observer observer = {})
{
  constexpr auto where = "pricing::dynamic_prices";
  require_positive(where, "horizon", horizon);
  require(how.steps >= 1, where, "steps", "be at least 1", how.steps);
  dynamic_price_result result;
  auto const best_at = [&](double given_up) {
    auto at = options;
    at.fixed_cost = 0.0;
    at.unit_cost += given_up > 0.0 ? (std::min)(given_up, 1e300) : 0.0;
    return maximize_profit(rate, at);
  };
  auto const start = best_at(0.0);
  result.reason = items == 0 ? refusal::no_profitable_price : start.reason;
  result.outcome = items == 0 ? status::refused : start.outcome;
  if (items == 0 || !has_solution(start.outcome)) { return result; }

  // For each number of units: expected profit, sales and surplus so far.
  struct state {
    std::vector<double> profit, sales, surplus;
  };
  std::size_t const n = items + 1;
  state now{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  auto const slope = [&](state const& x) {
    state d{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
    for (std::size_t k = 1; k < n; ++k) {
      auto const best = best_at(x.profit[k] - x.profit[k - 1]);
      if (!has_solution(best.outcome)) { continue; }
      d.profit[k] = best.profit;
      d.sales[k] = best.demand * (1.0 - (x.sales[k] - x.sales[k - 1]));
      d.surplus[k] = best.consumer_surplus - best.demand * (x.surplus[k] - x.surplus[k - 1]);
    }
    return d;
  };
  auto const moved = [n](state x, state const& d, double h) {
    for (std::size_t k = 0; k < n; ++k) {
      x.profit[k] += h * d.profit[k];
      x.sales[k] += h * d.sales[k];
      x.surplus[k] += h * d.surplus[k];
    }
    return x;
  };
  constexpr double most_steps = 1e6;
  double const stable_steps = std::ceil(0.5 * horizon * start.demand);  // a step may sell at most about two units
  auto const steps =
      stable_steps <= most_steps ? (std::max)(how.steps, static_cast<std::size_t>(stable_steps)) : how.steps;
  double const h = horizon / static_cast<double>(steps);
  result.outcome = status::converged;
  for (std::size_t step = 0; step < steps; ++step) {
    auto const a = slope(now);
    auto const b = slope(moved(now, a, 0.5 * h));
    auto const c = slope(moved(now, b, 0.5 * h));
    auto const d = slope(moved(now, c, h));
    now = moved(moved(moved(moved(now, a, h / 6.0), b, h / 3.0), c, h / 3.0), d, h / 6.0);
    iteration const report{
        .index = step, .evaluations = 4 * (step + 1) * items, .best = now.profit[items] - options.fixed_cost};
    if (notify(observer, report) == control::stop) {
      result.outcome = status::stopped;
      break;
    }
  }
  result.reason = refusal::none;
  result.values = now.profit;
  result.demand = now.sales[items];
  result.profit = now.profit[items] - options.fixed_cost;
  result.revenue = now.profit[items] + options.unit_cost * result.demand;
  result.consumer_surplus = now.surplus[items];
  for (std::size_t k = 1; k < n; ++k) {
    auto const best = best_at(now.profit[k] - now.profit[k - 1]);
    result.prices.push_back(best.price);
    result.elasticities.push_back(best.elasticity);
  }
  result.certificate = {
      .value = result.profit, .bound = fluid_bound(rate, items, horizon, options), .kind = proof::relaxation};
  bool const stable = result.profit <= result.certificate.bound + 1e-6 * std::abs(result.certificate.bound);
  if (!stable) { result.profit = dynamic_price_result::unknown; }
  return detail::in_range(result);
}

}  // namespace mentorics::pricing
