// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Progress whose gap to the ceiling shrinks by the same share with each doubling of practice.
///
/// P(T) = ceiling - gap T^-exponent, at least 0: nothing is seen until T = (gap / ceiling)^(1 / exponent).
/// Single learners usually follow `exponential_progress` more closely; the power law is that of averages over learners.
/// Source: Newell and Rosenbloom (1981); Heathcote, Brown, Mewhort (2000), equation 1.
template <real_scalar Real = double>
struct power_progress {
  using real = Real;

  Real ceiling = Real(1);     ///< progress as T grows, in (0, 1]
  Real gap = Real(1);         ///< to the ceiling after one hour, > 0
  Real exponent = Real(0.5);  ///< > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(power_progress<Real> const& m)
{
  constexpr auto where = "learning::power_progress";
  bool const capped = !is_nan(m.ceiling) && m.ceiling > Real(0) && m.ceiling <= Real(1);
  bool const open = is_finite(m.gap) && m.gap > Real(0);
  bool const moving = is_finite(m.exponent) && m.exponent > Real(0);
  require(capped, where, "ceiling", "be in (0, 1]", m.ceiling);
  require(open, where, "gap", "be finite and positive", m.gap);
  require(moving, where, "exponent", "be finite and positive", m.exponent);
}

/// Hours [h] until progress is `target`: 0 if it is from the start, infinity at the ceiling and above.
/// \throws std::invalid_argument if the model is not valid or `target` is NaN.
template <real_scalar Real>
[[nodiscard]] Real hours_to(power_progress<Real> const& m, non_deduced<Real> target)
{
  using std::exp;
  using std::log;
  validate(m);
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= Real(0)) { return Real(0); }
  if (target >= m.ceiling) { return Real(no_limit); }
  return Real(exp(Real(log(Real(m.gap / (m.ceiling - target))) / m.exponent)));
}

/// The share learned after `hours` of study, in [0, ceiling].
/// \throws std::invalid_argument if the model is not valid, or `hours` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real progress(power_progress<Real> const& m, non_deduced<Real> hours)
{
  using std::exp;
  using std::log;
  validate(m);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  if (!is_finite(hours)) { return m.ceiling; }
  if (!(hours > Real(0))) { return Real(0); }
  Real const share = m.ceiling - m.gap * exp(Real(-m.exponent * log(hours)));
  return share > Real(0) ? share : Real(0);
}

/// Progress [1/h] that the next hour brings: exponent (ceiling - P(T)) / T; 0 while nothing is seen.
/// \throws std::invalid_argument as `progress`.
template <real_scalar Real>
[[nodiscard]] Real marginal_progress(power_progress<Real> const& m, non_deduced<Real> hours)
{
  Real const share = progress(m, hours);
  if (!(share > Real(0)) || !is_finite(hours)) { return Real(0); }
  return Real(m.exponent * (m.ceiling - share) / hours);
}

/// The standard deviation of progress after `hours` when the exponent is only known up to `exponent_deviation`.
///
/// Delta method: sd(P) = |ln T| (ceiling - P(T)) sd(exponent); 0 while nothing is seen.
/// \throws std::invalid_argument as `progress`, or if `exponent_deviation` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] Real progress_deviation(power_progress<Real> const& m, non_deduced<Real> hours,
                                      non_deduced<Real> exponent_deviation)
{
  using std::log;
  bool const good = is_finite(exponent_deviation) && exponent_deviation >= Real(0);
  require(good, "learning::progress_deviation", "exponent_deviation", "be finite and not negative", exponent_deviation);
  Real const share = progress(m, hours);
  if (!(share > Real(0)) || !is_finite(hours)) { return Real(0); }
  Real const size = log(hours);
  return Real((size < Real(0) ? Real(-size) : size) * (m.ceiling - share) * exponent_deviation);
}

}  // namespace mentorics::learning
