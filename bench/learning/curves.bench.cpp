// SPDX-License-Identifier: BSL-1.0
#include <mentorics/learning/curves/wright_progress.hpp>
#include <mentorics/learning/fitting/choose_curve.hpp>

#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

using namespace mentorics;
using namespace mentorics::learning;

namespace {

std::vector<practice_point> series(int n)
{
  std::vector<practice_point> points;
  for (int k = 1; k <= n; ++k) {
    points.push_back({.x = 1.0 * k, .y = 2.0 + 8.0 * std::exp(-0.12 * k) + 0.15 * std::sin(1.7 * k)});
  }
  return points;
}

}  // namespace

static void fit_curve_exponential(benchmark::State& state)
{
  auto const points = series(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(fit_curve(curve_family::exponential, points).residual_sum_of_squares);
  }
}
BENCHMARK(fit_curve_exponential)->Arg(40)->Arg(400)->Unit(benchmark::kMicrosecond);

static void choose_among_five_curves(benchmark::State& state)
{
  auto const points = series(40);
  for (auto _ : state) { benchmark::DoNotOptimize(choose_curve(points).best); }
}
BENCHMARK(choose_among_five_curves)->Unit(benchmark::kMillisecond);

static void wright_hours_of_a_million_units(benchmark::State& state)
{
  wright_progress<> m{.first = 1.0, .ratio = 0.8, .units = 1'000'000};
  for (auto _ : state) {
    benchmark::DoNotOptimize(m);
    benchmark::DoNotOptimize(hours_for_units(m, m.units));
  }
}
BENCHMARK(wright_hours_of_a_million_units);
