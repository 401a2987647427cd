// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/scalar.hpp>

#include <cmath>
#include <limits>

namespace mentorics::statistics {

/// The Wright omega function of a real x: the w > 0 with w + ln w = x, which is Lambert's W0(e^x).
///
/// Where W0(e^x) would overflow in e^x (x above 709) this does not; for very negative x it is e^x and underflows to 0
/// only where e^x does. Relative error a few ulp. Works for every `real_scalar` with `exp` and `log`; the derivative of
/// a dual number is w / (1 + w).
/// Source: Corless and Jeffrey (2002), The Wright omega function; the iteration is that of Fritsch, Shafer and Crowley
/// (1973), fourth order, here for x > 0; Halley's on w e^w = e^x below.
template <real_scalar Real>
[[nodiscard]] Real wright_omega(Real const& x)
{
  using std::exp;
  using std::log;
  constexpr int most_steps = 12;  // 4 are enough for double, 6 for 100 digits; a dual number needs one more
  Real const eps = Real(std::numeric_limits<Real>::epsilon());
  if (x < Real(0)) {
    Real const y = exp(x);
    Real w = y / (Real(1) + y);
    for (int step = 0; step < most_steps; ++step) {
      Real const miss = w - y * exp(Real(-w));  // (w e^w - y) / e^w
      Real const delta = miss / ((w + Real(1)) - (w + Real(2)) * miss / (Real(2) * w + Real(2)));
      w = Real(w - delta);
      Real const size = delta < Real(0) ? Real(-delta) : delta;
      if (size < eps * w) { break; }
    }
    return w;
  }
  Real w = x < Real(3) ? Real(Real(0.6) + Real(0.5) * x) : Real(x - log(x));
  for (int step = 0; step < most_steps; ++step) {
    Real const miss = x - w - log(w);
    Real const q = Real(2) * (Real(1) + w) * (Real(1) + w + Real(2) * miss / Real(3));
    Real const share = miss / (Real(1) + w) * (q - miss) / (q - Real(2) * miss);
    w = Real(w + w * share);
    Real const size = share < Real(0) ? Real(-share) : share;
    if (size < eps) { break; }
  }
  return w;
}

}  // namespace mentorics::statistics
