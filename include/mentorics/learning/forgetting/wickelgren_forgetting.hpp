// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/forgetting/forgetting_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Forgetting that slows down: R(t) = (1 + rate t)^-exponent.
///
/// `fsrs` forgets by this curve with exponent w20 and rate F / S. With rate exponent = 1 / s fixed and the exponent growing
/// it turns into `exponential_forgetting`: the two parameters are told apart only by long delays.
/// Source: Wickelgren (1974), Single-trace fragility theory of memory dynamics.
template <real_scalar Real = double>
struct wickelgren_forgetting {
  using real = Real;

  Real rate = Real(1);        ///< k [1/d] > 0
  Real exponent = Real(0.2);  ///< d > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(wickelgren_forgetting<Real> const& m)
{
  constexpr auto where = "learning::wickelgren_forgetting";
  bool const good_rate = is_finite(m.rate) && m.rate > Real(0);
  require(good_rate, where, "rate", "be finite and positive", m.rate);
  bool const good_exponent = is_finite(m.exponent) && m.exponent > Real(0);
  require(good_exponent, where, "exponent", "be finite and positive", m.exponent);
}

/// The share kept after `days` [d], in [0, 1].
/// \throws std::invalid_argument if the model is not valid, or `days` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real retention(wickelgren_forgetting<Real> const& m, non_deduced<Real> days)
{
  using std::exp;
  using std::log1p;
  validate(m);
  require(is_non_negative(days), "learning::retention", "days", "not be negative", days);
  if (!is_finite(days)) { return Real(0); }
  return Real(exp(Real(-m.exponent * log1p(Real(m.rate * days)))));
}

/// Days [d] until `share` is left: 0 for 1 and above, infinity for 0 and below.
/// \throws std::invalid_argument if the model is not valid or `share` is NaN.
template <real_scalar Real>
[[nodiscard]] Real days_until(wickelgren_forgetting<Real> const& m, non_deduced<Real> share)
{
  using std::expm1;
  using std::log;
  validate(m);
  require(!is_nan(share), "learning::days_until", "share", "be a number", share);
  if (share >= Real(1)) { return Real(0); }
  if (share <= Real(0)) { return Real(no_limit); }
  return Real(expm1(Real(-log(share) / m.exponent)) / m.rate);
}

}  // namespace mentorics::learning
