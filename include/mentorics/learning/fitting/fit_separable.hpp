// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/learning/fitting/detail/fit_rows.hpp>
#include <mentorics/learning/fitting/separable_fit.hpp>
#include <mentorics/statistics/optimize/row_model.hpp>

#include <span>
#include <vector>

namespace mentorics::learning {

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
template <class Model, observer Observer = null_observer>
[[nodiscard]] separable_fit fit_separable(Model const& model, std::span<double const> x, std::span<double const> y,
                                          std::span<std::vector<double> const> starts, separable_options const& o = {},
                                          Observer observer = {})
{
  auto const report = [&](iteration const& now) { return notify(observer, now); };
  return detail::fit_rows(statistics::row_model(model), x, y, starts, o, report);
}

}  // namespace mentorics::learning
