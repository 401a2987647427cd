// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>

using namespace mentorics;

static void random_stream_words(benchmark::State& state)
{
  random_stream rng(1);
  for (auto _ : state) { benchmark::DoNotOptimize(rng()); }
}
BENCHMARK(random_stream_words);

static void std_mt19937_64_words(benchmark::State& state)  // the baseline
{
  std::mt19937_64 rng(1);
  for (auto _ : state) { benchmark::DoNotOptimize(rng()); }
}
BENCHMARK(std_mt19937_64_words);

static void normal_draw(benchmark::State& state)
{
  random_stream rng(1);
  for (auto _ : state) { benchmark::DoNotOptimize(normal(rng)); }
}
BENCHMARK(normal_draw);

static void std_normal_draw(benchmark::State& state)  // the baseline, on the same words
{
  random_stream rng(1);
  std::normal_distribution<double> draw;
  for (auto _ : state) { benchmark::DoNotOptimize(draw(rng)); }
}
BENCHMARK(std_normal_draw);

static void index_draw(benchmark::State& state)
{
  random_stream rng(1);
  for (auto _ : state) { benchmark::DoNotOptimize(uniform_index(rng, 1000)); }
}
BENCHMARK(index_draw);

static void gamma_draw(benchmark::State& state)
{
  random_stream rng(1);
  for (auto _ : state) { benchmark::DoNotOptimize(gamma(rng, 2.5)); }
}
BENCHMARK(gamma_draw);
