// SPDX-License-Identifier: BSL-1.0
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <vector>

using namespace mentorics;

/// How many courses the serial decoder places in a second, with keys drawn at random.
static void key_decoder_placements(benchmark::State& state)
{
  auto const p = support::benchmark_problem(static_cast<int>(state.range(0)), 2, 1);
  curriculum::detail::reduced_problem<> const open(p);
  curriculum::detail::key_decoder<> const decoder(open);
  random_stream rng(1);
  std::vector<std::vector<double>> keys(64, std::vector<double>(decoder.keys()));
  for (auto& k : keys) {
    for (auto& x : k) { x = uniform01(rng); }
  }
  curriculum::detail::decoded_plan made;
  std::size_t placed = 0;
  std::size_t k = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(decoder(keys[k++ % keys.size()], made));
    placed += made.order.size();
  }
  state.counters["placements/s"] = benchmark::Counter(static_cast<double>(placed), benchmark::Counter::kIsRate);
}
BENCHMARK(key_decoder_placements)->Arg(60)->Arg(500)->Unit(benchmark::kMicrosecond);
