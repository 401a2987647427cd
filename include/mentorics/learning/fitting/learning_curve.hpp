// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/fitting/detail/curve_shape.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace mentorics::learning {

/// A fitted curve y(x) = asymptote + amplitude f(x): times that fall or shares that rise with practice x.
///
///     family         f(x)                       shape
///     exponential    e^(-a x)                   a
///     power          x^-b                       b
///     general_power  (x + E)^-b                 b, E
///     apex           e^(-a x) x^-b              a, b
///     logistic       1 / (1 + e^(-k (x - m)))   k, m
///     logarithmic    ln x                       -
///
/// Where it rises it meets `progress_model`, cut to [0, 1]. Source: Heathcote, Brown, Mewhort (2000).
struct learning_curve {
  using real = double;

  curve_family family = curve_family::exponential;
  double asymptote = 0.0;                    ///< A [unit of y]
  double amplitude = 1.0;                    ///< B [unit of y]
  std::array<double, 2> shape = {1.0, 0.0};  ///< as in the table, all but m positive; what the family lacks is ignored
};

/// \throws std::invalid_argument if a parameter is not finite, or a shape other than m is not positive.
template <class = void>
inline void validate(learning_curve const& c)
{
  constexpr auto where = "learning::learning_curve";
  require_finite(where, "asymptote", c.asymptote);
  require_finite(where, "amplitude", c.amplitude);
  for (std::size_t j = 0; j < shape_count(c.family); ++j) {
    bool const free = c.family == curve_family::logistic && j == 1;
    bool const good = is_finite(c.shape[j]) && (free || c.shape[j] > 0.0);
    require(good, where, {"shape", j}, free ? "be finite" : "be finite and positive", c.shape[j]);
  }
}

/// y after practice `x`; infinite where f is.
/// \throws std::invalid_argument if the curve is not valid, or `x` is negative or NaN.
template <class = void>
[[nodiscard]] inline double value(learning_curve const& c, double x)
{
  validate(c);
  require(is_non_negative(x), "learning::value", "x", "not be negative", x);
  return c.asymptote + c.amplitude * detail::shape_value(c.family, c.shape, x);
}

/// dy / dx after practice `x`.
/// \throws std::invalid_argument as `value`.
template <class = void>
[[nodiscard]] inline double slope(learning_curve const& c, double x)
{
  validate(c);
  require(is_non_negative(x), "learning::slope", "x", "not be negative", x);
  return c.amplitude * detail::shape_slope(c.family, c.shape, x);
}

/// The practice at which y is `target`; NaN if it never is at any x >= 0.
/// \throws std::invalid_argument if the curve is not valid or `target` is NaN.
template <class = void>
[[nodiscard]] inline double practice_to(learning_curve const& c, double target)
{
  validate(c);
  require(!is_nan(target), "learning::practice_to", "target", "be a number", target);
  return detail::shape_inverse(c.family, c.shape, (target - c.asymptote) / c.amplitude);
}

/// True if y grows with practice.
[[nodiscard]] inline bool rises(learning_curve const& c)
{
  bool const growing_shape = c.family == curve_family::logistic || c.family == curve_family::logarithmic;
  return growing_shape ? c.amplitude > 0.0 : c.amplitude < 0.0;
}

/// y cut to [0, 1] as a share learned.
/// \throws std::invalid_argument as `value`, or if the curve falls.
template <class = void>
[[nodiscard]] inline double progress(learning_curve const& c, double hours)
{
  require(rises(c), "learning::progress", "amplitude", "make the curve rise", c.amplitude);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  return (std::clamp)(value(c, hours), 0.0, 1.0);
}

/// Hours until progress is `target`: 0 if it is from the start, infinity if it never is.
/// \throws std::invalid_argument if the curve is not valid or falls, or `target` is NaN.
template <class = void>
[[nodiscard]] inline double hours_to(learning_curve const& c, double target)
{
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= progress(c, 0.0)) { return 0.0; }
  double const hours = target > 1.0 ? no_limit : practice_to(c, target);
  return is_nan(hours) ? no_limit : hours;
}

/// dP / dT while progress is inside (0, 1), 0 at the ends.
/// \throws std::invalid_argument as `progress`.
[[nodiscard]] inline double marginal_progress(learning_curve const& c, double hours)
{
  double const p = progress(c, hours);
  return p > 0.0 && p < 1.0 && is_finite(hours) ? slope(c, hours) : 0.0;
}

}  // namespace mentorics::learning
