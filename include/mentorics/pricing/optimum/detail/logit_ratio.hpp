// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/pricing/optimum/price_list.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace mentorics::pricing::detail {

/// sum (p_i - c_i) e^{u_i} / (outside + sum e^{u_i}); an infinite price sells nothing.
template <real_scalar Real>
[[nodiscard]] Real logit_profit(demand::multinomial_logit<Real> const& m, std::span<Real const> costs,
                                std::span<Real const> prices)
{
  using std::exp;
  using std::log;
  bool const nobody_else = !(m.outside > Real(0));
  Real largest = nobody_else ? Real(-no_limit) : Real(log(m.outside));
  for (std::size_t i = 0; i < prices.size(); ++i) {
    Real const u = m.products[i].intercept - m.products[i].sensitivity * prices[i];
    if (u > largest) { largest = u; }
  }
  Real below = nobody_else ? Real(0) : Real(m.outside * exp(Real(-largest)));
  Real above(0);
  for (std::size_t i = 0; i < prices.size(); ++i) {
    if (!is_finite(prices[i])) { continue; }
    Real const e = exp(Real(m.products[i].intercept - m.products[i].sensitivity * prices[i] - largest));
    above = Real(above + (prices[i] - costs[i]) * e);
    below = Real(below + e);
  }
  return Real(above / below);
}

template <real_scalar Real>
struct ratio_result {
  Real bound = Real(no_limit);  ///< no allowed prices earn more
  std::size_t steps = 0;
  bool finished = false;
};

/// The largest profit N / D over a set of prices, by Dinkelbach's fractional programming.
///
/// `choose(R, prices)` must set the allowed prices that maximize N - R D = sum (p_i - c_i - R) e^{u_i} - R outside.
/// R rises to the maximum, superlinearly. The bound is proved at the end: where the prices chosen for some R' earn at
/// most R', the maximum of N - R' D is not positive, so nothing earns more than R'.
/// Source: Dinkelbach (1967), On nonlinear fractional programming.
template <real_scalar Real, class Choose>
ratio_result<Real> maximize_ratio(demand::multinomial_logit<Real> const& m, std::span<Real const> costs,
                                  std::span<Real> prices, Real const& start, Choose const& choose)
{
  constexpr std::size_t most_steps = 400;
  Real const eps = Real(std::numeric_limits<Real>::epsilon());
  ratio_result<Real> result;
  std::span<Real const> const chosen(prices);
  Real r = start;
  while (result.steps < most_steps && !result.finished) {
    choose(r, prices);
    Real const next = logit_profit(m, costs, chosen);
    ++result.steps;
    Real const size = r < Real(0) ? Real(-r) : r;
    result.finished = !(next > r + Real(2) * eps * size);
    if (next > r) { r = next; }
  }
  Real const size = r < Real(0) ? Real(-r) : r;
  Real slack = Real(Real(8) * (eps + Real(1e-30)) * Real(static_cast<double>(prices.size() + 16)) * size);
  for (int widening = 0; widening < 60; ++widening) {
    Real const above = Real(r + slack);
    choose(above, prices);
    if (!(logit_profit(m, costs, chosen) > above)) {
      result.bound = above;
      break;
    }
    slack = Real(Real(4) * slack);
  }
  choose(r, prices);
  return result;
}

}  // namespace mentorics::pricing::detail
