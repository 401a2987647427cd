// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/certificate.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace mentorics::pricing {

/// Which prices of several products are allowed.
template <real_scalar Real = double>
struct price_list_options {
  Real fixed_cost = Real(0);     ///< per period, whatever is sold [currency], >= 0
  std::vector<Real> lower = {};  ///< price floors [currency], >= 0; empty: none
  std::vector<Real> upper = {};  ///< price ceilings [currency], >= lower, infinity where there is none; empty: none
};

/// \throws std::invalid_argument if a field is outside its documented range for `products` products.
template <real_scalar Real>
constexpr void validate(price_list_options<Real> const& o, std::size_t products)
{
  constexpr auto where = "pricing::price_list_options";
  require_amount(where, "fixed_cost", o.fixed_cost);
  bool const floors = o.lower.empty() || o.lower.size() == products;
  bool const ceilings = o.upper.empty() || o.upper.size() == products;
  require(floors, where, "lower", "be empty or have one entry for each product", o.lower.size());
  require(ceilings, where, "upper", "be empty or have one entry for each product", o.upper.size());
  for (std::size_t i = 0; i < o.lower.size(); ++i) { require_amount(where, {"lower", i}, o.lower[i]); }
  for (std::size_t i = 0; i < o.upper.size(); ++i) {
    Real const floor = o.lower.empty() ? Real(0) : o.lower[i];
    bool const above = !is_nan(o.upper[i]) && o.upper[i] >= floor;
    require(above, where, {"upper", i}, "be at least lower", o.upper[i]);
  }
}

/// Prices of several products and what they bring. Without an answer all numbers are NaN: see `outcome` and `reason`.
template <real_scalar Real = double>
struct [[nodiscard]] price_list {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<Real> prices = {};                  ///< [currency]; infinity: the product is withdrawn
  std::vector<Real> demand = {};                  ///< of each product at `prices` [units per period]
  Real revenue = Real(unknown);                   ///< [currency per period]
  Real profit = Real(unknown);                    ///< after unit and fixed costs [currency per period]
  Real consumer_surplus = Real(unknown);          ///< [currency per period]
  std::vector<Real> elasticities = {};            ///< of each product's demand in its own price
  mentorics::certificate<Real> certificate = {};  ///< of the profit
  std::vector<Real> shadow_prices = {};           ///< profit gained by one more unit of each capacity
  std::size_t iterations = 0;                     ///< steps of the method, or nodes of a search
};

namespace detail {

/// `n` products without an answer.
template <real_scalar Real>
[[nodiscard]] price_list<Real> without_prices(std::size_t n, status outcome, refusal reason)
{
  std::vector<Real> const unknown(n, Real(price_list<Real>::unknown));
  price_list<Real> result;
  result.outcome = outcome;
  result.reason = reason;
  result.prices = unknown;
  result.demand = unknown;
  result.elasticities = unknown;
  return result;
}

/// `list`, or its outcome without numbers: `refused` where nothing is earned before fixed costs, `numerical_failure`
/// where amounts have left the range of numbers.
template <real_scalar Real>
[[nodiscard]] price_list<Real> if_profitable(price_list<Real>&& list, Real const& contribution)
{
  if (!is_finite(contribution) || !is_finite(list.revenue)) {
    return without_prices<Real>(list.prices.size(), status::numerical_failure, refusal::not_identified);
  }
  if (contribution > Real(0)) { return std::move(list); }
  return without_prices<Real>(list.prices.size(), status::refused, refusal::no_profitable_price);
}

}  // namespace detail

}  // namespace mentorics::pricing
