// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/demand/choice/multinomial_logit.hpp>
#include <mentorics/statistics/special/wright_omega.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace mentorics::pricing::detail {

/// The profit per potential buyer that solves the first-order condition, and what no prices can pass.
template <real_scalar Real>
struct logit_root_result {
  Real profit = Real(0);
  Real bound = Real(no_limit);
  std::size_t steps = 0;
};

/// The one R > 0 with outside R = S(R), S(R) = sum_i e^{a_i - b_i c_i - 1 - b_i R} / b_i.
///
/// ln S is convex, so both steps used here come from below and never pass the root: first S e^{-bbar d} stands for
/// S(R + d), which is exact where all b are equal; then Newton on ln S - ln R. Because S falls, the root lies between
/// R and S(R) / outside. ln S bends by at most ((max b - min b) / 2)^2, so after a small step d the bound at R + d
/// follows without another pass. Allocates nothing; `weights` is room for n numbers. O(n) a step, 3 to 6 steps.
template <real_scalar Real>
[[nodiscard]] logit_root_result<Real> logit_root(std::span<demand::logit_product<Real> const> products,
                                                 std::span<Real const> costs, Real const& outside,
                                                 std::span<Real> weights)
{
  using std::exp;
  using std::log;
  constexpr std::size_t most_steps = 200;
  std::size_t const n = products.size();
  Real const eps = Real(std::numeric_limits<Real>::epsilon());
  Real const log_outside = Real(log(outside));
  Real flattest = products[0].sensitivity;
  Real steepest = products[0].sensitivity;
  for (auto const& x : products) {
    if (x.sensitivity < flattest) { flattest = x.sensitivity; }
    if (x.sensitivity > steepest) { steepest = x.sensitivity; }
  }
  Real const bend = Real((steepest - flattest) * (steepest - flattest) / Real(8));
  logit_root_result<Real> root;
  Real& r = root.profit;
  for (bool settled = false; !settled && root.steps < most_steps; ++root.steps) {
    Real largest = Real(-no_limit);
    for (std::size_t i = 0; i < n; ++i) {
      auto const& x = products[i];
      weights[i] = Real(x.intercept - Real(1) - x.sensitivity * (costs[i] + r));
      if (weights[i] > largest) { largest = weights[i]; }
    }
    Real fall(0);  // minus the slope of S
    Real sum(0);
    for (std::size_t i = 0; i < n; ++i) {
      Real const e = Real(exp(Real(weights[i] - largest)));
      fall = Real(fall + e);
      sum = Real(sum + e / products[i].sensitivity);
    }
    Real const log_sum = Real(log(sum) + largest - log_outside);
    Real const mean = Real(fall / sum);
    Real next = root.steps == 0 ? Real(statistics::wright_omega(Real(log(mean) + log_sum)) / mean)
                                : Real(r + (log_sum - log(r)) / (mean + Real(1) / r));
    if (!(next > r)) { next = r; }
    Real const d = Real(next - r);
    settled = !(bend * d * d > eps) && (eps > Real(0) || !(d > Real(0)));
    r = next;
    if (!(r > Real(0))) { break; }
    if (settled) {
      Real const size = largest < Real(0) ? Real(-largest) : largest;
      Real const rounding = Real(Real(2) * eps * (Real(static_cast<double>(n + 8)) + size));
      Real const above = Real(exp(Real(log_sum - mean * d + bend * d * d)));
      root.bound = Real((above > r ? above : r) * (Real(1) + rounding));
    }
  }
  return root;
}

}  // namespace mentorics::pricing::detail
