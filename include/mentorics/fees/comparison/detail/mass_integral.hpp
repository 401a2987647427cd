// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/statistics/quadrature/integrate.hpp>

namespace mentorics::fees::detail {

/// The integral of P(x < T <= to) over x in (from, to); `share` is the CDF of T, `before` and `after` its values at the
/// ends. An infinite stretch is mapped to a finite one, of the width that half of its mass takes.
template <class = void>
[[nodiscard]] inline statistics::integral mass_integral(auto const& share, double from, double to, double before,
                                                        double after, double tolerance)
{
  if (is_finite(to)) {
    auto f = [&](double x) { return after - share(x); };
    return statistics::integrate(f, from, to, tolerance);
  }
  double width = 1.0;
  while (1.0 - share(from + width) > 0.5 * (1.0 - before)) {
    width *= 2.0;
    require(width < 1e200, "fees::expected_fee", "cdf", "rise to 1", share(from + width));
  }
  auto f = [&](double x) {
    double const rest = 1.0 - x;
    return (1.0 - share(from + width * x / rest)) * width / (rest * rest);
  };
  return statistics::integrate(f, 0.0, 1.0, tolerance);
}

}  // namespace mentorics::fees::detail
