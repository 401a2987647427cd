// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/interval.hpp>
#include <mentorics/learning/fitting/curve_fit.hpp>
#include <mentorics/learning/fitting/detail/curve_shape.hpp>
#include <mentorics/statistics/distributions/student_quantile.hpp>

#include <array>
#include <cmath>
#include <cstddef>

namespace mentorics::learning {

/// A fitted curve at one x.
struct curve_prediction {
  double value = 0.0;
  double standard_error = 0.0;        ///< of the value, from the parameters
  interval confidence_interval = {};  ///< where the curve runs
  interval prediction_interval = {};  ///< where the next observation falls
};

/// The curve at `x` with intervals of Student's t, n - parameters degrees of freedom.
///
/// Delta method: var(y) = g^T Cov g, g the derivative of the curve in its parameters; the next observation adds s^2.
/// \throws std::invalid_argument if the fit has no solution, `x` is negative or not finite, or `level` is not in (0, 1).
template <class = void>
[[nodiscard]] inline curve_prediction predict_curve(curve_fit const& fit, double x, double level = 0.95)
{
  constexpr auto where = "learning::predict_curve";
  require(has_solution(fit.outcome), where, "fit", "have a solution", to_string(fit.outcome));
  require_amount(where, "x", x);
  require(is_finite(level) && level > 0.0 && level < 1.0, where, "level", "be in (0, 1)", level);
  auto const& c = fit.curve;
  auto const shape = detail::shape_gradient(c.family, c.shape, x);
  std::array const g{1.0, detail::shape_value(c.family, c.shape, x), c.amplitude * shape[0], c.amplitude * shape[1]};
  double variance = 0.0;
  for (std::size_t a = 0; a < 4; ++a) {
    for (std::size_t b = 0; b < 4; ++b) {
      double const both = fit.covariance(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b));
      if (both != 0.0) { variance += g[a] * g[b] * both; }  // a held asymptote has no variance, whatever its slope
    }
  }
  double const wide =
      -statistics::student_quantile(0.5 - 0.5 * level, static_cast<double>(fit.observations - fit.parameters));
  double const y = value(c, x);
  double const half = wide * std::sqrt(variance);
  double const more = wide * std::sqrt(variance + fit.standard_deviation * fit.standard_deviation);
  return {.value = y,
          .standard_error = std::sqrt(variance),
          .confidence_interval = {.lower = y - half, .upper = y + half},
          .prediction_interval = {.lower = y - more, .upper = y + more}};
}

}  // namespace mentorics::learning
