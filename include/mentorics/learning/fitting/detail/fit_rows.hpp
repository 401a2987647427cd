// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/function_ref.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/fitting/separable_fit.hpp>
#include <mentorics/statistics/linear/inverse_normal.hpp>
#include <mentorics/statistics/optimize/levenberg_marquardt.hpp>
#include <mentorics/statistics/optimize/row_model.hpp>
#include <mentorics/statistics/optimize/variable_projection.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

template <class = void>
inline void require_separable(statistics::row_model const& model, std::span<double const> x, std::span<double const> y,
                              std::span<std::vector<double> const> starts, separable_options const& o)
{
  constexpr auto where = "learning::fit_separable";
  require(x.size() == y.size(), where, "y", "be as many as x", y.size());
  require(!x.empty(), where, "x", "not be empty");
  for (std::size_t i = 0; i < x.size(); ++i) {
    require_finite(where, {"x", i}, x[i]);
    require_finite(where, {"y", i}, y[i]);
  }
  bool const tight = is_finite(o.step_tolerance) && o.step_tolerance > 0.0;
  require(tight, where, "step_tolerance", "be finite and positive", o.step_tolerance);
  require(!starts.empty(), where, "starts", "not be empty");
  for (std::size_t k = 0; k < starts.size(); ++k) {
    require(starts[k].size() == model.shape, where, {"starts", k}, "have as many values as the model has shapes",
            starts[k].size());
    for (double const v : starts[k]) { require_finite(where, {"starts", k}, v); }
  }
}

/// Fills what follows from the best point; refuses if its parameters cannot be told apart.
template <class = void>
inline void finish(separable_fit& fit, statistics::projected_point const& best, double degrees_of_freedom)
{
  double const variance = best.squares / degrees_of_freedom;
  auto const inverse = statistics::inverse_normal(best.slopes, 1e-13);
  if (inverse.empty()) {
    fit.outcome = status::refused;
    fit.reason = refusal::not_identified;
    return;
  }
  auto const size = static_cast<Eigen::Index>(inverse.size());
  fit.covariance.resize(size, size);
  for (Eigen::Index a = 0; a < size; ++a) {
    for (Eigen::Index b = 0; b < size; ++b) {
      fit.covariance(a, b) = variance * inverse[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
    }
  }
  fit.linear = best.linear;
  fit.shape = best.shape;
  fit.residual_sum_of_squares = best.squares;
  fit.standard_deviation = std::sqrt(variance);
}

/// See `fit_separable`.
template <class = void>
[[nodiscard]] inline separable_fit fit_rows(statistics::row_model const& model, std::span<double const> x,
                                            std::span<double const> y, std::span<std::vector<double> const> starts,
                                            separable_options const& o,
                                            function_ref<control(iteration const&)> observer)
{
  require_separable(model, x, y, starts, o);
  separable_fit fit{.outcome = status::refused, .reason = refusal::too_few_observations};
  if (x.size() <= model.linear + model.shape) { return fit; }

  statistics::projected_problem problem(model, x, y);
  statistics::projected_point best;
  std::vector<double> ends;
  bool stopped = false;
  for (std::size_t k = 0; k < starts.size() && !stopped; ++k) {
    auto const report = [&](double squares) {
      double const least = best.valid ? (std::min)(best.squares, squares) : squares;
      return observer({.index = fit.iterations++, .evaluations = problem.evaluations(), .best = least});
    };
    auto const end = follow(problem, starts[k], o.max_iterations, o.step_tolerance, report);
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
  finish(fit, best, static_cast<double>(x.size() - model.linear - model.shape));
  if (stopped && fit.outcome != status::refused) { fit.outcome = status::stopped; }
  return fit;
}

}  // namespace mentorics::learning::detail
