// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check_number.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/pricing/detail/in_range.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>
#include <mentorics/pricing/optimum/price_result.hpp>
#include <mentorics/statistics/roots/chandrupatla_root.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::pricing {

/// The price to ask now for each of `items` units that are sold one by one until `horizon` ends.
///
/// Buyers arrive as a Poisson process at rate scale e^{-alpha p}. With x = scale horizon e^{-1 - alpha c} and Erlang's
/// s_0 = 1, s_i = x s_{i-1} / (x s_{i-1} + i): J(n) = (1 / alpha) sum_i ln(1 + x s_{i-1} / i), and the price is
/// c + 1 / alpha + J(n) - J(n - 1). The recursion neither overflows nor cancels. Exact and global. O(items).
/// `demand` is the expected number of sales; the profit is expected, after fixed cost. Price limits are not supported.
/// \throws std::invalid_argument if the model, the options, `items` or `horizon` are not valid, or a price limit is
///         set.
/// Source: Gallego and van Ryzin (1994), section 2.3.
template <real_scalar Real>
[[nodiscard]] price_result<Real> dynamic_price_closed_form(demand::exponential<Real> const& rate, std::size_t items,
                                                           non_deduced<Real> horizon,
                                                           price_options<non_deduced<Real>> const& options = {})
{
  using std::exp;
  using std::log1p;
  constexpr auto where = "pricing::dynamic_price_closed_form";
  validate(rate);
  validate(options);
  bool const positive = is_finite(horizon) && horizon > Real(0);
  require(positive, where, "horizon", "be finite and positive", horizon);
  require(!(options.lower > Real(0)), where, "lower", "be 0", options.lower);
  require(!is_finite(options.upper), where, "upper", "be infinite", options.upper);
  price_result<Real> result{.outcome = status::refused, .reason = refusal::no_profitable_price};
  Real const x = Real(rate.scale * horizon * exp(Real(-Real(1) - rate.sensitivity * options.unit_cost)));
  if (items == 0 || !(x > Real(0))) { return result; }
  Real s(1);
  Real value(0);
  Real last(0);
  Real sold(0);
  for (std::size_t i = 1; i <= items; ++i) {
    Real const n = Real(static_cast<double>(i));
    last = Real(log1p(Real(x * s / n)));
    value = Real(value + last);
    sold = Real(x * n / (x * s + n));  // x (1 - s), without cancellation
    s = Real(x * s / (x * s + n));
  }
  result.outcome = status::optimal;
  result.reason = refusal::none;
  result.price = Real(options.unit_cost + (Real(1) + last) / rate.sensitivity);
  result.demand = sold;
  Real const contribution = Real(value / rate.sensitivity);
  result.revenue = Real(contribution + options.unit_cost * result.demand);
  result.profit = Real(contribution - options.fixed_cost);
  result.consumer_surplus = Real(result.demand / rate.sensitivity);
  result.elasticity = Real(-rate.sensitivity * result.price);
  result.certificate = {.value = result.profit, .bound = result.profit, .kind = proof::closed_form};
  return detail::in_range(result);
}

/// What no policy can earn: the profit if sales were exactly their mean, min over l >= 0 of
/// horizon max_p (p - c - l) q(p) + l items. The bound holds for every l, so also for one that is found numerically.
/// \throws std::invalid_argument if an argument is not valid.
/// Source: Gallego and van Ryzin (1994), theorem 2.
template <demand::demand_model Demand>
  requires std::same_as<typename Demand::real, double>
[[nodiscard]] double fluid_bound(Demand const& rate, std::size_t items, double horizon,
                                 price_options<> const& options = {})
{
  constexpr auto where = "pricing::fluid_bound";
  require_positive(where, "horizon", horizon);
  auto const n = static_cast<double>(items);
  double best = no_limit;
  auto const excess = [&](double shadow) {
    auto at = options;
    at.fixed_cost = 0.0;
    at.unit_cost += shadow;
    auto const now = maximize_profit(rate, at);
    double const sales = now.outcome == status::optimal ? horizon * now.demand : 0.0;
    if (now.outcome == status::optimal) { best = (std::min)(best, horizon * now.certificate.bound + shadow * n); }
    if (now.reason == refusal::no_profitable_price) { best = (std::min)(best, shadow * n); }
    return now.outcome == status::unbounded ? 1.0 : sales - n;
  };
  double low = 0.0;
  double at_low = excess(low);
  if (at_low > 0.0) {
    double high = 1.0;
    double at_high = excess(high);
    while (at_high > 0.0 && high < 1e300) {
      low = high;
      at_low = at_high;
      high *= 2.0;
      at_high = excess(high);
    }
    if (at_high <= 0.0) { static_cast<void>(statistics::chandrupatla_root(excess, low, at_low, high, at_high)); }
  }
  return best - options.fixed_cost;
}

}  // namespace mentorics::pricing
