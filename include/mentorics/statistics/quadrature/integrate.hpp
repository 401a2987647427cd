// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/statistics/detail/boost_policy.hpp>

#include <boost/math/quadrature/gauss_kronrod.hpp>

#include <cstddef>

namespace mentorics::statistics {

/// A numerical integral.
struct integral {
  double value = 0.0;
  double error = 0.0;  ///< estimated
  std::size_t evaluations = 0;
};

/// Integrates `f` over the finite interval [a, b] to an absolute `tolerance`, halving where the Gauss-Kronrod rule of 7 and
/// 15 points is not yet within its share of it, `depth` times at most.
[[nodiscard]] integral integrate(auto const& f, double a, double b, double tolerance, int depth = 40)
{
  using rule = boost::math::quadrature::gauss_kronrod<double, 15, detail::boost_policy>;
  double const middle = 0.5 * (a + b);
  double const half = 0.5 * (b - a);
  // Boost 1.74 does not scale its error estimate with the width of the interval: ask it for [-1, 1] alone.
  integral whole{.evaluations = 15};
  whole.value = half * rule::integrate([&](double t) { return f(middle + half * t); }, -1.0, 1.0, 0, 0.0, &whole.error);
  whole.error *= half;
  if (whole.error <= tolerance || depth == 0) { return whole; }
  auto const left = integrate(f, a, middle, 0.5 * tolerance, depth - 1);
  auto const right = integrate(f, middle, b, 0.5 * tolerance, depth - 1);
  return {.value = left.value + right.value,
          .error = left.error + right.error,
          .evaluations = whole.evaluations + left.evaluations + right.evaluations};
}

}  // namespace mentorics::statistics
