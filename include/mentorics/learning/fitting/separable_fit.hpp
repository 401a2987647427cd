// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>

#include <Eigen/Core>

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace mentorics::learning {

struct separable_options {
  std::size_t max_iterations = 500;  ///< of each start
  double step_tolerance = 1e-12;     ///< converged when no parameter moves by more than this share of itself
};

struct [[nodiscard]] separable_fit {
  status outcome = status::not_solved;
  refusal reason = refusal::none;
  std::vector<double> linear = {};  ///< c; empty if there is no solution
  std::vector<double> shape = {};   ///< theta
  Eigen::MatrixXd covariance = {};  ///< of (c, theta): s^2 (J^T J)^-1
  double residual_sum_of_squares = std::numeric_limits<double>::quiet_NaN();
  double standard_deviation = std::numeric_limits<double>::quiet_NaN();  ///< s = sqrt(RSS / (n - parameters))
  std::size_t best_start = 0;      ///< which start led there; the first of several
  std::size_t starts_at_best = 0;  ///< how many ended within 1e-6 of its RSS: few say that the next data may need more
  std::size_t iterations = 0;      ///< of all starts
  std::size_t evaluations = 0;

  /// Standard error of the j-th of (c, theta).
  [[nodiscard]] double standard_error(std::size_t j) const
  {
    auto const i = static_cast<Eigen::Index>(j);
    require(i < covariance.rows(), "learning::separable_fit", "parameter", "be one of those fitted", j);
    return std::sqrt(covariance(i, i));
  }
};

}  // namespace mentorics::learning
