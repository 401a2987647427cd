// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/menus/detail/bundle_sweep.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// What one student would pay for each of two offers; for both it is the sum.
struct valuation_pair {
  double first = 0.0;   ///< [currency], >= 0
  double second = 0.0;  ///< [currency], >= 0
};

/// Prices of two offers and their package, and what they bring. Without an answer the numbers are NaN.
struct [[nodiscard]] bundle_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::array<double, 3> prices = {unknown, unknown, unknown};  ///< first, second, package; infinity: not offered
  std::array<double, 3> demand = {unknown, unknown, unknown};  ///< students who take each
  double revenue = unknown;                                    ///< [currency]
  double profit = unknown;                                     ///< [currency]
  double consumer_surplus = unknown;                           ///< [currency]
  double elasticity = unknown;                                 ///< not defined for a finite sample
  mentorics::certificate<> certificate = {};
};

/// Three ways to sell two offers.
struct bundle_comparison {
  bundle_result separate;  ///< each offer at a price of its own
  bundle_result pure;      ///< only the package
  bundle_result mixed;     ///< both offers and the package
};

namespace detail {

/// Each student takes what leaves most; ties go to what earns the seller most.
template <class = void>
[[nodiscard]] inline bundle_result value_bundle(std::span<valuation_pair const> students, valuation_pair const& cost,
                                                std::array<double, 3> const& prices)
{
  constexpr double tie = 1e-9;
  bundle_result r;
  r.prices = prices;
  r.demand = {0.0, 0.0, 0.0};
  r.revenue = r.profit = r.consumer_surplus = 0.0;
  std::array<double, 3> const margin{prices[0] - cost.first, prices[1] - cost.second,
                                     prices[2] - cost.first - cost.second};
  for (auto const& v : students) {
    std::array<double, 3> const left{v.first - prices[0], v.second - prices[1], v.first + v.second - prices[2]};
    double const most = (std::max)({0.0, left[0], left[1], left[2]});
    double const near = most - tie * (1.0 + v.first + v.second);
    std::size_t chosen = 3;
    for (std::size_t k = 0; k < 3; ++k) {
      bool const leaves = near <= 0.0 && margin[k] < 0.0;  // indifferent to nothing, which the seller prefers
      if (left[k] < near || leaves) { continue; }
      if (chosen == 3 || margin[k] > margin[chosen]) { chosen = k; }
    }
    if (chosen == 3) { continue; }
    r.demand[chosen] += 1.0;
    r.revenue += prices[chosen];
    r.profit += margin[chosen];
    r.consumer_surplus += (std::max)(0.0, left[chosen]);
  }
  return r;
}

}  // namespace detail

