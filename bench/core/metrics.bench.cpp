// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/statistics/scoring/calibration.hpp>
#include <mentorics/statistics/scoring/metrics.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <vector>

using namespace mentorics;

namespace {

struct sample {
  std::vector<int> outcomes;
  std::vector<double> probabilities;

  explicit sample(std::int64_t n)
  {
    random_stream rng(3);
    for (std::int64_t i = 0; i < n; ++i) {
      probabilities.push_back(uniform01(rng));
      outcomes.push_back(bernoulli(rng, probabilities.back()) ? 1 : 0);
    }
  }
};

}  // namespace

static void roc_auc_rows(benchmark::State& state)
{
  sample const s(state.range(0));
  for (auto _ : state) { benchmark::DoNotOptimize(statistics::roc_auc(s.outcomes, s.probabilities)); }
}
BENCHMARK(roc_auc_rows)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

static void log_loss_rows(benchmark::State& state)
{
  sample const s(state.range(0));
  for (auto _ : state) { benchmark::DoNotOptimize(statistics::log_loss(s.outcomes, s.probabilities)); }
}
BENCHMARK(log_loss_rows)->Arg(100'000)->Unit(benchmark::kMicrosecond);

static void split_brier_rows(benchmark::State& state)
{
  sample const s(state.range(0));
  for (auto _ : state) { benchmark::DoNotOptimize(statistics::decompose_brier(s.outcomes, s.probabilities)); }
}
BENCHMARK(split_brier_rows)->Arg(100'000)->Unit(benchmark::kMicrosecond);
