// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>
#include <mentorics/statistics/special/wright_omega.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string_view>

namespace mentorics::learning {

enum class curve_family : unsigned char { exponential, power, general_power, apex, logistic, logarithmic };

[[nodiscard]] constexpr std::string_view to_string(curve_family f) noexcept
{
  switch (f) {
    case curve_family::exponential: return "exponential";
    case curve_family::power: return "power";
    case curve_family::general_power: return "general_power";
    case curve_family::apex: return "apex";
    case curve_family::logistic: return "logistic";
    case curve_family::logarithmic: return "logarithmic";
  }
  return "unknown";
}

/// How many shape parameters a family has.
[[nodiscard]] constexpr std::size_t shape_count(curve_family f) noexcept
{
  if (f == curve_family::logarithmic) { return 0; }
  return f == curve_family::exponential || f == curve_family::power ? 1 : 2;
}

namespace detail {

using curve_shapes = std::array<double, 2>;

template <class = void>
[[nodiscard]] inline double shape_value(curve_family f, curve_shapes const& s, double x)
{
  switch (f) {
    case curve_family::exponential: return std::exp(-s[0] * x);
    case curve_family::power: return std::pow(x, -s[0]);
    case curve_family::general_power: return std::pow(x + s[1], -s[0]);
    case curve_family::apex: return std::exp(-s[0] * x) * std::pow(x, -s[1]);
    case curve_family::logistic: return 1.0 / (1.0 + std::exp(-s[0] * (x - s[1])));
    case curve_family::logarithmic: break;
  }
  return std::log(x);
}

template <class = void>
[[nodiscard]] inline double shape_slope(curve_family f, curve_shapes const& s, double x)
{
  double const y = shape_value(f, s, x);
  switch (f) {
    case curve_family::exponential: return -s[0] * y;
    case curve_family::power: return -s[0] * y / x;
    case curve_family::general_power: return -s[0] * y / (x + s[1]);
    case curve_family::apex: return -(s[0] + s[1] / x) * y;
    case curve_family::logistic: return s[0] * y * (1.0 - y);
    case curve_family::logarithmic: break;
  }
  return 1.0 / x;
}

/// df / dshape.
template <class = void>
[[nodiscard]] inline curve_shapes shape_gradient(curve_family f, curve_shapes const& s, double x)
{
  double const y = shape_value(f, s, x);
  switch (f) {
    case curve_family::exponential: return {-x * y, 0.0};
    case curve_family::power: return {-std::log(x) * y, 0.0};
    case curve_family::general_power: return {-std::log(x + s[1]) * y, -s[0] / (x + s[1]) * y};
    case curve_family::apex: return {-x * y, -std::log(x) * y};
    case curve_family::logistic: return {(x - s[1]) * y * (1.0 - y), -s[0] * y * (1.0 - y)};
    case curve_family::logarithmic: break;
  }
  return {0.0, 0.0};
}

/// The x >= 0 with f(x) = y; infinity in the limit, NaN if there is none.
template <class = void>
[[nodiscard]] inline double shape_inverse(curve_family f, curve_shapes const& s, double y)
{
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (f == curve_family::logarithmic) { return std::exp(y); }
  if (y == 0.0) { return f == curve_family::logistic ? none : no_limit; }
  if (f == curve_family::logistic && y == 1.0) { return no_limit; }
  if (!(y > 0.0) || (f == curve_family::logistic && y > 1.0)) { return none; }
  double x = none;
  double const size = -std::log(y);
  switch (f) {
    case curve_family::exponential: x = size / s[0]; break;
    case curve_family::power: x = std::exp(size / s[0]); break;
    case curve_family::general_power: x = std::exp(size / s[0]) - s[1]; break;
    case curve_family::apex: x = s[1] / s[0] * statistics::wright_omega(size / s[1] + std::log(s[0] / s[1])); break;
    case curve_family::logistic: x = s[1] + std::log(y / (1.0 - y)) / s[0]; break;
    case curve_family::logarithmic: break;
  }
  return x >= 0.0 ? x : none;
}

}  // namespace detail

}  // namespace mentorics::learning
