// SPDX-License-Identifier: BSL-1.0
#include "common/opaque.hpp"

#include <mentorics/learning/curves/exponential_progress.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>
#include <mentorics/learning/fitting/estimate_efficiency.hpp>

#include <benchmark/benchmark.h>

#include <vector>

using namespace mentorics;

static void linear_hours_to(benchmark::State& state)
{
  learning::linear_progress<> m{.efficiency = 0.8, .commitment = 30.0};
  for (auto _ : state) {
    benchmark::DoNotOptimize(m);
    benchmark::DoNotOptimize(hours_to(m, 0.8));
  }
}
BENCHMARK(linear_hours_to);

static void exponential_progress_at(benchmark::State& state)
{
  learning::exponential_progress<> m{.initial = 0.1, .ceiling = 0.95, .rate = 0.04};
  for (auto _ : state) { benchmark::DoNotOptimize(progress(m, opaque(20.0))); }
}
BENCHMARK(exponential_progress_at);

static void estimate_efficiency_of_1000(benchmark::State& state)
{
  std::vector<learning::study_record> records;
  for (int k = 0; k < 1000; ++k) { records.push_back({.hours = 0.01 * k, .progress = 0.0002 * k}); }
  for (auto _ : state) { benchmark::DoNotOptimize(learning::estimate_efficiency(records, 40.0).efficiency); }
}
BENCHMARK(estimate_efficiency_of_1000)->Unit(benchmark::kMicrosecond);
