// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/forgetting/forgetting_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Forgetting by a power of time: R(t) = scale t^-exponent, at most 1.
///
/// Fits groups of memories over long times; see `wickelgren_forgetting` for one that starts smoothly.
/// Source: Wixted and Ebbesen (1991), On the form of forgetting.
template <real_scalar Real = double>
struct power_forgetting {
  using real = Real;

  Real scale = Real(0.5);     ///< share left after one day, > 0
  Real exponent = Real(0.2);  ///< > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(power_forgetting<Real> const& m)
{
  constexpr auto where = "learning::power_forgetting";
  bool const good_scale = is_finite(m.scale) && m.scale > Real(0);
  require(good_scale, where, "scale", "be finite and positive", m.scale);
  bool const good_exponent = is_finite(m.exponent) && m.exponent > Real(0);
  require(good_exponent, where, "exponent", "be finite and positive", m.exponent);
}

/// The share kept after `days` [d], in [0, 1].
/// \throws std::invalid_argument if the model is not valid, or `days` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real retention(power_forgetting<Real> const& m, non_deduced<Real> days)
{
  using std::exp;
  using std::log;
  validate(m);
  require(is_non_negative(days), "learning::retention", "days", "not be negative", days);
  if (!is_finite(days)) { return Real(0); }
  if (!(days > Real(0))) { return Real(1); }
  Real const share = m.scale * exp(Real(-m.exponent * log(days)));
  return share < Real(1) ? share : Real(1);
}

/// Days [d] until `share` is left: 0 for 1 and above, infinity for 0 and below.
/// \throws std::invalid_argument if the model is not valid or `share` is NaN.
template <real_scalar Real>
[[nodiscard]] Real days_until(power_forgetting<Real> const& m, non_deduced<Real> share)
{
  using std::exp;
  using std::log;
  validate(m);
  require(!is_nan(share), "learning::days_until", "share", "be a number", share);
  if (share >= Real(1)) { return Real(0); }
  if (share <= Real(0)) { return Real(no_limit); }
  return Real(exp(Real(log(Real(m.scale / share)) / m.exponent)));
}

}  // namespace mentorics::learning
