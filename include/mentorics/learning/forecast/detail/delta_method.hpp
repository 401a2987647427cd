// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/function_ref.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/core/random/normal_quantile.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/fitting/parameter_estimate.hpp>
#include <mentorics/learning/forecast/forecast_result.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::learning::detail {

/// What is forecast, as a function of the parameters.
using quantity_ref = function_ref<double(std::vector<double> const&)>;

/// Delta method: sd^2 = g^T Cov g with g by central differences of 1e-4 standard deviations.
template <class = void>
[[nodiscard]] inline forecast by_delta(parameter_estimate const& e, forecast_options const& o, interval bounds,
                                       quantity_ref quantity)
{
  validate(e);
  validate(o);
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  forecast f{.outcome = status::converged, .value = quantity(e.values)};
  std::vector<double> g(e.values.size());
  for (std::size_t i = 0; i < g.size(); ++i) {
    double const h = 1e-4 * std::sqrt(e.variance(i, i));
    if (!(h > 0.0)) { continue; }
    auto up = e.values;
    auto down = e.values;
    up[i] += h;
    down[i] -= h;
    g[i] = (quantity(up) - quantity(down)) / (up[i] - down[i]);
  }
  double variance = 0.0;
  for (std::size_t i = 0; i < g.size(); ++i) {
    for (std::size_t j = 0; j < g.size(); ++j) { variance += g[i] * g[j] * e.variance(i, j); }
  }
  if (!is_finite(f.value) || !is_finite(variance)) {
    f.outcome = status::refused;
    f.reason = refusal::boundary_estimate;
    f.standard_deviation = unknown;
    f.range = {.lower = unknown, .upper = unknown};
    return f;
  }
  f.standard_deviation = std::sqrt((std::max)(0.0, variance));
  double const half = normal_quantile(0.5 + 0.5 * o.level) * f.standard_deviation;
  f.range = {.lower = (std::max)(bounds.lower, f.value - half), .upper = (std::min)(bounds.upper, f.value + half)};
  return f;
}

}  // namespace mentorics::learning::detail
