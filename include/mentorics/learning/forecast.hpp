// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/draw.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/normal_quantile.hpp>
#include <mentorics/core/quantile.hpp>
#include <mentorics/core/refusal.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/core/wilson_interval.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

namespace mentorics::learning {

/// Parameters that were estimated: how sure they are is in the covariance.
struct parameter_estimate {
  std::vector<double> values;
  Eigen::MatrixXd covariance;          ///< of the values
  std::vector<bool> positive = {};     ///< drawn on a log scale, so that they stay positive; empty: none
};

/// \throws std::invalid_argument if values and covariance do not match or are not finite, a variance is negative, the
///         covariance is not symmetric, or a positive value is not.
inline void validate(parameter_estimate const& e)
{
  constexpr auto where = "learning::parameter_estimate";
  auto const n = static_cast<Eigen::Index>(e.values.size());
  require(!e.values.empty(), where, "values", "not be empty");
  require(e.covariance.rows() == n && e.covariance.cols() == n, where, "covariance", "be square, one row a value",
          e.covariance.rows());
  require(e.positive.empty() || e.positive.size() == e.values.size(), where, "positive", "be one for each value",
          e.positive.size());
  for (std::size_t i = 0; i < e.values.size(); ++i) {
    auto const k = static_cast<Eigen::Index>(i);
    bool const sign = e.positive.empty() || !e.positive[i] || e.values[i] > 0.0;
    require(is_finite(e.values[i]) && sign, where, {"values", i}, "be finite, and positive where said", e.values[i]);
    require(e.covariance.row(k).allFinite(), where, {"covariance", i}, "be finite");
    require(e.covariance(k, k) >= 0.0, where, {"covariance", i}, "have no negative variance", e.covariance(k, k));
    bool const mirrored = (e.covariance.row(k).transpose() - e.covariance.col(k)).cwiseAbs().maxCoeff() <=
                          1e-9 * e.covariance.cwiseAbs().maxCoeff();
    require(mirrored, where, {"covariance", i}, "be symmetric");
  }
}

struct forecast_options {
  double level = 0.95;        ///< of the interval, in (0, 1)
  std::size_t draws = 2000;   ///< of a simulation, >= 100
};

/// A forecast with an interval that contains the uncertainty of the parameters.
struct [[nodiscard]] forecast {
  status outcome = status::converged;
  refusal reason = refusal::none;
  double value = 0.0;      ///< at the estimated parameters
  double deviation = 0.0;  ///< standard deviation; NaN for hours that are infinite
  interval range = {};
  double never = 0.0;  ///< hours by simulation: share of the draws that do not reach the target
};

namespace detail {

inline void require_options(forecast_options const& o)
{
  constexpr auto where = "learning::forecast_options";
  require(is_finite(o.level) && o.level > 0.0 && o.level < 1.0, where, "level", "be in (0, 1)", o.level);
  require(o.draws >= 100, where, "draws", "be at least 100", o.draws);
}

/// Delta method: sd^2 = g^T Cov g with g by central differences of 1e-4 standard deviations.
template <class Quantity>
[[nodiscard]] forecast by_delta(parameter_estimate const& e, forecast_options const& o, interval bounds,
                                Quantity const& quantity)
{
  validate(e);
  require_options(o);
  forecast f{.value = quantity(e.values)};
  Eigen::VectorXd g = Eigen::VectorXd::Zero(e.covariance.rows());
  for (std::size_t i = 0; i < e.values.size(); ++i) {
    auto const k = static_cast<Eigen::Index>(i);
    double const h = 1e-4 * std::sqrt(e.covariance(k, k));
    if (!(h > 0.0)) { continue; }
    auto up = e.values;
    auto down = e.values;
    up[i] += h;
    down[i] -= h;
    g[k] = (quantity(up) - quantity(down)) / (up[i] - down[i]);
  }
  double const variance = g.dot(e.covariance * g);
  if (!is_finite(f.value) || !is_finite(variance)) {
    f = {.outcome = status::refused, .reason = refusal::boundary_estimate, .value = f.value,
         .deviation = std::numeric_limits<double>::quiet_NaN(),
         .range = {.lower = std::numeric_limits<double>::quiet_NaN(), .upper = std::numeric_limits<double>::quiet_NaN()}};
    return f;
  }
  f.deviation = std::sqrt((std::max)(0.0, variance));
  double const half = normal_quantile(0.5 + 0.5 * o.level) * f.deviation;
  f.range = {.lower = (std::max)(bounds.lower, f.value - half), .upper = (std::min)(bounds.upper, f.value + half)};
  return f;
}

/// Draws parameters from the normal distribution of the estimate; positive ones from the log-normal of equal spread.
template <class Quantity, bit_source Rng>
[[nodiscard]] forecast by_simulation(parameter_estimate const& e, forecast_options const& o, Rng& rng,
                                     Quantity const& quantity)
{
  validate(e);
  require_options(o);
  forecast f{.value = quantity(e.values)};
  auto const n = e.covariance.rows();
  Eigen::VectorXd scale = Eigen::VectorXd::Ones(n);
  for (Eigen::Index k = 0; k < n; ++k) {
    auto const i = static_cast<std::size_t>(k);
    if (!e.positive.empty() && e.positive[i]) { scale[k] = 1.0 / e.values[i]; }
  }
  Eigen::MatrixXd const scaled = scale.asDiagonal() * e.covariance * scale.asDiagonal();
  Eigen::LDLT<Eigen::MatrixXd> const factor(scaled);
  Eigen::MatrixXd const root = factor.transpositionsP().transpose() *
                               Eigen::MatrixXd(Eigen::MatrixXd(factor.matrixL()) *
                                               factor.vectorD().cwiseMax(0.0).cwiseSqrt().asDiagonal());
  std::vector<double> values;
  for (std::size_t draw = 0; draw < o.draws; ++draw) {
    Eigen::VectorXd z(n);
    for (Eigen::Index k = 0; k < n; ++k) { z[k] = normal(rng); }
    z = root * z;
    auto p = e.values;
    for (std::size_t i = 0; i < p.size(); ++i) {
      auto const k = static_cast<Eigen::Index>(i);
      p[i] = !e.positive.empty() && e.positive[i] ? p[i] * std::exp(z[k]) : p[i] + z[k];
    }
    values.push_back(quantity(p));
  }
  std::sort(values.begin(), values.end());
  auto const finite = static_cast<std::size_t>(
      std::partition_point(values.begin(), values.end(), [](double v) { return is_finite(v); }) - values.begin());
  f.never = 1.0 - static_cast<double>(finite) / static_cast<double>(values.size());
  auto const at = [&](double p) {
    double const h = p * static_cast<double>(values.size() - 1);
    auto const low = static_cast<std::size_t>(h);
    auto const high = (std::min)(low + 1, values.size() - 1);
    if (!is_finite(values[high])) { return h > static_cast<double>(low) ? values[high] : values[low]; }
    return values[low] + (h - static_cast<double>(low)) * (values[high] - values[low]);
  };
  f.range = {.lower = at(0.5 - 0.5 * o.level), .upper = at(0.5 + 0.5 * o.level)};
  double mean = 0.0;
  double squares = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    double const off = values[i] - mean;
    mean += off / static_cast<double>(i + 1);
    squares += off * (values[i] - mean);
  }
  f.deviation = finite == values.size() ? std::sqrt(squares / static_cast<double>(values.size() - 1))
                                        : std::numeric_limits<double>::quiet_NaN();
  return f;
}

template <class Make>
[[nodiscard]] auto progress_at(Make const& make, double hours)
{
  return [&make, hours](std::vector<double> const& p) {
    auto const m = make(std::span<double const>(p));
    return static_cast<double>(progress(m, typename std::decay_t<decltype(m)>::real(hours)));
  };
}

template <class Make>
[[nodiscard]] auto hours_at(Make const& make, double target)
{
  return [&make, target](std::vector<double> const& p) {
    auto const m = make(std::span<double const>(p));
    return static_cast<double>(hours_to(m, typename std::decay_t<decltype(m)>::real(target)));
  };
}

}  // namespace detail

