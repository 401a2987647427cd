// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/learning/progress_model.hpp>

#include <cmath>
#include <cstddef>

namespace mentorics::learning {

/// Progress through a course of like units, each doubling of which takes the same share of time less per unit.
///
/// Unit n takes y(n) = first n^(log2 ratio) hours; P(T) is the share of `units` that are done after T hours, linear within
/// a unit. "An 80 % curve" has ratio 0.8.
/// Source: Wright (1936), Factors affecting the cost of airplanes.
template <real_scalar Real = double>
struct wright_progress {
  using real = Real;

  Real first = Real(1);    ///< [h] that the first unit takes, > 0
  Real ratio = Real(0.8);  ///< of a unit's time to that of half its number, in [0.25, 1]
  std::size_t units = 10;  ///< of the course, >= 1
};

/// \throws std::invalid_argument if a field is outside its documented range.
template <real_scalar Real>
constexpr void validate(wright_progress<Real> const& m)
{
  constexpr auto where = "learning::wright_progress";
  bool const timed = is_finite(m.first) && m.first > Real(0);
  bool const shrinking = !is_nan(m.ratio) && m.ratio >= Real(0.25) && m.ratio <= Real(1);
  require(timed, where, "first", "be finite and positive", m.first);
  require(shrinking, where, "ratio", "be in [0.25, 1]", m.ratio);
  require(m.units >= 1, where, "units", "be at least 1", m.units);
}

/// Hours [h] that unit `n` takes.
/// \throws std::invalid_argument if the model is not valid or n is 0.
template <real_scalar Real>
[[nodiscard]] Real unit_hours(wright_progress<Real> const& m, std::size_t n)
{
  using std::exp;
  using std::log;
  validate(m);
  require(n >= 1, "learning::unit_hours", "n", "be at least 1", n);
  Real const slope = log(m.ratio) / log(Real(2));
  return Real(m.first * exp(Real(slope * log(Real(static_cast<double>(n))))));
}

/// Hours [h] that the first `n` units take together: O(1), relative error about 1e-14.
///
/// The first 15 units one by one, the rest by Euler and Maclaurin: the integral, half of the ends, and terms with the
/// first, third, fifth and seventh derivative; the next is below 1e-14 of the sum.
/// \throws std::invalid_argument if the model is not valid.
template <real_scalar Real>
[[nodiscard]] Real hours_for_units(wright_progress<Real> const& m, std::size_t n)
{
  using std::exp;
  using std::log;
  validate(m);
  Real const slope = log(m.ratio) / log(Real(2));
  auto const power = [&](Real const& x) { return Real(exp(Real(slope * log(x)))); };
  Real total = Real(0);
  constexpr std::size_t by_hand = 15;
  for (std::size_t i = 1; i <= n && i <= by_hand; ++i) { total = total + power(Real(static_cast<double>(i))); }
  if (n > by_hand) {
    Real const a = Real(static_cast<double>(by_hand));
    Real const b = Real(static_cast<double>(n));
    auto const terms = [&](Real const& x) {  // of the antiderivative and the odd derivatives
      Real const f = power(x);
      Real const d1 = slope * f / x;
      Real const d3 = d1 * (slope - Real(1)) * (slope - Real(2)) / (x * x);
      Real const d5 = d3 * (slope - Real(3)) * (slope - Real(4)) / (x * x);
      Real const d7 = d5 * (slope - Real(5)) * (slope - Real(6)) / (x * x);
      return Real(f / Real(2) + d1 / Real(12) - d3 / Real(720) + d5 / Real(30240) - d7 / Real(1209600));
    };
    Real const rise = slope + Real(1);
    Real const size = rise < Real(0) ? Real(-rise) : rise;
    // The integral of x^slope from a to b; near slope = -1 by its limit, so that nothing cancels.
    Real const span = log(Real(b / a));
    Real const z = rise * span;
    using std::expm1;
    Real const integral = size * span < Real(1e-30) ? span : Real(a * power(a) * expm1(z) / rise);
    total = total + integral + terms(b) - terms(a);
  }
  return Real(m.first * total);
}

/// Hours [h] until progress is `target`: 0 for a target of 0 or less, infinity for one above 1.
/// \throws std::invalid_argument if the model is not valid or `target` is NaN.
template <real_scalar Real>
[[nodiscard]] Real hours_to(wright_progress<Real> const& m, non_deduced<Real> target)
{
  validate(m);
  require(!is_nan(target), "learning::hours_to", "target", "be a number", target);
  if (target <= Real(0)) { return Real(0); }
  if (target > Real(1)) { return Real(no_limit); }
  double const wanted = static_cast<double>(target) * static_cast<double>(m.units);
  auto whole = static_cast<std::size_t>(wanted);
  if (whole >= m.units) { whole = m.units - 1; }
  Real const part = target * Real(static_cast<double>(m.units)) - Real(static_cast<double>(whole));
  return Real(hours_for_units(m, whole) + part * unit_hours(m, whole + 1));
}

/// The share of the units done after `hours` of study, in [0, 1]. O(log units).
/// \throws std::invalid_argument if the model is not valid, or `hours` is negative or NaN.
template <real_scalar Real>
[[nodiscard]] Real progress(wright_progress<Real> const& m, non_deduced<Real> hours)
{
  validate(m);
  require(is_non_negative(hours), "learning::progress", "hours", "not be negative", hours);
  if (!(hours < hours_for_units(m, m.units))) { return Real(1); }
  std::size_t done = 0;
  for (std::size_t above = m.units; done + 1 < above;) {
    auto const middle = done + (above - done) / 2;
    (hours < hours_for_units(m, middle) ? above : done) = middle;
  }
  Real const part = (hours - hours_for_units(m, done)) / unit_hours(m, done + 1);
  return Real((Real(static_cast<double>(done)) + part) / Real(static_cast<double>(m.units)));
}

/// Progress [1/h] that the next hour brings: one unit's share over its hours; 0 once all are done.
/// \throws std::invalid_argument as `progress`.
template <real_scalar Real>
[[nodiscard]] Real marginal_progress(wright_progress<Real> const& m, non_deduced<Real> hours)
{
  Real const share = progress(m, hours);
  if (!(share < Real(1))) { return Real(0); }
  auto const done = static_cast<std::size_t>(static_cast<double>(share) * static_cast<double>(m.units));
  return Real(Real(1) / (Real(static_cast<double>(m.units)) * unit_hours(m, done < m.units ? done + 1 : m.units)));
}

/// The standard deviation of progress after `hours` when the first unit's hours are only known up to `first_deviation`.
///
/// Delta method: P depends on T / first alone, so sd(P) = T / first dP/dT sd(first); 0 once all is done.
/// \throws std::invalid_argument as `progress`, or if `first_deviation` is negative or not finite.
template <real_scalar Real>
[[nodiscard]] Real progress_deviation(wright_progress<Real> const& m, non_deduced<Real> hours,
                                      non_deduced<Real> first_deviation)
{
  bool const good = is_finite(first_deviation) && first_deviation >= Real(0);
  require(good, "learning::progress_deviation", "first_deviation", "be finite and not negative", first_deviation);
  Real const next = marginal_progress(m, hours);
  return is_finite(hours) ? Real(hours / m.first * next * first_deviation) : Real(0);
}

}  // namespace mentorics::learning
