// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/forgetting/forgetting_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Forgetting at a constant rate: R(t) = e^(-t / stability).
///
/// The half-life is ln 2 times the stability. Single memories are close to it; mixtures of easy and hard ones fall more
/// slowly in the end: see `wickelgren_forgetting`.
template <real_scalar Real = double>
struct exponential_forgetting {
  using real = Real;

  Real stability = Real(10);  ///< [d] until 37 % are left, > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(exponential_forgetting<Real> const& m)
{
  constexpr auto where = "learning::exponential_forgetting";
  bool const good_stability = is_finite(m.stability) && m.stability > Real(0);
  require(good_stability, where, "stability", "be finite and positive", m.stability);
}

/// The share kept after `days` [d], in [0, 1].
/// \throws std::invalid_argument if the model is not valid, or `days` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real retention(exponential_forgetting<Real> const& m, non_deduced<Real> days)
{
  using std::exp;
  validate(m);
  require(is_non_negative(days), "learning::retention", "days", "not be negative", days);
  if (!is_finite(days)) { return Real(0); }
  return Real(exp(Real(-days / m.stability)));
}

/// Days [d] until `share` is left: 0 for 1 and above, infinity for 0 and below.
/// \throws std::invalid_argument if the model is not valid or `share` is NaN.
template <real_scalar Real>
[[nodiscard]] Real days_until(exponential_forgetting<Real> const& m, non_deduced<Real> share)
{
  using std::log;
  validate(m);
  require(!is_nan(share), "learning::days_until", "share", "be a number", share);
  if (share >= Real(1)) { return Real(0); }
  if (share <= Real(0)) { return Real(no_limit); }
  return Real(-m.stability * log(share));
}

}  // namespace mentorics::learning
