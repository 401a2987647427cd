// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/adl_poison_pill.hpp>
#include <mentorics/core/check_number.hpp>
#include <mentorics/core/random/normal_quantile.hpp>
#include <mentorics/statistics/special/mills_ratio.hpp>

#include <cmath>
#include <cstddef>
#include <span>

namespace mentorics::demand {

void mean(adl_poison_pill&) = delete;
void standard_deviation(adl_poison_pill&) = delete;
void upper_quantile(adl_poison_pill&) = delete;
void survival_function(adl_poison_pill&) = delete;
void validate(adl_poison_pill&) = delete;

/// How much is wanted at a given price, a random number of hours, seats or units.
///
/// `mean(v)`, `standard_deviation(v)`; `upper_quantile(v, share)`: the largest y with P(D >= y) > share, 0 if there is none;
/// `survival_function(v, step, out)`: out[k] is the mean of P(D > x) over x in [k step, (k + 1) step], which is all that an
/// expected value of a function that is linear between the grid points needs.
template <class V>
concept demand_distribution = requires(V const v, double x, std::span<double> out) {
  { V::whole_units } -> std::convertible_to<bool>;
  { mean(v) } -> std::convertible_to<double>;
  { standard_deviation(v) } -> std::convertible_to<double>;
  { upper_quantile(v, x) } -> std::convertible_to<double>;
  survival_function(v, x, out);
  validate(v);
};

/// Normal volume, cut at 0: what would be below counts as 0.
struct normal_demand {
  static constexpr bool whole_units = false;
  double expected = 0.0;            ///< before the cut, >= 0
  double standard_deviation = 1.0;  ///< standard deviation before the cut, > 0
};

/// \throws std::invalid_argument if a field is outside its documented range.
inline void validate(normal_demand const& v)
{
  require_amount("demand::normal_demand", "expected", v.expected);
  require_positive("demand::normal_demand", "standard_deviation", v.standard_deviation);
}

[[nodiscard]] inline double mean(normal_demand const& v) { return v.expected; }
[[nodiscard]] inline double standard_deviation(normal_demand const& v) { return v.standard_deviation; }

[[nodiscard]] inline double upper_quantile(normal_demand const& v, double share)
{
  double const y = v.expected - v.standard_deviation * normal_quantile(share);
  return y > 0.0 ? y : 0.0;
}

template <class = void>
inline void survival_function(normal_demand const& v, double step, std::span<double> out)
{
  double before = statistics::normal_loss(-v.expected / v.standard_deviation);
  for (std::size_t k = 0; k < out.size(); ++k) {
    double const after =
        statistics::normal_loss((static_cast<double>(k + 1) * step - v.expected) / v.standard_deviation);
    out[k] = v.standard_deviation * (before - after) / step;
    before = after;
  }
}

/// Poisson volume: independent buyers, whole units.
struct poisson_demand {
  static constexpr bool whole_units = true;
  double expected = 0.0;  ///< >= 0, at most 10^6
};

/// \throws std::invalid_argument if `expected` is outside its documented range.
inline void validate(poisson_demand const& v)
{
  bool const good = is_finite(v.expected) && v.expected >= 0.0 && v.expected <= 1e6;
  require(good, "demand::poisson_demand", "expected", "be in [0, 10^6]", v.expected);
}

[[nodiscard]] inline double mean(poisson_demand const& v) { return v.expected; }
[[nodiscard]] inline double standard_deviation(poisson_demand const& v) { return std::sqrt(v.expected); }

namespace detail {

/// P(D = k) of a Poisson number.
template <class = void>
[[nodiscard]] inline double poisson_mass(double expected, std::size_t k)
{
  auto const n = static_cast<double>(k);
  if (!(expected > 0.0)) { return k == 0 ? 1.0 : 0.0; }
  return std::exp(n * std::log(expected) - expected - std::lgamma(n + 1.0));
}

}  // namespace detail

/// Summed from above, where a geometric series bounds what is left out, so that small tails do not cancel.
template <class = void>
[[nodiscard]] inline double upper_quantile(poisson_demand const& v, double share)
{
  auto y = static_cast<std::size_t>(v.expected) + 1;
  double above = 0.0;  // bounds P(D >= y)
  do {
    ++y;
    above = detail::poisson_mass(v.expected, y) / (1.0 - v.expected / static_cast<double>(y + 1));
  } while (above > 1e-17 * share);
  double tail = 0.0;  // P(D >= y)
  while (y > 0 && !(tail > share)) { tail += detail::poisson_mass(v.expected, --y); }
  return static_cast<double>(y);
}

template <class = void>
inline void survival_function(poisson_demand const& v, double step, std::span<double> out)
{
  require(step == 1.0, "demand::poisson_demand", "step", "be 1", step);
  double below = 0.0;
  for (std::size_t k = 0; k < out.size(); ++k) {
    below += detail::poisson_mass(v.expected, k);
    out[k] = below < 1.0 ? 1.0 - below : 0.0;
  }
}

}  // namespace mentorics::demand
