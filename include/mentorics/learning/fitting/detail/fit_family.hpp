// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/function_ref.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/fitting/curve_fit.hpp>
#include <mentorics/learning/fitting/detail/curve_rows.hpp>
#include <mentorics/learning/fitting/detail/fit_rows.hpp>
#include <mentorics/statistics/optimize/row_model.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

/// AIC = n ln(RSS / n) + 2 q, AICc and BIC with q = parameters + 1, for sigma. RSS / n is held above (1e-15 max |y|)^2.
template <class = void>
inline void score_curve(curve_fit& fit, double size)
{
  double const n = static_cast<double>(fit.observations);
  double const q = static_cast<double>(fit.parameters) + 1.0;
  double const floor = 1e-30 * size * size;
  double const plain = n * std::log((std::max)(fit.residual_sum_of_squares / n, floor));
  fit.aic = plain + 2.0 * q;
  fit.aicc = n > q + 1.0 ? fit.aic + 2.0 * q * (q + 1.0) / (n - q - 1.0) : no_limit;
  fit.bic = plain + q * std::log(n);
}

template <class = void>
[[nodiscard]] inline std::vector<curve_family> nested_in(curve_family f)
{
  if (f == curve_family::apex || f == curve_family::general_power) {
    return {curve_family::exponential, curve_family::power};
  }
  return f == curve_family::logistic ? std::vector{curve_family::exponential} : std::vector<curve_family>{};
}

/// From the covariance of (c, theta) to that of (A, B, shape): theta is on a log scale where the shape is positive. Each of
/// the four is one of (c, theta) times a factor, or is held.
template <class = void>
inline void set_covariance(curve_fit& fit, curve_rows<> const& rows, Eigen::MatrixXd const& covariance)
{
  auto const linear = static_cast<Eigen::Index>(rows.linear);
  std::array<Eigen::Index, 4> source = {0, linear - 1, linear, linear + 1};
  std::array<double, 4> factor = {0.0, 1.0, 0.0, 0.0};
  if (rows.level == curve_level::free) { factor[0] = 1.0; }
  if (rows.level == curve_level::from_zero) { factor[0] = -1.0; }
  for (std::size_t j = 0; j < rows.shape; ++j) {
    factor[2 + j] = on_log_scale(rows.family, j) ? fit.curve.shape[j] : 1.0;
  }
  fit.covariance = Eigen::MatrixXd::Zero(4, 4);
  for (std::size_t a = 0; a < 4; ++a) {
    for (std::size_t b = 0; b < 4; ++b) {
      if (factor[a] == 0.0 || factor[b] == 0.0) { continue; }
      fit.covariance(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)) =
          factor[a] * factor[b] * covariance(source[a], source[b]);
    }
    fit.standard_errors[a] = std::sqrt(fit.covariance(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(a)));
  }
}

template <class = void>
[[nodiscard]] inline curve_fit fit_family(curve_family family, std::span<double const> x, std::span<double const> y,
                                          fit_curve_options const& o, function_ref<control(iteration const&)> observer)
{
  curve_fit fit{.outcome = status::refused, .reason = refusal::too_few_observations};
  fit.observations = x.size();
  curve_rows<> const rows{.family = family,
                          .level = o.level,
                          .linear = o.level == curve_level::free ? 2U : 1U,
                          .shape = shape_count(family)};
  fit.parameters = rows.linear + rows.shape;
  double const span = *std::max_element(x.begin(), x.end());
  auto const starts = o.starts.empty() ? default_starts(family, span) : theta_of(family, o.starts);
  auto const found =
      fit_rows(statistics::row_model(rows), x, y, starts, {.max_iterations = o.max_iterations}, observer);
  fit.outcome = found.outcome;
  fit.reason = found.reason;
  fit.iterations = found.iterations;
  fit.starts_at_best = found.starts_at_best;
  bool const none = found.shape.size() != rows.shape || found.linear.empty();
  if (found.outcome == status::numerical_failure ||
      (has_solution(found.outcome) && ran_away(family, found.shape, span))) {
    fit.outcome = status::refused;
    fit.reason = refusal::not_identified;
  }
  if (none || !has_solution(fit.outcome)) { return fit; }

  fit.curve = {
      .family = family, .asymptote = 0.0, .amplitude = found.linear.back(), .shape = shape_of(family, found.shape)};
  if (o.level == curve_level::free) { fit.curve.asymptote = found.linear[0]; }
  if (o.level == curve_level::from_zero) { fit.curve.asymptote = -fit.curve.amplitude; }
  set_covariance(fit, rows, found.covariance);
  fit.residual_sum_of_squares = found.residual_sum_of_squares;
  fit.standard_deviation = found.standard_deviation;
  double size = 0.0;
  for (double const v : y) { size = (std::max)(size, std::abs(v)); }
  score_curve(fit, size);
  return fit;
}

}  // namespace mentorics::learning::detail
