// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/learning/detail/curve_rows.hpp>
#include <mentorics/learning/fit_separable.hpp>
#include <mentorics/learning/learning_curve.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace mentorics::learning {

/// What was seen after practice `x`.
struct practice_point {
  double x = 0.0;  ///< trials or hours, >= 0; > 0 for power, apex and logarithmic
  double y = 0.0;  ///< a time, a share, a score
};

struct fit_curve_options {
  curve_level level = curve_level::free;
  std::vector<std::array<double, 2>> starts = {};  ///< shapes to start from; none: a grid of 10 or 16 over the data
  std::size_t most_iterations = 500;               ///< of each start
};

struct [[nodiscard]] curve_fit {
  static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

  status outcome = status::refused;
  refusal reason = refusal::too_few_observations;
  learning_curve curve = {.asymptote = unknown, .amplitude = unknown, .shape = {unknown, unknown}};
  std::array<double, 4> standard_errors = {unknown, unknown, unknown, unknown};  ///< of A, B, shape; 0 if held
  Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic> covariance;              ///< 4 x 4, of A, B, shape
  double residual_squares = unknown;
  double deviation = unknown;  ///< of the noise
  std::size_t observations = 0;
  std::size_t parameters = 0;  ///< free ones of the curve
  double aic = unknown;
  double aicc = unknown;  ///< infinite with fewer than parameters + 3 points
  double bic = unknown;
  std::size_t starts_at_best = 0;
  std::size_t iterations = 0;
};

