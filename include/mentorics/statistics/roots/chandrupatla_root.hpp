// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>

namespace mentorics::statistics {

/// Where a falling function crosses 0: the end of the last bracket at which it is not positive.
///
/// Needs f(low) > 0 >= f(high). Inverse quadratic interpolation where it is safe, else bisection; ends where the
/// bracket is as narrow as doubles allow or f is 0.
/// Source: Chandrupatla (1997), A new hybrid quadratic/bisection algorithm.
template <class F>
[[nodiscard]] double chandrupatla_root(F const& f, double low, double f_low, double high, double f_high)
{
  double a = high;  // the newest point
  double fa = f_high;
  double b = low;
  double fb = f_low;
  double t = 0.5;
  for (int step = 0; step < 200 && fa != 0.0; ++step) {
    double const x = a + t * (b - a);
    double const fx = f(x);
    double c = a;
    double fc = fa;
    if ((fx > 0.0) != (fa > 0.0)) {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    double const width = std::abs(b - a);
    double const finest = 2.0 * std::numeric_limits<double>::epsilon() * std::abs(std::abs(fa) < std::abs(fb) ? a : b);
    double const share = 0.5 * finest / width;
    if (!(share < 0.5)) { break; }
    double const xi = (a - b) / (c - b);
    double const phi = (fa - fb) / (fc - fb);
    bool const smooth = phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi;
    t = smooth ? fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb) : 0.5;
    t = t < share ? share : (t > 1.0 - share ? 1.0 - share : t);
  }
  return fa > 0.0 ? b : a;
}

}  // namespace mentorics::statistics
