// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/summary/compensated_sum.hpp>

#include <cmath>
#include <cstddef>
#include <span>

namespace mentorics::demand::detail {

/// y = intercept + slope x by least squares.
struct line_fit {
  double intercept = 0.0;
  double slope = 0.0;
  double intercept_error = 0.0;  ///< standard errors, n - 2 degrees of freedom
  double slope_error = 0.0;
  double residual_sum_of_squares = 0.0;
  double r_squared = 0.0;
};

/// Centered sums, so that nothing cancels. Expects at least 3 points and an `x` that is not constant.
template <class = void>
[[nodiscard]] inline line_fit fit_line(std::span<double const> x, std::span<double const> y)
{
  double const n = static_cast<double>(x.size());
  double const mean_x = statistics::sum(x) / n;
  double const mean_y = statistics::sum(y) / n;
  statistics::compensated_sum xx;
  statistics::compensated_sum xy;
  statistics::compensated_sum yy;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mean_x) * (x[i] - mean_x);
    xy += (x[i] - mean_x) * (y[i] - mean_y);
    yy += (y[i] - mean_y) * (y[i] - mean_y);
  }
  line_fit fit;
  fit.slope = xy.value() / xx.value();
  fit.intercept = mean_y - fit.slope * mean_x;
  statistics::compensated_sum squares;
  for (std::size_t i = 0; i < x.size(); ++i) {
    double const miss = (y[i] - mean_y) - fit.slope * (x[i] - mean_x);
    squares += miss * miss;
  }
  fit.residual_sum_of_squares = squares.value();
  double const variance = fit.residual_sum_of_squares / (n - 2.0);
  fit.slope_error = std::sqrt(variance / xx.value());
  fit.intercept_error = std::sqrt(variance * (1.0 / n + mean_x * mean_x / xx.value()));
  fit.r_squared = yy.value() > 0.0 ? 1.0 - fit.residual_sum_of_squares / yy.value() : 0.0;
  return fit;
}

}  // namespace mentorics::demand::detail
