// SPDX-License-Identifier: BSL-1.0
// The cheapest of many tariffs for every number of hours.
#include <mentorics/core/random/draw.hpp>
#include <mentorics/fees/comparison/lower_envelope.hpp>
#include <mentorics/fees/tariffs/graduated_tariff.hpp>
#include <mentorics/fees/tariffs/two_part_tariff.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

using namespace mentorics;

namespace {

/// Tangents of a concave curve in random order: each of them is the cheapest somewhere.
std::vector<fees::piecewise<>> lines(std::int64_t n)
{
  std::vector<fees::piecewise<>> result;
  for (std::int64_t i = 0; i < n; ++i) {
    double const root = 1.0 + 30.0 * static_cast<double>(i) / static_cast<double>(n);  // of the hours where it touches
    result.push_back(to_piecewise(fees::two_part_tariff<>{.fixed = 50.0 * root, .rate = 50.0 / root}, no_limit));
  }
  random_stream rng(2);
  for (auto i = result.size(); i > 1; --i) { std::swap(result[i - 1], result[uniform_index(rng, i)]); }
  return result;
}

/// Each with `tiers` tiers of its own bounds.
std::vector<fees::piecewise<>> graduated(std::int64_t n, std::int64_t tiers)
{
  random_stream rng(3);
  std::vector<fees::piecewise<>> result;
  for (std::int64_t i = 0; i < n; ++i) {
    std::vector<fees::tier<>> rows(static_cast<std::size_t>(tiers));
    double upper = 0.0;
    double rate = uniform_real(rng, 50.0, 90.0);
    for (auto& row : rows) {
      upper += uniform_real(rng, 1.0, 25.0);
      row = {.upper = upper, .rate = rate};
      rate *= uniform_real(rng, 0.7, 1.0);
    }
    rows[0].flat = uniform_real(rng, 0.0, 300.0);
    rows.back().upper = no_limit;
    result.push_back(to_piecewise(fees::graduated_tariff<>(rows), no_limit));
  }
  return result;
}

void run(benchmark::State& state, std::vector<fees::piecewise<>> const& tariffs)
{
  std::size_t pieces = 0;
  for (auto _ : state) {
    auto const e = lower_envelope(tariffs);
    pieces = e.pieces.size();
    benchmark::DoNotOptimize(e.pieces.data());
  }
  state.counters["pieces"] = static_cast<double>(pieces);
}

/// The baseline: every tariff at each of 1000 hours, which finds breakpoints only up to the step.
void grid_of_1000(benchmark::State& state)
{
  auto const tariffs = lines(state.range(0));
  for (auto _ : state) {
    std::size_t sum = 0;
    for (int k = 0; k < 1000; ++k) {
      double const hours = 0.2 * k;
      std::size_t best = 0;
      double fee = tariffs[0](hours);
      for (std::size_t i = 1; i < tariffs.size(); ++i) {
        if (double const f = tariffs[i](hours); f < fee) {
          fee = f;
          best = i;
        }
      }
      sum += best;
    }
    benchmark::DoNotOptimize(sum);
  }
}

void envelope_of_two_part_tariffs(benchmark::State& state) { run(state, lines(state.range(0))); }
void envelope_of_graduated_tariffs(benchmark::State& state) { run(state, graduated(state.range(0), state.range(1))); }

BENCHMARK(envelope_of_two_part_tariffs)
    ->ArgName("tariffs")
    ->Arg(10)
    ->Arg(100)
    ->Arg(1000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(envelope_of_graduated_tariffs)
    ->ArgNames({"tariffs", "tiers"})
    ->Args({100, 2})
    ->Args({100, 5})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(grid_of_1000)->ArgName("tariffs")->Arg(100)->Unit(benchmark::kMicrosecond);

}  // namespace
