// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/menus/detail/size_market.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::pricing {

/// A price for each package size, and what they bring. Without an answer the numbers are NaN.
struct [[nodiscard]] size_prices {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<double> prices = {};            ///< prices[k]: any k + 1 offers [currency]
  std::vector<double> demand = {};            ///< students who take each size
  double revenue = unknown;                   ///< [currency]
  double profit = unknown;                    ///< [currency]
  double consumer_surplus = unknown;          ///< [currency]
  double elasticity = unknown;                ///< not defined for a finite sample
  mentorics::certificate<> certificate = {};  ///< bound: every student's whole surplus
};

/// One price for any package of k offers, for k = 1, 2, ...: near to mixed bundling with far fewer prices.
///
/// Climbs from every student's price of one offer and of everything, one size at a time over the prices at which some
/// student is indifferent, until none helps. No package costs more than its parts would. Heuristic: a local optimum,
/// `converged`, with the bound sum over students of max(0, max_k (worth of the k best offers - k c)), which no prices
/// can pass.
/// Outcomes: `converged`; `stopped` by the observer, which is called before each climb, with the best so far; `refused` with
/// `no_profitable_price`, or with `not_identified` if it was stopped before a price earned anything.
/// `values`: rows are students, columns offers [currency], >= 0. 2 n climbs of O(m^2 n^2) a round for n students,
/// m offers.
/// \throws std::invalid_argument if `values` is empty or has an entry that is negative or not finite.
/// Source: Chu, Leslie and Sorensen (2011).
template <observer Observer = null_observer>
[[nodiscard]] size_prices choose_size_prices(Eigen::Ref<Eigen::MatrixXd const> values, double unit_cost = 0.0,
                                             Observer observer = {})
{
  constexpr auto where = "pricing::choose_size_prices";
  require(values.size() > 0, where, "values", "not be empty");
  require_amount(where, "unit_cost", unit_cost);
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    for (Eigen::Index k = 0; k < values.cols(); ++k) {
      require_amount(where, {"values", static_cast<std::size_t>(i)}, values(i, k));
    }
  }
  detail::size_market<> const market(values, unit_cost);
  size_prices best{.outcome = status::refused, .reason = refusal::no_profitable_price};
  detail::size_sales most;
  std::size_t climbs = 0;
  bool stopped = false;
  for (auto const& start : market.starts()) {
    iteration const now{.index = climbs, .evaluations = climbs, .best = most.profit, .bound = market.bound()};
    ++climbs;
    stopped = notify(observer, now) == control::stop;
    if (stopped) { break; }
    auto const prices = market.climb(start);
    auto const sales = market.sell(prices);
    if (!(sales.profit > most.profit)) { continue; }
    most = sales;
    best.prices = prices;
  }
  if (!(most.profit > 0.0)) {
    if (stopped) { best.reason = refusal::not_identified; }
    best.prices.assign(market.sizes(), size_prices::unknown);
    best.demand = best.prices;
    return best;
  }
  best.outcome = stopped ? status::stopped : status::converged;
  best.reason = refusal::none;
  best.demand = most.demand;
  best.revenue = most.revenue;
  best.profit = most.profit;
  best.consumer_surplus = most.surplus;
  best.certificate = {
      .value = best.profit, .bound = (std::max)(best.profit, market.bound()), .kind = proof::relaxation};
  return detail::in_range(best);
}

}  // namespace mentorics::pricing
