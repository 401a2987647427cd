// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/progress_model.hpp>
#include <mentorics/statistics/special/wright_omega.hpp>

#include <cmath>

namespace mentorics::learning {

/// Progress between the exponential and the power law, which are its ends (APEX).
///
/// P(T) = ceiling - gap e^(-rate T) T^-exponent, at least 0.
/// The inverse is closed: with u = rate T / exponent, u + ln u = ln(gap / (ceiling - P)) / exponent + ln(rate / exponent).
/// Source: Heathcote, Brown, Mewhort (2000), The power law repealed, equation 5.
template <real_scalar Real = double>
struct apex_progress {
  using real = Real;

  Real ceiling = Real(1);     ///< progress as T grows, in (0, 1]
  Real gap = Real(1);         ///< size of what is missing, > 0
  Real rate = Real(0.05);     ///< [1/h] >= 0; 0 is `power_progress`
  Real exponent = Real(0.2);  ///< >= 0, not both 0; 0 is `exponential_progress`
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(apex_progress<Real> const& m)
{
  constexpr auto where = "learning::apex_progress";
  bool const capped = !is_nan(m.ceiling) && m.ceiling > Real(0) && m.ceiling <= Real(1);
  bool const open = is_finite(m.gap) && m.gap > Real(0);
  bool const rated = is_finite(m.rate) && m.rate >= Real(0);
  bool const bent = is_finite(m.exponent) && m.exponent >= Real(0);
  require(capped, where, "ceiling", "be in (0, 1]", m.ceiling);
  require(open, where, "gap", "be finite and positive", m.gap);
  require(rated, where, "rate", "be finite and not negative", m.rate);
  require(bent, where, "exponent", "be finite and not negative", m.exponent);
  require(m.rate > Real(0) || m.exponent > Real(0), where, "rate", "be positive where exponent is 0", m.rate);
}

/// The share learned after `hours` of study, in [0, ceiling].
/// \throws std::invalid_argument if the model is not valid, or `hours` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real progress(apex_progress<Real> const& m, non_deduced<Real> hours)
{
  using std::exp;
  using std::log;
  validate(m);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  if (!is_finite(hours)) { return m.ceiling; }
  if (!(hours > Real(0)) && m.exponent > Real(0)) { return Real(0); }
  Real const bend = m.exponent > Real(0) ? Real(m.exponent * log(hours)) : Real(0);
  Real const share = m.ceiling - m.gap * exp(Real(-m.rate * hours - bend));
  return share > Real(0) ? share : Real(0);
}

/// Hours [h] until progress is `target`: 0 if it is from the start, infinity at the ceiling and above.
/// \throws std::invalid_argument if the model is not valid or `target` is NaN.
template <real_scalar Real>
[[nodiscard]] Real hours_to(apex_progress<Real> const& m, non_deduced<Real> target)
{
  using std::exp;
  using std::log;
  validate(m);
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= Real(0)) { return Real(0); }
  if (target >= m.ceiling) { return Real(no_limit); }
  Real const size = log(Real(m.gap / (m.ceiling - target)));
  if (!(m.exponent > Real(0))) { return size > Real(0) ? Real(size / m.rate) : Real(0); }
  if (!(m.rate > Real(0))) { return Real(exp(Real(size / m.exponent))); }
  return Real(m.exponent / m.rate * statistics::wright_omega(Real(size / m.exponent + log(Real(m.rate / m.exponent)))));
}

/// Progress [1/h] that the next hour brings: (ceiling - P(T)) (rate + exponent / T); 0 while nothing is seen.
/// \throws std::invalid_argument as `progress`.
template <real_scalar Real>
[[nodiscard]] Real marginal_progress(apex_progress<Real> const& m, non_deduced<Real> hours)
{
  Real const share = progress(m, hours);
  if (!(share > Real(0)) || !is_finite(hours)) { return Real(0); }
  Real const bend = m.exponent > Real(0) ? Real(m.exponent / hours) : Real(0);
  return Real((m.ceiling - share) * (m.rate + bend));
}

/// The standard deviation of progress after `hours` when the rate is only known up to `rate_deviation` [1/h].
///
/// Delta method: sd(P) = T (ceiling - P(T)) sd(rate); 0 while nothing is seen.
/// \throws std::invalid_argument as `progress`, or if `rate_deviation` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] Real progress_deviation(apex_progress<Real> const& m, non_deduced<Real> hours,
                                      non_deduced<Real> rate_deviation)
{
  bool const good = is_finite(rate_deviation) && rate_deviation >= Real(0);
  require(good, "learning::progress_deviation", "rate_deviation", "be finite and not negative", rate_deviation);
  Real const share = progress(m, hours);
  if (!(share > Real(0)) || !is_finite(hours)) { return Real(0); }
  return Real(hours * (m.ceiling - share) * rate_deviation);
}

}  // namespace mentorics::learning
