// SPDX-License-Identifier: BSL-1.0
#include "common/pricing_instances.hpp"

#include <mentorics/pricing/capacity/maximize_profit_within.hpp>
#include <mentorics/pricing/capacity/optimal_protection_levels.hpp>
#include <mentorics/pricing/optimum/choose_prices.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>
#include <mentorics/pricing/optimum/maximize_mixture_profit.hpp>
#include <mentorics/pricing/optimum/maximize_nested_profit.hpp>
#include <mentorics/pricing/optimum/maximize_sampled_profit.hpp>
#include <mentorics/pricing/optimum/price_ladder.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

using namespace pricing_instances;

static std::size_t size(benchmark::State const& state) { return static_cast<std::size_t>(state.range(0)); }

static void logit_list_products(benchmark::State& state)
{
  auto const x = products(size(state));
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit(x.market, x.costs).profit); }
}
BENCHMARK(logit_list_products)->Arg(1)->Arg(10)->Arg(100)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

static void logit_list_with_ceilings(benchmark::State& state)
{
  auto const x = products(size(state));
  price_list_options<> const limits{.upper = std::vector<double>(x.costs.size(), 40.0)};
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit(x.market, x.costs, limits).profit); }
}
BENCHMARK(logit_list_with_ceilings)->Arg(10)->Unit(benchmark::kMicrosecond);

static void logit_list_with_capacity(benchmark::State& state)
{
  auto const x = products(size(state));
  std::vector<shared_capacity> const hours{{.use = std::vector<double>(x.costs.size(), 1.0), .limit = 0.2}};
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit_within(hours, x.market, x.costs).profit); }
}
BENCHMARK(logit_list_with_capacity)->Arg(10)->Unit(benchmark::kMicrosecond);

static void ladder_of_ten_rungs(benchmark::State& state)
{
  auto const x = products(size(state));
  auto const price_points = ladder({.step = 10.0, .ending = 9.99}, 0.0, 100.0);
  for (auto _ : state) { benchmark::DoNotOptimize(choose_prices(x.market, x.costs, price_points).profit); }
}
BENCHMARK(ladder_of_ten_rungs)->Arg(10)->Unit(benchmark::kMicrosecond);

static void nested_3_by_10(benchmark::State& state)
{
  auto const x = nests();
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit(x.market, x.costs).profit); }
}
BENCHMARK(nested_3_by_10)->Unit(benchmark::kMicrosecond);

static void parking_with_certificate(benchmark::State& state)
{
  auto const m = parking();
  std::vector<double> const free{0.0, 0.0};
  double gap = 0.0;
  for (auto _ : state) {
    auto const best = maximize_profit(m, free, {.upper = {1.0, 1.0}});
    gap = best.certificate.relative_gap();
    benchmark::DoNotOptimize(best.profit);
  }
  state.counters["gap"] = gap;
}
BENCHMARK(parking_with_certificate)->Unit(benchmark::kMillisecond);

static void sampled_reservation_prices(benchmark::State& state)
{
  auto const values = reservation_prices(size(state));
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_sampled_profit(values, {.unit_cost = 5.0}).price); }
}
BENCHMARK(sampled_reservation_prices)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

static void sampled_by_sort_and_scan(benchmark::State& state)  // the baseline
{
  auto const values = reservation_prices(size(state));
  for (auto _ : state) {
    auto v = values;
    std::sort(v.begin(), v.end(), std::greater<>());
    double best = 0.0;
    for (std::size_t k = 0; k < v.size(); ++k) { best = std::max(best, (v[k] - 5.0) * static_cast<double>(k + 1)); }
    benchmark::DoNotOptimize(best);
  }
}
BENCHMARK(sampled_by_sort_and_scan)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

static void capacity_four_classes_150_hours(benchmark::State& state)
{
  auto const classes = calendar();
  for (auto _ : state) { benchmark::DoNotOptimize(optimal_protection_levels(classes, 150.0).profit); }
}
BENCHMARK(capacity_four_classes_150_hours)->Unit(benchmark::kMillisecond);
