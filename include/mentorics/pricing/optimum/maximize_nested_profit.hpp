// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/demand/choice/nested_logit.hpp>
#include <mentorics/pricing/optimum/detail/describe_list.hpp>
#include <mentorics/pricing/optimum/detail/nested_step.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::pricing {

struct nested_options {
  double fixed_cost = 0.0;            ///< per period [currency], >= 0
  double relative_gap = 1e-8;         ///< for nests that need a search: what the bound may be off by, > 0
  std::size_t max_nodes = 2'000'000;  ///< intervals of such searches
};

/// The prices that maximize sum (p_i - c_i) q_i - fixed_cost for nested logit demand.
///
/// p = c + 1 / b + theta_m with one number per nest: for a profit R, theta_m + (1 - 1 / gamma_m) w_m(theta_m) = R,
/// where w_m is the mean of 1 / b among the nest's buyers; R rises to what those prices earn (Dinkelbach). A nest with
/// gamma >= 1, or with max b / min b <= 1 / (1 - gamma), has one such theta: exact and global, proof `closed_form`. Any
/// other nest is searched by intervals: global within `relative_gap`, proof `branch_and_bound`.
/// Outcomes: `optimal`; `limit_reached` where max_nodes was not enough (the bound still holds); `stopped`; `refused`
/// with `no_profitable_price`. Cost: O(n) for each of about 5 x 5 inner steps; a search adds up to 10^5 such steps.
/// `unit_costs`: one for each product, nest by nest [currency], >= 0.
/// \throws std::invalid_argument if the model, the costs or the options are not valid.
/// Source: Li and Huh (2011); Gallego and Wang (2014).
template <observer Observer = null_observer>
[[nodiscard]] price_list<> maximize_profit(demand::nested_logit const& market, std::span<double const> unit_costs,
                                           nested_options const& options = {}, Observer observer = {})
{
  constexpr auto where = "pricing::maximize_profit";
  constexpr std::size_t most_steps = 200;
  validate(market);
  std::size_t const n = product_count(market);
  require_amounts(where, "unit_costs", unit_costs, n);
  require_amount(where, "fixed_cost", options.fixed_cost);
  require_positive(where, "relative_gap", options.relative_gap);

  std::vector<detail::nest_markup<>> nests;
  std::vector<detail::nest_point> points(market.nests.size());
  std::size_t first = 0;
  bool searched = false;
  for (auto const& nest : market.nests) {
    nests.emplace_back(nest, unit_costs.subspan(first, nest.products.size()));
    first += nest.products.size();
    searched = searched || !nests.back().unique();
  }
  price_list<> result;
  result.outcome = status::limit_reached;
  double const log_outside = std::log(market.outside);
  double const eps = std::numeric_limits<double>::epsilon();
  double r = 0.0;
  double bound = no_limit;
  std::size_t nodes = 0;
  std::vector<double> theta(nests.size(), 0.0);
  for (std::size_t step = 0; step < most_steps; ++step) {
    auto const now =
        detail::improve_nests(nests, log_outside, r, options.relative_gap, options.max_nodes, points, nodes);
    ++result.iterations;
    bool const settled = !(now.ratio > r * (1.0 + 4.0 * eps));
    if (now.ratio > r || step == 0) {
      r = (std::max)(r, now.ratio);
      for (std::size_t k = 0; k < nests.size(); ++k) { theta[k] = points[k].theta; }
    }
    iteration const report{.index = step, .evaluations = nodes, .best = market.market * r - options.fixed_cost};
    if (notify(observer, report) == control::stop) {
      result.outcome = status::stopped;
      break;
    }
    if (settled) { break; }
  }
  // Nothing earns more than R' if the inner maximum at R' is not positive.
  double slack = (searched ? options.relative_gap : 8.0 * eps * static_cast<double>(n + 16)) * r;
  for (int widening = 0; widening < 8 && r > 0.0; ++widening) {
    if (detail::improve_nests(nests, log_outside, r + slack, options.relative_gap, options.max_nodes, points, nodes)
            .excess <= 0.0) {
      bound = r + slack;
      break;
    }
    slack *= 8.0;
  }

  for (std::size_t k = 0, i = 0; k < nests.size(); ++k) {
    for (auto const& x : market.nests[k].products) {
      result.prices.push_back(unit_costs[i++] + 1.0 / x.sensitivity + theta[k]);
    }
  }
  double const contribution = detail::describe_finite_list(market, unit_costs, options.fixed_cost, result);
  result.reason = refusal::none;
  result.certificate = {.value = result.profit,
                        .bound = (std::max)(result.profit, market.market * bound - options.fixed_cost),
                        .kind = searched ? proof::branch_and_bound : proof::closed_form};
  bool const proved = bound - r <= (searched ? 8.0 * options.relative_gap : 1e-9) * r;
  if (proved && result.outcome != status::stopped) { result.outcome = status::optimal; }
  return detail::if_profitable(std::move(result), contribution);
}

}  // namespace mentorics::pricing