namespace detail {

/// AIC = n ln(RSS / n) + 2 q, AICc and BIC with q = parameters + 1, for sigma. RSS / n is held above (1e-15 max |y|)^2.
inline void score_curve(curve_fit& fit, double size)
{
  double const n = static_cast<double>(fit.observations);
  double const q = static_cast<double>(fit.parameters) + 1.0;
  double const floor = 1e-30 * size * size;
  double const plain = n * std::log((std::max)(fit.residual_squares / n, floor));
  fit.aic = plain + 2.0 * q;
  fit.aicc = n > q + 1.0 ? fit.aic + 2.0 * q * (q + 1.0) / (n - q - 1.0) : no_limit;
  fit.bic = plain + q * std::log(n);
}

[[nodiscard]] inline std::vector<curve_family> nested_in(curve_family f)
{
  if (f == curve_family::apex || f == curve_family::general_power) {
    return {curve_family::exponential, curve_family::power};
  }
  return f == curve_family::logistic ? std::vector{curve_family::exponential} : std::vector<curve_family>{};
}

template <class Watch>
[[nodiscard]] curve_fit fit_family(curve_family family, std::span<double const> x, std::span<double const> y,
                                   fit_curve_options const& o, Watch& watch)
{
  curve_fit fit;
  fit.observations = x.size();
  curve_rows const rows{.family = family, .level = o.level, .linear = o.level == curve_level::free ? 2U : 1U,
                        .shape = shape_count(family)};
  fit.parameters = rows.linear + rows.shape;
  double const span = *std::max_element(x.begin(), x.end());
  auto const starts = o.starts.empty() ? default_starts(family, span) : theta_of(family, o.starts);
  auto const found = fit_separable(rows, x, y, starts, {.most_iterations = o.most_iterations}, std::ref(watch));
  fit.outcome = found.outcome;
  fit.reason = found.reason;
  fit.iterations = found.iterations;
  fit.starts_at_best = found.starts_at_best;
  bool const none = found.shape.size() != rows.shape || found.linear.empty();
  if (found.outcome == status::numerical_failure || (has_solution(found.outcome) && ran_away(family, found.shape, span))) {
    fit.outcome = status::refused;
    fit.reason = refusal::not_identified;
  }
  if (none || !has_solution(fit.outcome)) { return fit; }

  auto const shape = shape_of(family, found.shape);
  double const amplitude = found.linear.back();
  fit.curve = {.family = family, .asymptote = 0.0, .amplitude = amplitude, .shape = shape};
  if (o.level == curve_level::free) { fit.curve.asymptote = found.linear[0]; }
  if (o.level == curve_level::from_zero) { fit.curve.asymptote = -amplitude; }
  // From (c, theta) to (A, B, shape): theta is on a log scale where the shape is positive.
  Eigen::MatrixXd turn = Eigen::MatrixXd::Zero(4, found.covariance.rows());
  auto const linear = static_cast<Eigen::Index>(rows.linear);
  if (o.level == curve_level::free) { turn(0, 0) = 1.0; }
  if (o.level == curve_level::from_zero) { turn(0, 0) = -1.0; }
  turn(1, linear - 1) = 1.0;
  for (std::size_t j = 0; j < rows.shape; ++j) {
    auto const k = static_cast<Eigen::Index>(j);
    turn(2 + k, linear + k) = on_log_scale(family, j) ? shape[j] : 1.0;
  }
  fit.covariance = turn * found.covariance * turn.transpose();
  for (std::size_t j = 0; j < 4; ++j) {
    fit.standard_errors[j] = std::sqrt(fit.covariance(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(j)));
  }
  fit.residual_squares = found.residual_squares;
  fit.deviation = found.deviation;
  double size = 0.0;
  for (double const v : y) { size = (std::max)(size, std::abs(v)); }
  score_curve(fit, size);
  return fit;
}

}  // namespace detail

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
template <observer Watch = silent>
[[nodiscard]] curve_fit fit_curve(curve_family family, std::span<practice_point const> points,
                                  fit_curve_options const& o = {}, Watch watch = {})
{
  constexpr auto where = "learning::fit_curve";
  require(!points.empty(), where, "points", "not be empty");
  bool const needs_log =
      family == curve_family::power || family == curve_family::apex || family == curve_family::logarithmic;
  bool const possible = o.level != curve_level::from_zero || family == curve_family::exponential;
  require(possible, where, "level", "be free or zero for this family", to_string(family));
  for (std::size_t k = 0; k < o.starts.size(); ++k) {
    validate(learning_curve{.family = family, .shape = o.starts[k]});
  }
  std::vector<double> x;
  std::vector<double> y;
  for (std::size_t i = 0; i < points.size(); ++i) {
    bool const good = is_finite(points[i].x) && (needs_log ? points[i].x > 0.0 : points[i].x >= 0.0);
    require(good, where, {"points", i, "x"}, needs_log ? "be finite and positive" : "be finite and not negative",
            points[i].x);
    require(is_finite(points[i].y), where, {"points", i, "y"}, "be finite", points[i].y);
    x.push_back(points[i].x);
    y.push_back(points[i].y);
  }
  auto const varies = [](std::vector<double> const& v) {
    return std::any_of(v.begin(), v.end(), [&](double u) { return u != v.front(); });
  };
  curve_fit fit;
  fit.observations = points.size();
  auto const count = shape_count(family) + (o.level == curve_level::free ? 2 : 1);
  if (points.size() <= count) { return fit; }
  if (!varies(x) || !varies(y)) {
    fit.reason = refusal::no_variation;
    return fit;
  }
  fit = detail::fit_family(family, x, y, o, watch);
  if (!has_solution(fit.outcome) || fit.outcome == status::stopped || !o.starts.empty()) { return fit; }
  curve_fit refused;
  refused.reason = refusal::not_identified;
  refused.observations = fit.observations;
  refused.parameters = fit.parameters;
  refused.iterations = fit.iterations;
  auto const& e = fit.standard_errors;
  if (family == curve_family::general_power && e[2] > fit.curve.shape[0] && e[3] > fit.curve.shape[1]) { return refused; }
  bool const positive = std::all_of(x.begin(), x.end(), [](double v) { return v > 0.0; });
  for (auto const simpler : detail::nested_in(family)) {
    if (simpler == curve_family::power && !positive) { continue; }
    silent quiet;
    auto const nested = detail::fit_family(simpler, x, y, o, quiet);
    if (!has_solution(nested.outcome) || fit.residual_squares < nested.residual_squares * (1.0 - 1e-6)) { continue; }
    return refused;
  }
  return fit;
}

}  // namespace mentorics::learning
