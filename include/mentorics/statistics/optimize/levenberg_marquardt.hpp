// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/function_ref.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/statistics/linear/small_qr.hpp>
#include <mentorics/statistics/optimize/variable_projection.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::statistics {

/// The step that minimizes |residual + J step|^2 + damping |size step|^2.
template <class = void>
[[nodiscard]] inline std::vector<double> damped_step(projected_point const& p, std::span<double const> size,
                                                     double damping)
{
  auto const n = p.residual.size();
  auto const k = size.size();
  tall_matrix stacked(n + k, k);
  std::vector<double> target(n + k);
  for (std::size_t i = 0; i < n; ++i) { target[i] = -p.residual[i]; }
  for (std::size_t j = 0; j < k; ++j) {
    std::ranges::copy(p.jacobian[j], stacked[j].begin());
    stacked[j][n + j] = std::sqrt(damping) * size[j];
  }
  small_qr const qr(std::move(stacked));
  qr.turn(target);
  return qr.solve(target);
}

struct followed_start {
  status outcome = status::not_solved;
  projected_point point;
};

/// Levenberg and Marquardt's method from one start.
///
/// Converged when a step moves no parameter by more than `tolerance` of itself. The sum of squares cannot tell steps of
/// that size apart, so steps that raise it by rounding alone are taken too.
template <class = void>
[[nodiscard]] inline followed_start follow(projected_problem& problem, std::vector<double> const& start,
                                           std::size_t max_iterations, double tolerance,
                                           function_ref<control(double)> report)
{
  followed_start result{.outcome = status::numerical_failure, .point = problem.at(start)};
  auto& now = result.point;
  if (!now.valid) { return result; }
  if (start.empty()) {
    result.outcome = status::converged;
    return result;
  }
  double damping = 1e-3;
  for (std::size_t iteration = 0; iteration < max_iterations; ++iteration) {
    if (report(now.squares) == control::stop) {
      result.outcome = status::stopped;
      return result;
    }
    auto const size = column_norms(now.jacobian);
    if (!((std::ranges::min)(size) > 0.0)) { return result; }  // a parameter has no effect any more
    for (;;) {
      auto const step = damped_step(now, size, damping);
      auto moved = now.shape;
      bool small = true;
      for (std::size_t j = 0; j < moved.size(); ++j) {
        small = small && std::abs(step[j]) <= tolerance * (std::abs(moved[j]) + 1e-3);
        moved[j] += step[j];
      }
      auto next = problem.at(moved);
      if (next.valid && next.squares <= now.squares * (1.0 + 1e-13)) {
        now = std::move(next);
        damping = (std::max)(damping * 0.1, 1e-15);
        if (small) {
          result.outcome = status::converged;
          return result;
        }
        break;
      }
      if (small && damping < 1e3) {  // an undamped step this small cannot help: the minimum is here, to rounding
        result.outcome = status::converged;
        return result;
      }
      damping *= 10.0;
      if (damping > 1e20) { return result; }
    }
  }
  result.outcome = status::limit_reached;
  return result;
}

}  // namespace mentorics::statistics
