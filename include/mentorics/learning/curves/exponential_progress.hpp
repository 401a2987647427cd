// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Progress that closes a fixed share of the remaining gap with each hour: fast at first, then ever slower.
///
/// P(T) = initial + (ceiling - initial) (1 - exp(-rate T)).
/// With initial = 0, ceiling = 1 and rate = E / C it starts like `linear_progress` and stays below it:
/// 0 <= E T / C - P(T) <= (E T / C)^2 / 2, so the linear model is its limit for a small rate.
/// Source: Thurstone (1919); Heathcote, Brown, Mewhort (2000), The power law repealed, equation 2.
template <real_scalar Real = double>
struct exponential_progress {
  using real = Real;

  Real initial = Real(0);    ///< progress at T = 0, in [0, ceiling]
  Real ceiling = Real(1);    ///< progress as T grows, in (0, 1]
  Real rate = Real(0.0625);  ///< [1/h], > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(exponential_progress<Real> const& m)
{
  constexpr auto where = "learning::exponential_progress";
  bool const capped = !is_nan(m.ceiling) && m.ceiling > Real(0) && m.ceiling <= Real(1);
  bool const started = is_non_negative(m.initial) && m.initial <= m.ceiling;
  bool const moving = is_finite(m.rate) && m.rate > Real(0);
  require(capped, where, "ceiling", "be in (0, 1]", m.ceiling);
  require(started, where, "initial", "be in [0, ceiling]", m.initial);
  require(moving, where, "rate", "be finite and positive", m.rate);
}

/// The share learned after `hours` of study, in [initial, ceiling].
/// \throws std::invalid_argument if the model is not valid, or `hours` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real progress(exponential_progress<Real> const& m, non_deduced<Real> hours)
{
  using std::expm1;
  validate(m);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  if (!is_finite(hours)) { return m.ceiling; }
  return Real(m.initial - (m.ceiling - m.initial) * expm1(Real(-m.rate * hours)));
}

/// Hours [h] until progress is `target`: 0 if it is from the start, infinity at the ceiling and above.
/// \throws std::invalid_argument if the model is not valid or `target` is NaN.
template <real_scalar Real>
[[nodiscard]] Real hours_to(exponential_progress<Real> const& m, non_deduced<Real> target)
{
  using std::log1p;
  validate(m);
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= m.initial) { return Real(0); }
  if (target >= m.ceiling) { return Real(no_limit); }
  return Real(-log1p(Real(-(target - m.initial) / (m.ceiling - m.initial))) / m.rate);
}

/// Progress [1/h] that the next hour brings: rate (ceiling - P(T)).
/// \throws std::invalid_argument as `progress`.
template <real_scalar Real>
[[nodiscard]] Real marginal_progress(exponential_progress<Real> const& m, non_deduced<Real> hours)
{
  return Real(m.rate * (m.ceiling - progress(m, hours)));
}

/// The standard deviation of progress after `hours` when the rate is only known up to `rate_deviation` [1/h].
///
/// Delta method: sd(P) = |dP/drate| sd(rate) = T (ceiling - P(T)) sd(rate).
/// \throws std::invalid_argument as `progress`, or if `rate_deviation` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] Real progress_deviation(exponential_progress<Real> const& m, non_deduced<Real> hours,
                                      non_deduced<Real> rate_deviation)
{
  bool const good = is_finite(rate_deviation) && rate_deviation >= Real(0);
  require(good, "learning::progress_deviation", "rate_deviation", "be finite and not negative", rate_deviation);
  Real const left = m.ceiling - progress(m, hours);
  return is_finite(hours) ? Real(hours * left * rate_deviation) : Real(0);
}

}  // namespace mentorics::learning
