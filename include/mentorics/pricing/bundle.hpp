// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/pricing/detail/checks.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::pricing {

/// What one student would pay for each of two offers; for both it is the sum.
struct two_values {
  double first = 0.0;   ///< [currency], >= 0
  double second = 0.0;  ///< [currency], >= 0
};

/// Prices of two offers and their package, and what they bring. Without an answer the numbers are NaN.
struct [[nodiscard]] bundle_result {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::refused;
  refusal reason = refusal::no_profitable_price;
  std::array<double, 3> prices = {unknown, unknown, unknown};  ///< first, second, package; infinity: not offered
  std::array<double, 3> demand = {unknown, unknown, unknown};  ///< students who take each
  double revenue = unknown;           ///< [currency]
  double profit = unknown;            ///< [currency]
  double consumer_surplus = unknown;  ///< [currency]
  double elasticity = unknown;        ///< not defined for a finite sample
  mentorics::certificate<> certificate = {};
};

struct bundle_comparison {
  bundle_result separate;  ///< each offer at a price of its own
  bundle_result pure;      ///< only the package
  bundle_result mixed;     ///< both offers and the package
};

namespace detail {

/// Between the nodes 0 nothing (price 0), 1 first, 2 second, 3 package. The tie of a student on (a, b) is p_b - p_a.
inline constexpr std::array<std::array<std::size_t, 2>, 6> edges{{{0, 1}, {0, 2}, {0, 3}, {1, 3}, {2, 3}, {1, 2}}};

/// Each student takes what leaves most; ties go to what earns the seller most.
[[nodiscard]] inline bundle_result value_bundle(std::span<two_values const> students, two_values const& cost,
                                                std::array<double, 3> const& prices)
{
  constexpr double tie = 1e-9;
  bundle_result r;
  r.prices = prices;
  r.demand = {0.0, 0.0, 0.0};
  r.revenue = r.profit = r.consumer_surplus = 0.0;
  std::array<double, 3> const margin{prices[0] - cost.first, prices[1] - cost.second, prices[2] - cost.first - cost.second};
  for (auto const& v : students) {
    std::array<double, 3> const left{v.first - prices[0], v.second - prices[1], v.first + v.second - prices[2]};
    double const most = (std::max)({0.0, left[0], left[1], left[2]});
    double const near = most - tie * (1.0 + v.first + v.second);
    std::size_t chosen = 3;
    for (std::size_t k = 0; k < 3; ++k) {
      if (left[k] < near || (near > 0.0 ? false : margin[k] < 0.0)) { continue; }
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
/// spanning tree on {nothing, first, second, package}: 16 trees with n^3 choices each, and fewer where an offer is left
/// out. Exact and global, ties broken for the seller: a price lower by a cent gets as close as wanted. O(n^4) time.
/// Outcomes: `optimal` or `refused` with `no_profitable_price`, for each of the three.
/// \throws std::invalid_argument if there are no students or more than 60, or a number is negative or not finite.
/// Source: Adams and Yellen (1976).
[[nodiscard]] inline bundle_comparison compare_bundles(std::span<two_values const> students, two_values const& unit_costs = {})
{
  constexpr auto where = "pricing::compare_bundles";
  std::size_t const n = students.size();
  require(n >= 1 && n <= 60, where, "students", "be 1 to 60", n);
  detail::require_amount(where, "unit_costs.first", unit_costs.first);
  detail::require_amount(where, "unit_costs.second", unit_costs.second);
  for (std::size_t i = 0; i < n; ++i) {
    detail::require_amount(where, {"students", i, "first"}, students[i].first);
    detail::require_amount(where, {"students", i, "second"}, students[i].second);
  }
  auto const consider = [&](bundle_result& best, std::array<double, 3> const& prices) {
    for (auto const p : prices) {
      if (!(p >= 0.0)) { return; }
    }
    auto const now = detail::value_bundle(students, unit_costs, prices);
    if (!(now.profit > 0.0) || (best.outcome == status::optimal && !(now.profit > best.profit))) { return; }
    best = now;
    best.outcome = status::optimal;
    best.reason = refusal::none;
    best.certificate = {.value = now.profit, .bound = now.profit * (1.0 + 1e-12), .kind = proof::exhausted};
  };

  bundle_comparison result;
  for (auto const& v : students) {
    for (auto const& w : students) { consider(result.separate, {v.first, w.second, v.first + w.second}); }
    consider(result.separate, {v.first, no_limit, no_limit});
    consider(result.separate, {no_limit, v.second, no_limit});
    consider(result.pure, {no_limit, no_limit, v.first + v.second});
  }
  using detail::edges;
  auto const tie = [](std::size_t edge, two_values const& v) {
    double const worth[] = {0.0, v.first, v.second, v.first + v.second};
    return worth[edges[edge][1]] - worth[edges[edge][0]];
  };
  result.mixed = result.separate;
  consider(result.mixed, result.pure.outcome == status::optimal ? result.pure.prices : std::array<double, 3>{no_limit, no_limit, no_limit});
  std::array<double, 6> difference{};
  // Prices from chosen ties; `used` says which edges, `absent` which offers are left out. False if they are no tree.
  auto const solve = [&](std::span<std::size_t const> used, std::array<double, 4>& p, std::array<bool, 4>& known) {
    for (std::size_t pass = 0; pass < used.size(); ++pass) {
      for (auto const e : used) {
        auto const a = edges[e][0];
        auto const b = edges[e][1];
        if (known[a] && !known[b]) {
          p[b] = p[a] + difference[e];
          known[b] = true;
        } else if (known[b] && !known[a]) {
          p[a] = p[b] - difference[e];
          known[a] = true;
        }
      }
    }
  };
  auto const try_ties = [&](std::span<std::size_t const> used) {
    std::array<double, 4> p{0.0, no_limit, no_limit, no_limit};
    std::array<bool, 4> known{true, false, false, false};
    solve(used, p, known);
    consider(result.mixed, {p[1], p[2], p[3]});
  };
  for (std::size_t e = 0; e < 6; ++e) {
    for (std::size_t f = e + 1; f < 6; ++f) {
      for (std::size_t i = 0; i < n; ++i) {
        difference[e] = tie(e, students[i]);
        for (std::size_t j = 0; j < n; ++j) {
          difference[f] = tie(f, students[j]);
          std::array<std::size_t, 2> const two{e, f};
          try_ties(two);
          for (std::size_t g = f + 1; g < 6; ++g) {
            std::array<std::size_t, 3> const three{e, f, g};
            std::array<double, 4> p{};
            std::array<bool, 4> known{true, false, false, false};
            solve(three, p, known);
            if (!(known[1] && known[2] && known[3])) { continue; }  // a circle
            for (std::size_t k = 0; k < n; ++k) {
              difference[g] = tie(g, students[k]);
              try_ties(three);
            }
          }
        }
      }
    }
  }
  return result;
}

}  // namespace mentorics::pricing
