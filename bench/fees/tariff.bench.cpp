// SPDX-License-Identifier: BSL-1.0
// A fee for random hours, beside a plain loop over the tiers.
#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/package.hpp>
#include <mentorics/fees/tariffs/subscription.hpp>
#include <mentorics/fees/tariffs/volume_tariff.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <vector>

using namespace mentorics;

namespace {

std::vector<double> random_hours()
{
  random_stream rng(1);
  std::vector<double> hours(1'000'000);
  for (auto& h : hours) { h = uniform_real(rng, 0.0, 125.0); }
  return hours;
}

std::vector<fees::tier<>> tiers(std::size_t n)
{
  std::vector<fees::tier<>> result(n);
  for (std::size_t k = 0; k < n; ++k) {
    auto const share = static_cast<double>(k + 1) / static_cast<double>(n);
    result[k] = {.upper = 125.0 * share, .rate = 60.0 - 20.0 * share, .flat = 5.0};
  }
  result.back().upper = no_limit;
  return result;
}

/// The baseline: adds tier by tier, checks nothing.
double plain_loop(std::vector<fees::tier<>> const& t, double hours)
{
  double sum = 0.0;
  double from = 0.0;
  for (auto const& row : t) {
    sum += row.flat;
    if (hours <= row.upper) { return sum + row.rate * (hours - from); }
    sum += row.rate * (row.upper - from);
    from = row.upper;
  }
  return sum;
}

void run(benchmark::State& state, auto const& tariff)
{
  auto const hours = random_hours();
  for (auto _ : state) {
    double sum = 0.0;
    for (double const h : hours) { sum += tariff(h); }
    benchmark::DoNotOptimize(sum);
  }
  state.counters["fees"] =
      benchmark::Counter(static_cast<double>(hours.size()), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["time_per_fee"] = benchmark::Counter(
      static_cast<double>(hours.size()), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void graduated(benchmark::State& state)
{
  run(state, fees::graduated_tariff<>(tiers(static_cast<std::size_t>(state.range(0)))));
}
void volume(benchmark::State& state)
{
  run(state, fees::volume_tariff<>(tiers(static_cast<std::size_t>(state.range(0)))));
}
void graduated_plain_loop(benchmark::State& state)
{
  auto const t = tiers(static_cast<std::size_t>(state.range(0)));
  run(state, [&](double hours) { return plain_loop(t, hours); });
}
void package(benchmark::State& state) { run(state, fees::package<>{.price = 450.0}); }
void subscription(benchmark::State& state)
{
  run(state, fees::subscription<>{.price = 500.0, .weekly_hours = 5.0, .included = 10.0, .overage = 30.0});
}

BENCHMARK(graduated)->ArgName("tiers")->Arg(5)->Arg(16)->Arg(64)->Unit(benchmark::kMillisecond);
BENCHMARK(graduated_plain_loop)->ArgName("tiers")->Arg(5)->Arg(16)->Arg(64)->Unit(benchmark::kMillisecond);
BENCHMARK(volume)->ArgName("tiers")->Arg(5)->Arg(16)->Arg(64)->Unit(benchmark::kMillisecond);
BENCHMARK(package)->Unit(benchmark::kMillisecond);
BENCHMARK(subscription)->Unit(benchmark::kMillisecond);

}  // namespace
