// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/detail/checks.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

namespace mentorics::pricing {

/// A price for each package size, and what they bring. Without an answer the numbers are NaN.
struct [[nodiscard]] size_prices {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::refused;
  refusal reason = refusal::no_profitable_price;
  std::vector<double> prices = {};    ///< prices[k]: any k + 1 offers [currency]
  std::vector<double> demand = {};    ///< students who take each size
  double revenue = unknown;           ///< [currency]
  double profit = unknown;            ///< [currency]
  double consumer_surplus = unknown;  ///< [currency]
  double elasticity = unknown;        ///< not defined for a finite sample
  mentorics::certificate<> certificate = {};  ///< bound: every student's whole surplus
};

namespace detail {

[[nodiscard]] inline size_prices value_sizes(std::vector<std::vector<double>> const& worth, double unit_cost,
                                             std::vector<double> const& prices)
{
  size_prices r;
  r.prices = prices;
  r.demand.assign(prices.size(), 0.0);
  r.revenue = r.profit = r.consumer_surplus = 0.0;
  for (auto const& w : worth) {
    double most = 0.0;
    double margin = 0.0;
    std::size_t chosen = prices.size();
    for (std::size_t k = 0; k < prices.size(); ++k) {
      double const left = w[k] - prices[k];
      double const earned = prices[k] - unit_cost * static_cast<double>(k + 1);
      bool const tied = left >= most - 1e-9 * (1.0 + w[k]) && earned > margin;
      if (!(left > most + 1e-9 * (1.0 + w[k])) && !tied) { continue; }
      most = (std::max)(most, left);
      margin = earned;
      chosen = k;
    }
    if (chosen == prices.size()) { continue; }
    r.demand[chosen] += 1.0;
    r.revenue += prices[chosen];
    r.profit += margin;
    r.consumer_surplus += (std::max)(0.0, most);
  }
  return r;
}

}  // namespace detail

/// One price for any package of k offers, for k = 1, 2, ...: near to mixed bundling with far fewer prices.
///
/// Climbs from the best separate price and from the best price of everything, one size at a time over the prices at which
/// some student is indifferent, until none helps. Heuristic: a local optimum, `converged`, with the bound
/// sum over students of max(0, max_k (worth of the k best offers - k c)), which no prices can pass.
/// `values`: rows are students, columns offers [currency], >= 0. O(rounds m^2 n^2) for m offers and n students.
/// \throws std::invalid_argument if `values` is empty or has an entry that is negative or not finite.
/// Source: Chu, Leslie and Sorensen (2011).
[[nodiscard]] inline size_prices choose_size_prices(Eigen::Ref<Eigen::MatrixXd const> values, double unit_cost = 0.0)
{
  constexpr auto where = "pricing::choose_size_prices";
  require(values.size() > 0, where, "values", "not be empty");
  detail::require_amount(where, "unit_cost", unit_cost);
  auto const n = static_cast<std::size_t>(values.rows());
  auto const m = static_cast<std::size_t>(values.cols());
  std::vector<std::vector<double>> worth(n, std::vector<double>(m));
  double bound = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < m; ++k) {
      worth[i][k] = values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k));
      detail::require_amount(where, {"values", i}, worth[i][k]);
    }
    std::sort(worth[i].begin(), worth[i].end(), std::greater<>());
    double surplus = 0.0;
    for (std::size_t k = 0; k < m; ++k) {
      if (k > 0) { worth[i][k] += worth[i][k - 1]; }
      surplus = (std::max)(surplus, worth[i][k] - unit_cost * static_cast<double>(k + 1));
    }
    bound += surplus;
  }
  size_prices best;
  auto const climb = [&](std::vector<double> prices) {
    auto now = detail::value_sizes(worth, unit_cost, prices);
    for (bool better = true; better;) {
      better = false;
      for (std::size_t k = 0; k < m; ++k) {
        std::vector<double> candidates;
        for (auto const& w : worth) {
          double rest = 0.0;
          for (std::size_t x = 0; x < m; ++x) { rest = x == k ? rest : (std::max)(rest, w[x] - now.prices[x]); }
          if (w[k] - rest >= 0.0) { candidates.push_back(w[k] - rest); }
        }
        for (auto const p : candidates) {
          auto moved = now.prices;
          moved[k] = p;
          auto const next = detail::value_sizes(worth, unit_cost, moved);
          if (!(next.profit > now.profit + 1e-12 * std::abs(now.profit))) { continue; }
          now = next;
          better = true;
        }
      }
    }
    if (now.profit > 0.0 && !(best.outcome == status::converged && best.profit >= now.profit)) {
      best = now;
      best.outcome = status::converged;
      best.reason = refusal::none;
    }
  };
  std::vector<double> linear(m);
  std::vector<double> whole(m, 0.0);
  for (auto const& w : worth) {
    for (std::size_t k = 0; k < m; ++k) {
      linear[k] = w[0] * static_cast<double>(k + 1);
      whole[k] = w[m - 1];
    }
    climb(linear);
    climb(whole);
  }
  if (best.outcome != status::converged) {
    best.prices.assign(m, size_prices::unknown);
    best.demand = best.prices;
    return best;
  }
  best.certificate = {.value = best.profit, .bound = (std::max)(best.profit, bound), .kind = proof::relaxation};
  return best;
}

}  // namespace mentorics::pricing
