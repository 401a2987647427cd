// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <compare>

namespace support {

/// A number that carries its derivative: value + slope * epsilon. Compared by value.
struct dual {
  double value = 0.0;
  double slope = 0.0;

  dual() = default;
  dual(double v, double s = 0.0) : value(v), slope(s) {}
  explicit operator double() const { return value; }

  friend dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
  friend dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
  friend dual operator*(dual a, dual b) { return {a.value * b.value, a.slope * b.value + a.value * b.slope}; }
  friend dual operator/(dual a, dual b)
  {
    return {a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value)};
  }
  friend dual operator-(dual a) { return {-a.value, -a.slope}; }
  friend bool operator==(dual a, dual b) { return a.value == b.value; }
  friend auto operator<=>(dual a, dual b) { return a.value <=> b.value; }

  friend dual exp(dual a) { return {std::exp(a.value), a.slope * std::exp(a.value)}; }
  friend dual expm1(dual a) { return {std::expm1(a.value), a.slope * std::exp(a.value)}; }
  friend dual log(dual a) { return {std::log(a.value), a.slope / a.value}; }
  friend dual log1p(dual a) { return {std::log1p(a.value), a.slope / (1.0 + a.value)}; }
  friend dual ceil(dual a) { return {std::ceil(a.value), 0.0}; }
  friend dual floor(dual a) { return {std::floor(a.value), 0.0}; }
};

}  // namespace support
