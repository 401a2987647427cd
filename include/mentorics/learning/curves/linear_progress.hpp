// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/progress_model.hpp>

namespace mentorics::learning {

/// Progress that grows by the same share with each hour until all is learned.
///
/// P(T) = T E / C, at most 1: T hours studied, E efficiency, C committed hours. With E = 1 the committed hours are
/// just enough; with E = 0.8 it takes C / E = 1.25 C hours.
/// Assumes that every hour is worth the same. Where later hours bring less, see `exponential_progress`.
template <real_scalar Real = double>
struct linear_progress {
  using real = Real;

  Real efficiency = Real(1);   ///< progress per committed hour, usually 0.5 to 1, > 0
  Real commitment = Real(40);  ///< committed (total) hours [h], > 0
};

/// \throws std::invalid_argument if a field is not finite and positive.
template <real_scalar Real>
constexpr void validate(linear_progress<Real> const& m)
{
  constexpr auto where = "learning::linear_progress";
  bool const efficient = is_finite(m.efficiency) && m.efficiency > Real(0);
  bool const committed = is_finite(m.commitment) && m.commitment > Real(0);
  require(efficient, where, "efficiency", "be finite and positive", m.efficiency);
  require(committed, where, "commitment", "be finite and positive", m.commitment);
}

/// The share learned after `hours` of study, in [0, 1].
/// \throws std::invalid_argument if the model is not valid, or `hours` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] constexpr Real progress(linear_progress<Real> const& m, non_deduced<Real> hours)
{
  validate(m);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  Real const share = hours * m.efficiency / m.commitment;
  return share < Real(1) ? share : Real(1);
}

/// Hours [h] until progress is `target`: 0 for a target of 0 or less, infinity for one above 1.
/// \throws std::invalid_argument if the model is not valid or `target` is NaN.
template <real_scalar Real>
[[nodiscard]] constexpr Real hours_to(linear_progress<Real> const& m, non_deduced<Real> target)
{
  validate(m);
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= Real(0)) { return Real(0); }
  if (target > Real(1)) { return Real(no_limit); }
  return target * m.commitment / m.efficiency;
}

/// Progress [1/h] that the next hour brings: E / C before all is learned, 0 from then on.
/// \throws std::invalid_argument as `progress`.
template <real_scalar Real>
[[nodiscard]] constexpr Real marginal_progress(linear_progress<Real> const& m, non_deduced<Real> hours)
{
  return progress(m, hours) < Real(1) ? Real(m.efficiency / m.commitment) : Real(0);
}

/// The standard deviation of progress after `hours` when E is only known up to `efficiency_deviation`.
///
/// Delta method: sd(P) = |dP/dE| sd(E) = T / C sd(E); 0 once all is learned, where P does not depend on E any more.
/// Exact below the cap, because P is linear in E; near it (P within two deviations of 1) it is too large.
/// \throws std::invalid_argument as `progress`, or if `efficiency_deviation` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] constexpr Real progress_deviation(linear_progress<Real> const& m, non_deduced<Real> hours,
                                                non_deduced<Real> efficiency_deviation)
{
  bool const good = is_finite(efficiency_deviation) && efficiency_deviation >= Real(0);
  require(good, "learning::progress_deviation", "efficiency_deviation", "be finite and not negative",
          efficiency_deviation);
  return progress(m, hours) < Real(1) ? Real(hours / m.commitment * efficiency_deviation) : Real(0);
}

}  // namespace mentorics::learning
