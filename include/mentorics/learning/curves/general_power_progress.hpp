// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Power-law progress of a student who brings experience: it starts smoothly where `power_progress` cannot.
///
/// P(T) = ceiling - (ceiling - initial) (1 + T / experience)^-exponent.
/// With exponent / experience = rate fixed and experience growing it turns into `exponential_progress`: on data that follow
/// that one its two shape parameters run away together.
/// Source: Newell and Rosenbloom (1981), general power law; Heathcote, Brown, Mewhort (2000), equation 4.
template <real_scalar Real = double>
struct general_power_progress {
  using real = Real;

  Real initial = Real(0);      ///< progress at T = 0, in [0, ceiling]
  Real ceiling = Real(1);      ///< progress as T grows, in (0, 1]
  Real experience = Real(10);  ///< [h] of earlier practice, > 0
  Real exponent = Real(1);     ///< > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(general_power_progress<Real> const& m)
{
  constexpr auto where = "learning::general_power_progress";
  bool const capped = !is_nan(m.ceiling) && m.ceiling > Real(0) && m.ceiling <= Real(1);
  bool const started = is_non_negative(m.initial) && m.initial <= m.ceiling;
  bool const experienced = is_finite(m.experience) && m.experience > Real(0);
  bool const moving = is_finite(m.exponent) && m.exponent > Real(0);
  require(capped, where, "ceiling", "be in (0, 1]", m.ceiling);
  require(started, where, "initial", "be in [0, ceiling]", m.initial);
  require(experienced, where, "experience", "be finite and positive", m.experience);
  require(moving, where, "exponent", "be finite and positive", m.exponent);
}

/// The share learned after `hours` of study, in [initial, ceiling].
/// \throws std::invalid_argument if the model is not valid, or `hours` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real progress(general_power_progress<Real> const& m, non_deduced<Real> hours)
{
  using std::expm1;
  using std::log1p;
  validate(m);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  if (!is_finite(hours)) { return m.ceiling; }
  return Real(m.initial - (m.ceiling - m.initial) * expm1(Real(-m.exponent * log1p(Real(hours / m.experience)))));
}

/// Hours [h] until progress is `target`: 0 if it is from the start, infinity at the ceiling and above.
/// \throws std::invalid_argument if the model is not valid or `target` is NaN.
template <real_scalar Real>
[[nodiscard]] Real hours_to(general_power_progress<Real> const& m, non_deduced<Real> target)
{
  using std::expm1;
  using std::log1p;
  validate(m);
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= m.initial) { return Real(0); }
  if (target >= m.ceiling) { return Real(no_limit); }
  Real const closed = log1p(Real(-(target - m.initial) / (m.ceiling - m.initial)));
  return Real(m.experience * expm1(Real(-closed / m.exponent)));
}

/// Progress [1/h] that the next hour brings: exponent (ceiling - P(T)) / (experience + T).
/// \throws std::invalid_argument as `progress`.
template <real_scalar Real>
[[nodiscard]] Real marginal_progress(general_power_progress<Real> const& m, non_deduced<Real> hours)
{
  Real const left = m.ceiling - progress(m, hours);
  return is_finite(hours) ? Real(m.exponent * left / (m.experience + hours)) : Real(0);
}

/// The standard deviation of progress after `hours` when the exponent is only known up to `exponent_deviation`.
///
/// Delta method: sd(P) = ln(1 + T / experience) (ceiling - P(T)) sd(exponent).
/// \throws std::invalid_argument as `progress`, or if `exponent_deviation` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] Real progress_deviation(general_power_progress<Real> const& m, non_deduced<Real> hours,
                                      non_deduced<Real> exponent_deviation)
{
  using std::log1p;
  bool const good = is_finite(exponent_deviation) && exponent_deviation >= Real(0);
  require(good, "learning::progress_deviation", "exponent_deviation", "be finite and not negative", exponent_deviation);
  Real const left = m.ceiling - progress(m, hours);
  return is_finite(hours) ? Real(log1p(Real(hours / m.experience)) * left * exponent_deviation) : Real(0);
}

}  // namespace mentorics::learning
