// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/detail/variable_projection.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::learning {

struct separable_options {
  std::size_t most_iterations = 500;  ///< of each start
  double step_tolerance = 1e-12;      ///< converged when no parameter moves by more than this share of itself
};

struct [[nodiscard]] separable_fit {
  status outcome = status::refused;
  refusal reason = refusal::too_few_observations;
  std::vector<double> linear;   ///< c; empty if there is no solution
  std::vector<double> shape;    ///< theta
  Eigen::MatrixXd covariance;   ///< of (c, theta): s^2 (J^T J)^-1
  double residual_squares = std::numeric_limits<double>::quiet_NaN();
  double deviation = std::numeric_limits<double>::quiet_NaN();  ///< s = sqrt(RSS / (n - parameters))
  std::size_t best_start = 0;       ///< which start led there; the first of several
  std::size_t starts_at_best = 0;   ///< how many ended within 1e-6 of its RSS: few say that the next data may need more
  std::size_t iterations = 0;       ///< of all starts
  std::size_t evaluations = 0;

  /// Standard error of the j-th of (c, theta).
  [[nodiscard]] double standard_error(std::size_t j) const
  {
    auto const i = static_cast<Eigen::Index>(j);
    require(i < covariance.rows(), "learning::separable_fit", "parameter", "be one of those fitted", j);
    return std::sqrt(covariance(i, i));
  }
};

/// Least squares for models that are linear in some parameters: y = base(theta, x) + sum_l c_l basis_l(theta, x).
///
/// Variable projection: for each theta the best c follows by QR, and Levenberg and Marquardt's method moves theta alone,
/// with the derivative of the projected residual (Golub and Pereyra). Each start is followed to a local minimum; the best
/// one is returned, the first of equals: deterministic. `model(theta, x, row)` fills the `separable_row`; it says by
/// `model.linear` (0 to 2) and `model.shape` (0 to 3) how many parameters there are. Best with theta on a log scale.
/// Refuses with no more points than parameters, where the data do not tell the parameters apart (not_identified: the
/// scaled normal equations are singular to 1e-13), and reports numerical_failure where no start converges.
/// Cost: O(points) per iteration, usually 5 to 30 iterations a start.
/// \throws std::invalid_argument if x and y differ in length, a value is not finite, or a start has another length than
///         `model.shape` or there is none.
/// Source: Golub and Pereyra (1973), The differentiation of pseudo-inverses and nonlinear least squares problems.
template <class Model, observer Watch = silent>
[[nodiscard]] separable_fit fit_separable(Model const& model, std::span<double const> x, std::span<double const> y,
                                          std::span<std::vector<double> const> starts,
                                          separable_options const& o = {}, Watch watch = {})
{
  constexpr auto where = "learning::fit_separable";
  require(x.size() == y.size(), where, "y", "be as many as x", y.size());
  require(!x.empty(), where, "x", "not be empty");
  for (std::size_t i = 0; i < x.size(); ++i) {
    require(is_finite(x[i]), where, {"x", i}, "be finite", x[i]);
    require(is_finite(y[i]), where, {"y", i}, "be finite", y[i]);
  }
  bool const tight = is_finite(o.step_tolerance) && o.step_tolerance > 0.0;
  require(tight, where, "step_tolerance", "be finite and positive", o.step_tolerance);
  require(!starts.empty(), where, "starts", "not be empty");
  for (std::size_t k = 0; k < starts.size(); ++k) {
    require(starts[k].size() == model.shape, where, {"starts", k}, "have as many values as the model has shapes",
            starts[k].size());
    for (double const v : starts[k]) { require(is_finite(v), where, {"starts", k}, "be finite", v); }
  }
  separable_fit fit;
  if (x.size() <= model.linear + model.shape) { return fit; }

  detail::projected_problem<Model> problem(model, x, y);
  detail::projected_point best;
  std::vector<double> ends;
  bool stopped = false;
  for (std::size_t k = 0; k < starts.size() && !stopped; ++k) {
    auto const report = [&](double squares) {
      double const least = best.valid ? (std::min)(best.squares, squares) : squares;
      return notify(watch, {.index = fit.iterations++, .evaluations = problem.evaluations(), .best = least});
    };
    auto const end = detail::follow(problem, starts[k], o.most_iterations, o.step_tolerance, report);
    stopped = end.outcome == status::stopped;
    if (!end.point.valid || !has_solution(end.outcome)) { continue; }
    ends.push_back(end.point.squares);
    if (!best.valid || end.point.squares < best.squares * (1.0 - 1e-9)) {
      best = end.point;
      fit.best_start = k;
      fit.outcome = end.outcome;
    }
  }
  fit.evaluations = problem.evaluations();
  fit.reason = refusal::none;
  if (!best.valid) {
    fit.outcome = status::numerical_failure;
    return fit;
  }
  for (double const s : ends) { fit.starts_at_best += s <= best.squares * (1.0 + 1e-6) ? 1U : 0U; }
  auto const freedom = static_cast<double>(x.size() - model.linear - model.shape);
  double const variance = best.squares / freedom;
  if (!problem.covariance(best, variance, fit.covariance)) {
    fit.outcome = status::refused;
    fit.reason = refusal::not_identified;
    fit.covariance.resize(0, 0);
    return fit;
  }
  if (stopped) { fit.outcome = status::stopped; }
  fit.linear.assign(best.linear.data(), best.linear.data() + best.linear.size());
  fit.shape = best.shape;
  fit.residual_squares = best.squares;
  fit.deviation = std::sqrt(variance);
  return fit;
}

}  // namespace mentorics::learning
