// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace mentorics::learning {

/// Parameters that were estimated: how sure they are is in the covariance.
struct parameter_estimate {
  std::vector<double> values;
  Eigen::MatrixXd covariance;       ///< of the values
  std::vector<bool> positive = {};  ///< drawn on a log scale, so that they stay positive; empty: none

  [[nodiscard]] bool is_positive(std::size_t i) const { return !positive.empty() && positive[i]; }
  [[nodiscard]] double variance(std::size_t i, std::size_t j) const
  {
    return covariance(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
  }
};

/// \throws std::invalid_argument if values and covariance do not match or are not finite, a variance is negative, the
///         covariance is not symmetric, or a positive value is not.
template <class = void>
inline void validate(parameter_estimate const& e)
{
  constexpr auto where = "learning::parameter_estimate";
  auto const n = static_cast<Eigen::Index>(e.values.size());
  require(!e.values.empty(), where, "values", "not be empty");
  require(e.covariance.rows() == n && e.covariance.cols() == n, where, "covariance", "be square, one row a value",
          e.covariance.rows());
  require(e.positive.empty() || e.positive.size() == e.values.size(), where, "positive", "be one for each value",
          e.positive.size());
  double largest = 0.0;
  for (std::size_t i = 0; i < e.values.size(); ++i) {
    bool const sign = !e.is_positive(i) || e.values[i] > 0.0;
    require(is_finite(e.values[i]) && sign, where, {"values", i}, "be finite, and positive where said", e.values[i]);
    for (std::size_t j = 0; j < e.values.size(); ++j) {
      require_finite(where, {"covariance", i}, e.variance(i, j));
      largest = (std::max)(largest, std::abs(e.variance(i, j)));
    }
    require(e.variance(i, i) >= 0.0, where, {"covariance", i}, "have no negative variance", e.variance(i, i));
  }
  for (std::size_t i = 0; i < e.values.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      bool const mirrored = std::abs(e.variance(i, j) - e.variance(j, i)) <= 1e-9 * largest;
      require(mirrored, where, {"covariance", j}, "be symmetric");
    }
  }
}

}  // namespace mentorics::learning
