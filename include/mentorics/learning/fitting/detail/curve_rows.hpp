// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/learning/fitting/curve_fit.hpp>
#include <mentorics/learning/fitting/detail/curve_shape.hpp>
#include <mentorics/statistics/optimize/row_model.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::learning::detail {

[[nodiscard]] constexpr bool on_log_scale(curve_family f, std::size_t j) noexcept
{
  return !(f == curve_family::logistic && j == 1);
}

template <class = void>
[[nodiscard]] inline curve_shapes shape_of(curve_family f, std::span<double const> theta)
{
  curve_shapes s{0.0, 0.0};
  for (std::size_t j = 0; j < theta.size(); ++j) { s[j] = on_log_scale(f, j) ? std::exp(theta[j]) : theta[j]; }
  return s;
}

template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> theta_of(curve_family f, std::span<curve_shapes const> shapes)
{
  std::vector<std::vector<double>> result;
  for (auto const& s : shapes) {
    std::vector<double> theta;
    for (std::size_t j = 0; j < shape_count(f); ++j) { theta.push_back(on_log_scale(f, j) ? std::log(s[j]) : s[j]); }
    result.push_back(theta);
  }
  return result;
}

/// A curve family as a separable model with theta on a log scale.
template <class = void>
struct curve_rows {
  curve_family family;
  curve_level level;
  std::size_t linear;
  std::size_t shape;

  void operator()(std::span<double const> theta, double x, statistics::separable_row& row) const
  {
    auto const s = shape_of(family, theta);
    auto const slopes = shape_gradient(family, s, x);
    auto const at = linear - 1;  // the asymptote, if it is free, is the first linear parameter
    if (level == curve_level::free) { row.basis[0] = 1.0; }
    row.basis[at] = level == curve_level::from_zero ? std::expm1(-s[0] * x) : shape_value(family, s, x);
    for (std::size_t j = 0; j < shape; ++j) {
      row.basis_slope[at][j] = slopes[j] * (on_log_scale(family, j) ? s[j] : 1.0);
    }
  }
};

/// Starts on a grid: rates from 0.1 to 50 per range of x, exponents from 0.05 to 4, experience and midpoints over the range.
template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> default_starts(curve_family f, double span)
{
  std::vector<curve_shapes> shapes;
  constexpr std::array rates{0.1, 0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 25.0, 50.0};
  constexpr std::array exponents{0.05, 0.1, 0.2, 0.35, 0.5, 0.8, 1.2, 1.8, 2.7, 4.0};
  constexpr std::array few_rates{0.2, 1.0, 4.0, 15.0};
  constexpr std::array few_exponents{0.1, 0.4, 1.0, 2.5};
  constexpr std::array parts{0.02, 0.1, 0.5, 2.0};
  constexpr std::array places{0.1, 0.35, 0.6, 0.85};
  switch (f) {
    case curve_family::exponential:
      for (double const r : rates) { shapes.push_back({r / span, 0.0}); }
      break;
    case curve_family::power:
      for (double const e : exponents) { shapes.push_back({e, 0.0}); }
      break;
    case curve_family::general_power:
      for (double const e : few_exponents) {
        for (double const p : parts) { shapes.push_back({e, p * span}); }
      }
      break;
    case curve_family::apex:
      for (double const r : few_rates) {
        for (double const e : few_exponents) { shapes.push_back({r / span, e}); }
      }
      break;
    case curve_family::logistic:
      for (double const r : few_rates) {
        for (double const p : places) { shapes.push_back({2.0 * r / span, p * span}); }
      }
      break;
    case curve_family::logarithmic: shapes.push_back({0.0, 0.0}); break;
  }
  return theta_of(f, shapes);
}

/// True if a shape left every range in which the curve bends over the data.
template <class = void>
[[nodiscard]] inline bool ran_away(curve_family f, std::span<double const> theta, double span)
{
  auto const s = shape_of(f, theta);
  auto const outside = [](double v, double low, double high) { return !(v >= low && v <= high); };
  switch (f) {
    case curve_family::exponential: return outside(s[0] * span, 1e-4, 1e4);
    case curve_family::power: return outside(s[0], 1e-4, 1e3);
    case curve_family::general_power: return outside(s[0], 1e-4, 1e3) || outside(s[1] / span, 1e-9, 1e3);
    case curve_family::apex: return outside(s[0] * span, 1e-4, 1e4) || outside(s[1], 1e-4, 1e3);
    case curve_family::logistic: return outside(s[0] * span, 1e-3, 1e4) || outside(s[1] / span, -3.0, 100.0);
    case curve_family::logarithmic: break;
  }
  return false;
}

}  // namespace mentorics::learning::detail
