// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Progress that starts slowly, is fastest at the midpoint and saturates: an S.
///
/// P(T) = ceiling / (1 + exp(-rate (T - midpoint))).
/// Far above its midpoint it is an `exponential_progress`: data without a slow start do not tell the midpoint.
/// Source: Gallistel, Fairhurst, Balsam (2004); Verhulst (1838) for the curve.
template <real_scalar Real = double>
struct logistic_progress {
  using real = Real;

  Real ceiling = Real(1);    ///< progress as T grows, in (0, 1]
  Real rate = Real(0.2);     ///< [1/h], > 0
  Real midpoint = Real(20);  ///< [h] at which half of the ceiling is reached
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(logistic_progress<Real> const& m)
{
  constexpr auto where = "learning::logistic_progress";
  bool const capped = !is_nan(m.ceiling) && m.ceiling > Real(0) && m.ceiling <= Real(1);
  bool const moving = is_finite(m.rate) && m.rate > Real(0);
  require(capped, where, "ceiling", "be in (0, 1]", m.ceiling);
  require(moving, where, "rate", "be finite and positive", m.rate);
  require_finite(where, "midpoint", m.midpoint);
}

/// The share learned after `hours` of study, in (0, ceiling].
/// \throws std::invalid_argument if the model is not valid, or `hours` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real progress(logistic_progress<Real> const& m, non_deduced<Real> hours)
{
  using std::exp;
  validate(m);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  if (!is_finite(hours)) { return m.ceiling; }
  Real const z = m.rate * (hours - m.midpoint);
  if (z < Real(0)) {
    Real const e = exp(z);
    return Real(m.ceiling * e / (Real(1) + e));
  }
  return Real(m.ceiling / (Real(1) + exp(Real(-z))));
}

/// Hours [h] until progress is `target`: 0 if it is from the start, infinity at the ceiling and above.
/// \throws std::invalid_argument if the model is not valid or `target` is NaN.
template <real_scalar Real>
[[nodiscard]] Real hours_to(logistic_progress<Real> const& m, non_deduced<Real> target)
{
  using std::log;
  validate(m);
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= Real(0)) { return Real(0); }
  if (target >= m.ceiling) { return Real(no_limit); }
  Real const hours = m.midpoint + log(Real(target / (m.ceiling - target))) / m.rate;
  return hours > Real(0) ? hours : Real(0);
}

/// Progress [1/h] that the next hour brings: rate P(T) (1 - P(T) / ceiling).
/// \throws std::invalid_argument as `progress`.
template <real_scalar Real>
[[nodiscard]] Real marginal_progress(logistic_progress<Real> const& m, non_deduced<Real> hours)
{
  Real const share = progress(m, hours);
  return Real(m.rate * share * (m.ceiling - share) / m.ceiling);
}

/// The standard deviation of progress after `hours` when the rate is only known up to `rate_deviation` [1/h].
///
/// Delta method: sd(P) = |T - midpoint| P(T) (1 - P(T) / ceiling) sd(rate).
/// \throws std::invalid_argument as `progress`, or if `rate_deviation` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] Real progress_deviation(logistic_progress<Real> const& m, non_deduced<Real> hours,
                                      non_deduced<Real> rate_deviation)
{
  bool const good = is_finite(rate_deviation) && rate_deviation >= Real(0);
  require(good, "learning::progress_deviation", "rate_deviation", "be finite and not negative", rate_deviation);
  Real const share = progress(m, hours);
  if (!is_finite(hours)) { return Real(0); }
  Real const away = hours > m.midpoint ? Real(hours - m.midpoint) : Real(m.midpoint - hours);
  return Real(away * share * (m.ceiling - share) / m.ceiling * rate_deviation);
}

}  // namespace mentorics::learning
