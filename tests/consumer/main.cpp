// SPDX-License-Identifier: BSL-1.0
// A user's first program: progress after 20 of the hours that 30 hours of work at efficiency 0.8 take.
#include <mentorics/demand/estimation/fit_demand.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>
#include <mentorics/learning/fitting/separable_fit.hpp>  // needs Eigen, which the package must bring along
#include <mentorics/version.hpp>

#include <cmath>
#include <cstdio>

int main()
{
  auto const ana = mentorics::learning::linear_progress<>{.efficiency = 0.8, .commitment = 30.0};
  double const now = progress(ana, 20.0);
  std::printf("Mentorics %s: progress %.4f\n", MENTORICS_VERSION, now);
  return std::abs(now - 16.0 / 30.0) < 1e-12 ? 0 : 1;
}
