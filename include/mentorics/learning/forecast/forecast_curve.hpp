// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/learning/fitting/fit_curve.hpp>
#include <mentorics/learning/forecast/forecast.hpp>

#include <algorithm>
#include <cstddef>
#include <span>

namespace mentorics::learning {

/// The parameters of a fitted curve for a forecast: asymptote, amplitude and shape with their covariance.
/// \throws std::invalid_argument if the fit has no solution.
template <class = void>
[[nodiscard]] inline parameter_estimate curve_estimate(curve_fit const& fit)
{
  require(has_solution(fit.outcome), "learning::curve_estimate", "fit", "have a solution", to_string(fit.outcome));
  auto const& c = fit.curve;
  parameter_estimate e{.values = {c.asymptote, c.amplitude}, .covariance = {}, .positive = {false, false}};
  auto const count = shape_count(c.family);
  for (std::size_t j = 0; j < count; ++j) {
    e.values.push_back(c.shape[j]);
    e.positive.push_back(detail::on_log_scale(c.family, j));
  }
  auto const n = static_cast<Eigen::Index>(2 + count);
  e.covariance = fit.covariance.topLeftCorner(n, n);
  return e;
}

/// Makes curves of the fitted family from parameters, e.g. `forecast_hours(curve_maker(fit), curve_estimate(fit), 0.9)`.
///
/// An amplitude that was drawn on the other side of 0 is taken as a hair from 0: such a learner learns nothing.
template <class = void>
[[nodiscard]] inline auto curve_maker(curve_fit const& fit)
{
  return [family = fit.curve.family, least = 1e-12 * fit.curve.amplitude](std::span<double const> p) {
    double const amplitude = least < 0.0 ? (std::min)(p[1], least) : (std::max)(p[1], least);
    learning_curve c{.family = family, .asymptote = p[0], .amplitude = amplitude, .shape = {1.0, 1.0}};
    for (std::size_t j = 2; j < p.size(); ++j) { c.shape[j - 2] = p[j]; }
    return c;
  };
}

}  // namespace mentorics::learning