/// Progress after `hours`, with an interval by the delta method. Works for every `progress_model`.
///
/// `make(values)` returns the model for parameters; it must take values near the estimate, and in a simulation every value
/// that can be drawn: clamp what has a range, e.g. a ceiling to at most 1. The normal approximation is good where progress
/// is nearly linear in the parameters over their spread; `simulate_progress` needs no such thing.
/// \throws std::invalid_argument if the estimate or the options are not valid, or as `progress`.
template <class Make>
[[nodiscard]] forecast forecast_progress(Make const& make, parameter_estimate const& e, double hours,
                                         forecast_options const& o = {})
{
  return detail::by_delta(e, o, {.lower = 0.0, .upper = 1.0}, detail::progress_at(make, hours));
}

/// Hours until progress is `target`, with an interval by the delta method.
///
/// Refuses (boundary_estimate) where the hours are infinite at the estimate or next to it: then ask `simulate_hours`.
/// \throws std::invalid_argument as `forecast_progress`.
template <class Make>
[[nodiscard]] forecast forecast_hours(Make const& make, parameter_estimate const& e, double target,
                                      forecast_options const& o = {})
{
  return detail::by_delta(e, o, {.lower = 0.0, .upper = no_limit}, detail::hours_at(make, target));
}

/// Progress after `hours`, with an interval from draws of the parameters: its ends are quantiles of the draws.
/// \throws std::invalid_argument as `forecast_progress`.
template <class Make, bit_source Rng>
[[nodiscard]] forecast simulate_progress(Make const& make, parameter_estimate const& e, double hours, Rng& rng,
                                         forecast_options const& o = {})
{
  return detail::by_simulation(e, o, rng, detail::progress_at(make, hours));
}

/// Hours until progress is `target`, from draws of the parameters; the upper end is infinite where too many never get there.
/// \throws std::invalid_argument as `forecast_progress`.
template <class Make, bit_source Rng>
[[nodiscard]] forecast simulate_hours(Make const& make, parameter_estimate const& e, double target, Rng& rng,
                                      forecast_options const& o = {})
{
  return detail::by_simulation(e, o, rng, detail::hours_at(make, target));
}

}  // namespace mentorics::learning
