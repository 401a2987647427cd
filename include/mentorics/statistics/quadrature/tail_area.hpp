// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <cmath>
#include <numbers>

namespace mentorics::statistics {

/// The area under a falling f from `from` to `to`, which may be infinite, by double exponential quadrature.
///
/// About 1e-12 relative for smooth f. An infinite end is scaled by where f has halved; the area beyond e^40 times that
/// is taken as 0, so ask whether it is finite first.
/// Source: Takahasi and Mori (1974).
template <class F>
[[nodiscard]] double tail_area(F const& f, double from, double to)
{
  constexpr double half_pi = std::numbers::pi / 2.0;
  constexpr double h = 1.0 / 32.0;
  double const top = f(from);
  if (!(top > 0.0) || !(to > from)) { return 0.0; }
  bool const finite = to < no_limit;
  double scale = finite ? 0.5 * (to - from) : 1.0;
  if (!finite) {
    while (f(from + scale) > 0.5 * top && scale < 1e250) { scale *= 2.0; }
    while (f(from + scale) < 0.5 * top && scale > 1e-250) { scale *= 0.5; }
  }
  double sum = 0.0;
  for (int k = -128; k <= 128; ++k) {
    double const t = k * h;
    double const s = half_pi * std::sinh(t);
    if (finite) {
      double const c = std::cosh(s);
      double const x = s < 0.0 ? from + scale * std::exp(s) / c : to - scale * std::exp(-s) / c;
      double const weight = std::cosh(t) / (c * c);
      if (x > from && x < to) { sum += weight * f(x); }
    } else {
      double const e = std::exp(s);
      sum += std::cosh(t) * e * f(from + scale * e);
    }
  }
  return sum * h * half_pi * scale;
}

}  // namespace mentorics::statistics
