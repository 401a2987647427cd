// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/demand/estimation/fit_demand.hpp>

#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

using namespace mentorics;

static void fit_isoelastic_rows(benchmark::State& state)
{
  random_stream rng(4);
  std::vector<demand::sale> sales;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    double const price = uniform_real(rng, 10.0, 200.0);
    sales.push_back({.price = price, .quantity = std::exp(9.0 - 1.4 * std::log(price) + 0.5 * normal(rng))});
  }
  for (auto _ : state) { benchmark::DoNotOptimize(demand::fit_isoelastic(sales).slope); }
}
BENCHMARK(fit_isoelastic_rows)->Arg(3000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
