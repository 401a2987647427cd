// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/forgetting/forgetting_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Forgetting by halves: R(t) = 2^(-t / half_life). The same curve as `exponential_forgetting` by another parameter.
template <real_scalar Real = double>
struct half_life_forgetting {
  using real = Real;

  Real half_life = Real(7);  ///< [d] > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(half_life_forgetting<Real> const& m)
{
  constexpr auto where = "learning::half_life_forgetting";
  bool const good_half_life = is_finite(m.half_life) && m.half_life > Real(0);
  require(good_half_life, where, "half_life", "be finite and positive", m.half_life);
}

/// The share kept after `days` [d], in [0, 1].
/// \throws std::invalid_argument if the model is not valid, or `days` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real retention(half_life_forgetting<Real> const& m, non_deduced<Real> days)
{
  using std::exp;
  using std::log;
  validate(m);
  require(is_non_negative(days), "learning::retention", "days", "not be negative", days);
  if (!is_finite(days)) { return Real(0); }
  return Real(exp(Real(-days / m.half_life * log(Real(2)))));
}

/// Days [d] until `share` is left: 0 for 1 and above, infinity for 0 and below.
/// \throws std::invalid_argument if the model is not valid or `share` is NaN.
template <real_scalar Real>
[[nodiscard]] Real days_until(half_life_forgetting<Real> const& m, non_deduced<Real> share)
{
  using std::log;
  validate(m);
  require(!is_nan(share), "learning::days_until", "share", "be a number", share);
  if (share >= Real(1)) { return Real(0); }
  if (share <= Real(0)) { return Real(no_limit); }
  return Real(-m.half_life * log(share) / log(Real(2)));
}

}  // namespace mentorics::learning