/// The best separate prices, the best pure package and the best mixed package for two offers.
///
/// Profit is linear between the prices at which some student is indifferent, so an optimum lies where three such ties
/// meet: p1 = v1, p2 = v2, pB = v1 + v2, pB - p1 = v2, pB - p2 = v1, p1 - p2 = v1 - v2. Three independent ties are a
/// spanning tree on {nothing, first, second, package}, and a tree has a leaf: two prices follow from two ties, 3 n^2
/// pairs, and the third is swept over the n prices at which a student changes. The package never costs more than both
/// apart, or students would buy them apart; where it costs the same, the prices are separate ones. Exact and global,
/// ties broken for the seller: a price lower by a cent gets as close as wanted. O(n^3 log n).
/// Outcomes for each of the three: `optimal`; `refused` with `no_profitable_price`; `stopped` by the observer, with the best
/// prices so far and the whole surplus of all students as bound; `refused` with `not_identified` if there are none yet.
/// \throws std::invalid_argument if there are no students or more than 300, or a number is negative or not finite.
/// Source: Adams and Yellen (1976).
template <observer Observer = null_observer>
[[nodiscard]] bundle_comparison compare_bundles(std::span<valuation_pair const> students,
                                                valuation_pair const& unit_costs = {}, Observer observer = {})
{
  constexpr auto where = "pricing::compare_bundles";
  std::size_t const n = students.size();
  require(n >= 1 && n <= 300, where, "students", "be 1 to 300", n);
  require_amount(where, "unit_costs.first", unit_costs.first);
  require_amount(where, "unit_costs.second", unit_costs.second);
  for (std::size_t i = 0; i < n; ++i) {
    require_amount(where, {"students", i, "first"}, students[i].first);
    require_amount(where, {"students", i, "second"}, students[i].second);
  }
  std::size_t considered = 0;
  auto const consider = [&](bundle_result& best, std::array<double, 3> const& prices) {
    for (auto const p : prices) {
      if (!(p >= 0.0)) { return; }
    }
    ++considered;
    auto const now = detail::value_bundle(students, unit_costs, prices);
    if (!(now.profit > 0.0) || (best.outcome == status::optimal && !(now.profit > best.profit))) { return; }
    best = now;
    best.outcome = status::optimal;
    best.reason = refusal::none;
    best.certificate = {.value = now.profit, .bound = now.profit * (1.0 + 1e-12), .kind = proof::exhausted};
  };

  bundle_result const none{.outcome = status::refused, .reason = refusal::no_profitable_price};
  bundle_comparison result{.separate = none, .pure = none, .mixed = none};
  double surplus = 0.0;  // nothing earns more
  for (auto const& v : students) {
    double const first = v.first - unit_costs.first;
    double const second = v.second - unit_costs.second;
    surplus += (std::max)({0.0, first, second, first + second});
  }
  std::size_t reports = 0;
  bool stopped = false;
  auto const report = [&](bundle_result const& best) {
    double const most = best.outcome == status::optimal ? best.profit : 0.0;
    iteration const now{.index = reports++, .evaluations = considered, .best = most, .bound = surplus};
    stopped = stopped || notify(observer, now) == control::stop;
  };
  auto const finish = [&](bundle_result const& best) {
    auto checked = detail::in_range(best);
    if (!stopped) { return checked; }
    if (checked.outcome == status::optimal) {
      checked.outcome = status::stopped;
      checked.certificate.bound = (std::max)(surplus, checked.certificate.bound);
      checked.certificate.kind = proof::relaxation;
    } else if (checked.reason == refusal::no_profitable_price) {
      checked.reason = refusal::not_identified;
    }
    return checked;
  };
  for (auto const& v : students) {
    report(result.separate);
    if (stopped) { break; }
    for (auto const& w : students) { consider(result.separate, {v.first, w.second, v.first + w.second}); }
    consider(result.separate, {v.first, no_limit, no_limit});
    consider(result.separate, {no_limit, v.second, no_limit});
    consider(result.pure, {no_limit, no_limit, v.first + v.second});
  }
  result.mixed = result.separate;
  if (stopped) { return {finish(result.separate), finish(result.pure), finish(result.mixed)}; }
  result.separate = finish(result.separate);
  result.pure = finish(result.pure);
  if (result.pure.outcome == status::optimal) { consider(result.mixed, result.pure.prices); }
  std::vector<detail::four_offers> worth;
  for (auto const& v : students) { worth.push_back({0.0, v.first, v.second, v.first + v.second}); }
  detail::bundle_sweep<> sweep(worth, {0.0, unit_costs.first, unit_costs.second, unit_costs.first + unit_costs.second});
  auto& mixed = result.mixed;
  std::size_t pairs = 0;
  detail::visit_price_pairs(worth, [&](std::size_t offer, detail::four_offers const& others) {
    if (stopped) { return; }
    if (pairs++ % n == 0) { report(mixed); }
    if (stopped) { return; }
    double const enough = mixed.outcome == status::optimal ? mixed.profit : 0.0;
    sweep(offer, others, enough, [&](double profit, detail::four_offers const& p) {
      if (profit > enough && !(profit <= mixed.profit)) { consider(mixed, {p[1], p[2], p[3]}); }
    });
  });
  return {result.separate, result.pure, finish(mixed)};
}

}  // namespace mentorics::pricing
