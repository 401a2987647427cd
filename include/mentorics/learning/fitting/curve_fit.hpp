// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/fitting/learning_curve.hpp>

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::learning {

/// What is known of a curve's asymptote.
enum class curve_level : unsigned char {
  free,       ///< it is fitted
  zero,       ///< it is 0: nothing is kept, or no time is needed in the end
  from_zero,  ///< the curve starts at 0: y = B (e^(-a x) - 1); exponential only
};

/// What was seen after practice `x`.
struct practice_point {
  double x = 0.0;  ///< trials or hours, >= 0; > 0 for power, apex and logarithmic
  double y = 0.0;  ///< a time, a share, a score
};

struct fit_curve_options {
  curve_level level = curve_level::free;
  std::vector<std::array<double, 2>> starts = {};  ///< shapes to start from; none: a grid of 10 or 16 over the data
  std::size_t max_iterations = 500;                ///< of each start
};

struct [[nodiscard]] curve_fit {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::not_solved;
  refusal reason = refusal::none;
  learning_curve curve = {.asymptote = unknown, .amplitude = unknown, .shape = {unknown, unknown}};
  std::array<double, 4> standard_errors = {unknown, unknown, unknown, unknown};  ///< of A, B, shape; 0 if held
  Eigen::MatrixXd covariance = {};  ///< 4 x 4, of A, B, shape; empty if there is no solution
  double residual_sum_of_squares = unknown;
  double standard_deviation = unknown;  ///< of the noise
  std::size_t observations = 0;
  std::size_t parameters = 0;  ///< free ones of the curve
  double aic = unknown;
  double aicc = unknown;  ///< infinite with fewer than parameters + 3 points
  double bic = unknown;
  std::size_t starts_at_best = 0;
  std::size_t iterations = 0;
};

}  // namespace mentorics::learning
