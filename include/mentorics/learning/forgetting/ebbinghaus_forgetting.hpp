// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/forgetting/forgetting_model.hpp>

#include <cmath>

namespace mentorics::learning {

/// Ebbinghaus' savings: R(t) = k / ((log10 t)^c + k) with t in minutes; 1 during the first minute.
///
/// The share of time saved when something is learned again, not a probability of recall.
/// Source: Ebbinghaus (1885), Memory, section 29; the defaults are his.
template <real_scalar Real = double>
struct ebbinghaus_forgetting {
  using real = Real;

  Real k = Real(1.84);  ///< > 0
  Real c = Real(1.25);  ///< > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(ebbinghaus_forgetting<Real> const& m)
{
  constexpr auto where = "learning::ebbinghaus_forgetting";
  bool const good_k = is_finite(m.k) && m.k > Real(0);
  require(good_k, where, "k", "be finite and positive", m.k);
  bool const good_c = is_finite(m.c) && m.c > Real(0);
  require(good_c, where, "c", "be finite and positive", m.c);
}

/// The share kept after `days` [d], in [0, 1].
/// \throws std::invalid_argument if the model is not valid, or `days` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real retention(ebbinghaus_forgetting<Real> const& m, non_deduced<Real> days)
{
  using std::exp;
  using std::log;
  validate(m);
  require(is_non_negative(days), "learning::retention", "days", "not be negative", days);
  if (!is_finite(days)) { return Real(0); }
  if (!(days * Real(1440) > Real(1))) { return Real(1); }
  Real const decades = log(Real(days * Real(1440))) / log(Real(10));
  return Real(m.k / (exp(Real(m.c * log(decades))) + m.k));
}

/// Days [d] until `share` is left: 0 for 1 and above, infinity for 0 and below.
/// \throws std::invalid_argument if the model is not valid or `share` is NaN.
template <real_scalar Real>
[[nodiscard]] Real days_until(ebbinghaus_forgetting<Real> const& m, non_deduced<Real> share)
{
  using std::exp;
  using std::log;
  validate(m);
  require(!is_nan(share), "learning::days_until", "share", "be a number", share);
  if (share >= Real(1)) { return Real(0); }
  if (share <= Real(0)) { return Real(no_limit); }
  Real const decades = exp(Real(log(Real(m.k * (Real(1) - share) / share)) / m.c));
  return Real(exp(Real(decades * log(Real(10)))) / Real(1440));
}

}  // namespace mentorics::learning
