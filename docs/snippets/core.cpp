// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core.hpp>
#include <mentorics/statistics.hpp>

#include <cassert>
#include <cstddef>
#include <vector>

using namespace mentorics;

int main()
{
  //! [random]
  std::vector<double> shocks(1000);
  parallel_for(
      shocks.size(),
      [&](std::size_t i) {
        random_stream rng(2026, i);  // one stream for each item, never for each thread
        shocks[i] = normal(rng);
      },
      2);
  //! [random]
  auto const second = shocks;
  parallel_for(shocks.size(), [&](std::size_t i) {
    random_stream rng(2026, i);
    shocks[i] = normal(rng);
  });
  assert(shocks == second);

  //! [metrics]
  std::vector<int> const passed{0, 0, 1, 1, 0, 1, 1, 0, 1, 0};
  std::vector<double> const predicted{0.1, 0.4, 0.35, 0.8, 0.4, 0.9, 0.4, 0.2, 0.65, 0.35};
  double const ranking = statistics::roc_auc(passed, predicted);  // 0.86
  auto const [reliability, resolution, uncertainty] = statistics::decompose_brier(passed, predicted);
  double const score = reliability - resolution + uncertainty;  // the Brier score, 0.14475
  auto const rate = statistics::wilson_interval(5, 10);         // 0.237 .. 0.763
  //! [metrics]
  assert(ranking == 0.86 && rate.contains(0.5) && score > 0.1447 && score < 0.1448);
}
