// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace mentorics::fees::detail {

struct integral {
  double value = 0.0;
  double error = 0.0;  ///< estimated
  std::size_t evaluations = 0;
};

/// One Gauss-Kronrod rule of 7 and 15 points on [a, b].
/// Source: Piessens et al. (1983), QUADPACK, qk15.
[[nodiscard]] constexpr integral kronrod15(auto& f, double a, double b)
{
  constexpr double node[8] = {0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
                              0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
                              0.586087235467691130294144691693, 0.405845151377397166906606412076961,
                              0.207784955007898467600689403773245, 0.0};
  constexpr double weight[8] = {0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
                                0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
                                0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
                                0.204432940075298892414161999234649, 0.209482141084727828012999174891714};
  constexpr double gauss[4] = {0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
                               0.381830050505118944950369775488975, 0.417959183673469387755102040816327};
  double const middle = 0.5 * (a + b);
  double const half = 0.5 * (b - a);
  double const center = f(middle);
  double fine = weight[7] * center;
  double coarse = gauss[3] * center;
  for (std::size_t i = 0; i < 7; ++i) {
    double const pair = f(middle - half * node[i]) + f(middle + half * node[i]);
    fine += weight[i] * pair;
    if (i % 2 == 1) { coarse += gauss[i / 2] * pair; }
  }
  double const gap = half * (fine - coarse);
  return {.value = half * fine, .error = gap < 0.0 ? -gap : gap, .evaluations = 15};
}

/// The integral of `f` over [a, b], halving where the rule is not yet within its share of `tolerance`.
[[nodiscard]] constexpr integral integrate(auto& f, double a, double b, double tolerance, int depth = 40)
{
  auto whole = kronrod15(f, a, b);
  if (whole.error <= tolerance || depth == 0) { return whole; }
  double const middle = 0.5 * (a + b);
  auto const left = integrate(f, a, middle, 0.5 * tolerance, depth - 1);
  auto const right = integrate(f, middle, b, 0.5 * tolerance, depth - 1);
  return {.value = left.value + right.value, .error = left.error + right.error,
          .evaluations = whole.evaluations + left.evaluations + right.evaluations};
}

}  // namespace mentorics::fees::detail
