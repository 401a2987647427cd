// SPDX-License-Identifier: BSL-1.0
#include "common/opaque.hpp"

#include <mentorics/fees/comparison/cheapest.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/progress_tariff.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>
#include <mentorics/learning/curves/linear_progress.hpp>

#include <benchmark/benchmark.h>

#include <tuple>

using namespace mentorics;

static void two_part_fee(benchmark::State& state)
{
  fees::two_part_tariff<> t{.fixed = 500.0, .rate = 100.0};
  for (auto _ : state) { benchmark::DoNotOptimize(t(opaque(20.0))); }
}
BENCHMARK(two_part_fee);

static void progress_fee(benchmark::State& state)
{
  fees::progress_tariff<> const t{.fixed = 500.0,
                                  .rate = 100.0,
                                  .steps = {{.progress = 0.5, .rate = 90.0}, {.progress = 0.8, .rate = 80.0}},
                                  .rule = fees::discount_rule::marginal};
  learning::linear_progress<> const ana{.efficiency = 0.8, .commitment = 30.0};
  for (auto _ : state) { benchmark::DoNotOptimize(fee(t, ana, opaque(35.0))); }
}
BENCHMARK(progress_fee);

static void cheapest_of_three(benchmark::State& state)
{
  auto const modes = std::tuple(fees::two_part_tariff<>{.rate = 60.0},
                                fees::subscription<>{.price = 500.0, .period_weeks = 4.0, .weekly_hours = 5.0},
                                fees::package<>{.price = 450.0, .package_hours = 10.0});
  for (auto _ : state) { benchmark::DoNotOptimize(cheapest(modes, opaque(21.0)).index); }
}
BENCHMARK(cheapest_of_three);
