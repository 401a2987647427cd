// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/learning/fitting/curve_fit.hpp>
#include <mentorics/learning/fitting/detail/fit_points.hpp>

#include <span>

namespace mentorics::learning {

/// One family of `learning_curve` through points by least squares, with standard errors.
///
/// Variable projection (see `fit_separable`) from several starts; independent errors of equal variance are assumed. Fit
/// single learners: averages over learners look like a power law even if nobody follows one.
/// Refuses with no more points than parameters; where x or y does not vary (no_variation); where a shape runs away, where
/// the second shape of general_power, apex or logistic lowers the residual squares by less than 1e-6 of those of the
/// simpler curve it contains, and where both shapes of general_power are below their standard errors (not_identified).
/// With given `starts` the best local minimum is reported as it is found.
/// \throws std::invalid_argument if there are no points, a value is not finite, `x` is negative (or 0 where ln x is
///         needed), a start is not valid, or `from_zero` is asked of a family other than exponential.
/// Source: Heathcote, Brown, Mewhort (2000), The power law repealed.
template <observer Observer = null_observer>
[[nodiscard]] curve_fit fit_curve(curve_family family, std::span<practice_point const> points,
                                  fit_curve_options const& o = {}, Observer observer = {})
{
  return detail::fit_points(family, points, o, [&](iteration const& now) { return notify(observer, now); });
}

}  // namespace mentorics::learning
