// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/demand/curves/exponential.hpp>
#include <mentorics/demand/curves/isoelastic.hpp>
#include <mentorics/demand/estimation/detail/line_fit.hpp>
#include <mentorics/statistics/distributions/student_quantile.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::demand {

/// What was sold at a price.
struct sale {
  double price = 0.0;     ///< [currency], > 0
  double quantity = 0.0;  ///< units, > 0
};

/// A demand curve from sales, or the reason why the sales bear none.
template <demand_model Demand>
struct [[nodiscard]] demand_fit {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  Demand model = {};                ///< only meaningful if there is a solution
  double slope = unknown;           ///< of ln quantity on ln price, or on price
  double standard_error = unknown;  ///< of the slope
  interval slope_interval = {.lower = unknown, .upper = unknown};
  double r_squared = unknown;  ///< share of the variance of ln quantity explained
  std::size_t observations = 0;
  interval prices = {.lower = unknown, .upper = unknown};  ///< the observed range

  /// True if `price` lies in the observed range: beyond it the curve is an extrapolation.
  [[nodiscard]] bool observed(double price) const { return prices.contains(price); }
};

namespace detail {

/// Fits ln quantity on `x` and fills everything but the model; true if demand falls with the price, significantly.
template <demand_model Demand>
[[nodiscard]] line_fit fit_falling_line(std::span<sale const> sales, double (*transform)(double), double level,
                                        demand_fit<Demand>& result)
{
  constexpr auto where = "demand::fit_demand";
  require(is_finite(level) && level > 0.0 && level < 1.0, where, "level", "be in (0, 1)", level);
  std::vector<double> x;
  std::vector<double> y;
  for (std::size_t i = 0; i < sales.size(); ++i) {
    auto const [price, quantity] = sales[i];
    require(is_finite(price) && price > 0.0, where, {"sales", i, "price"}, "be finite and positive", price);
    require(is_finite(quantity) && quantity > 0.0, where, {"sales", i, "quantity"}, "be finite and positive", quantity);
    x.push_back(transform(price));
    y.push_back(std::log(quantity));
  }
  result.observations = sales.size();
  if (sales.size() < 3) { return {}; }
  auto const [low, high] =
      std::minmax_element(sales.begin(), sales.end(), [](sale const& a, sale const& b) { return a.price < b.price; });
  result.prices = {.lower = low->price, .upper = high->price};
  if (!(low->price < high->price)) {
    result.reason = refusal::no_variation;
    return {};
  }
  auto const fit = fit_line(x, y);
  double const half =
      -statistics::student_quantile(0.5 - 0.5 * level, static_cast<double>(sales.size() - 2)) * fit.slope_error;
  result.slope = fit.slope;
  result.standard_error = fit.slope_error;
  result.slope_interval = {.lower = fit.slope - half, .upper = fit.slope + half};
  result.r_squared = fit.r_squared;
  if (!(fit.slope < 0.0)) {
    result.reason = refusal::demand_rises_with_price;
  } else if (!(result.slope_interval.upper < 0.0)) {
    result.reason = refusal::demand_not_significant;
  } else {
    result.outcome = status::converged;
    result.reason = refusal::none;
  }
  return fit;
}

}  // namespace detail

/// A constant-elasticity curve: ln quantity = ln scale - e ln price by least squares.
///
/// Refuses where quantity rises with price, or where the `level` interval of the slope reaches 0: list prices are then
/// probably set by demand (endogenous), and no price can be named from them. Assumes that prices moved for reasons
/// other than demand; where they did not, the slope is biased upward even if it is negative.
/// \throws std::invalid_argument if a price or quantity is not finite and positive, or `level` is outside (0, 1).
template <class = void>
[[nodiscard]] inline demand_fit<isoelastic<>> fit_isoelastic(std::span<sale const> sales, double level = 0.95)
{
  demand_fit<isoelastic<>> result{.outcome = status::refused, .reason = refusal::too_few_observations};
  auto const fit = detail::fit_falling_line(sales, [](double price) { return std::log(price); }, level, result);
  if (has_solution(result.outcome)) { result.model = {.scale = std::exp(fit.intercept), .exponent = -fit.slope}; }
  return result;
}

/// An exponential curve: ln quantity = ln scale - b price by least squares. Refusals and assumptions as above.
/// \throws std::invalid_argument as `fit_isoelastic`.
template <class = void>
[[nodiscard]] inline demand_fit<exponential<>> fit_exponential(std::span<sale const> sales, double level = 0.95)
{
  demand_fit<exponential<>> result{.outcome = status::refused, .reason = refusal::too_few_observations};
  auto const fit = detail::fit_falling_line(sales, [](double price) { return price; }, level, result);
  if (has_solution(result.outcome)) { result.model = {.scale = std::exp(fit.intercept), .sensitivity = -fit.slope}; }
  return result;
}

}  // namespace mentorics::demand
