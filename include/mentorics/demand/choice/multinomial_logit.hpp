// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_amounts.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/demand/choice/shares_from_utilities.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

namespace mentorics::demand {

/// One offer among several: its utility is a - b p.
template <real_scalar Real = double>
struct logit_product {
  Real intercept = Real(0);    ///< a: utility at price 0
  Real sensitivity = Real(1);  ///< b: utility lost per unit of price [1/currency], > 0
};

/// Each of `market` buyers takes one product or none:
/// q_i = market e^{a_i - b_i p_i} / (outside + sum_j e^{a_j - b_j p_j}).
///
/// Assumes that dropping one product shifts its buyers to the others in proportion to their shares.
template <real_scalar Real = double>
struct multinomial_logit {
  using real = Real;

  std::vector<logit_product<Real>> products = {};  ///< at least one
  Real market = Real(1);                           ///< potential buyers per period, >= 0
  Real outside = Real(1);  ///< e^u of buying nothing, >= 0; 0 where everybody buys one of the products

  /// The demand for each product [units per period].
  /// \throws std::invalid_argument if the model is not valid, or `prices` has another size or a value that is not
  ///         finite.
  [[nodiscard]] std::vector<Real> operator()(std::span<Real const> prices) const;
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(multinomial_logit<Real> const& m)
{
  constexpr auto where = "demand::multinomial_logit";
  require(!m.products.empty(), where, "products", "not be empty");
  for (std::size_t i = 0; i < m.products.size(); ++i) {
    require_finite(where, {"products", i, "intercept"}, m.products[i].intercept);
    require_positive(where, {"products", i, "sensitivity"}, m.products[i].sensitivity);
  }
  require_amount(where, "market", m.market);
  require_amount(where, "outside", m.outside);
}

/// The shares of `products` at `prices` into `shares`; returns ln(outside + sum e^u). An infinite price has share 0.
template <real_scalar Real>
Real shares_at(std::span<logit_product<Real> const> products, Real const& outside, std::span<Real const> prices,
               std::span<Real> shares)
{
  for (std::size_t i = 0; i < shares.size(); ++i) {
    shares[i] = Real(products[i].intercept - products[i].sensitivity * prices[i]);
  }
  return shares_from_utilities(shares, outside);
}

/// `benefit`, in units of utility, in money: times the buyers' mean 1 / b, sum_i (q_i / b_i) / sum_i q_i.
template <real_scalar Real>
[[nodiscard]] Real utility_in_money(Real const& benefit, std::span<logit_product<Real> const> products,
                                    std::span<Real const> shares)
{
  Real bought(0);
  Real worth(0);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    bought = Real(bought + shares[i]);
    worth = Real(worth + shares[i] / products[i].sensitivity);
  }
  return bought > Real(0) ? Real(benefit * worth / bought) : Real(0);
}

/// (ln D - ln outside) in money for each potential buyer; `log_sum` is ln D.
template <real_scalar Real>
[[nodiscard]] Real surplus_of_shares(multinomial_logit<Real> const& m, std::span<Real const> shares,
                                     Real const& log_sum)
{
  using std::log;
  if (!(m.outside > Real(0))) { return Real(no_limit); }
  return utility_in_money(Real(log_sum - log(m.outside)), std::span<logit_product<Real> const>(m.products), shares);
}

template <real_scalar Real>
std::vector<Real> multinomial_logit<Real>::operator()(std::span<Real const> prices) const
{
  validate(*this);
  mentorics::require_prices("demand::multinomial_logit", prices, products.size());
  std::vector<Real> q(prices.size(), Real(0));
  shares_at(std::span<logit_product<Real> const>(products), outside, prices, std::span<Real>(q));
  for (auto& x : q) { x = Real(market * x); }
  return q;
}

/// market (ln D - ln outside) / b, with D = outside + sum e^u: exact where all sensitivities are equal. Else utility is
/// turned into money at the buyers' mean 1 / b, because no price index exists. Infinite for `outside` 0.
/// \throws std::invalid_argument as the call.
/// Source: Small and Rosen (1981).
template <real_scalar Real>
[[nodiscard]] Real consumer_surplus(multinomial_logit<Real> const& m,
                                    std::span<std::type_identity_t<Real> const> prices)
{
  validate(m);
  mentorics::require_prices("demand::consumer_surplus", prices, m.products.size());
  std::vector<Real> q(prices.size(), Real(0));
  Real const log_sum =
      shares_at(std::span<logit_product<Real> const>(m.products), m.outside, prices, std::span<Real>(q));
  return Real(m.market * surplus_of_shares(m, std::span<Real const>(q), log_sum));
}

/// What each product loses to a rise of its own price: -b_i p_i (1 - share of i).
/// \throws std::invalid_argument as the call.
template <real_scalar Real>
[[nodiscard]] std::vector<Real> elasticities(multinomial_logit<Real> const& m,
                                             std::span<std::type_identity_t<Real> const> prices)
{
  validate(m);
  mentorics::require_prices("demand::elasticities", prices, m.products.size());
  std::vector<Real> e(prices.size(), Real(0));
  shares_at(std::span<logit_product<Real> const>(m.products), m.outside, prices, std::span<Real>(e));
  for (std::size_t i = 0; i < e.size(); ++i) { e[i] = Real(-m.products[i].sensitivity * prices[i] * (Real(1) - e[i])); }
  return e;
}

}  // namespace mentorics::demand
