// SPDX-License-Identifier: BSL-1.0
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/evolve/evolve_plan.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <benchmark/benchmark.h>

using namespace mentorics;

/// Proof of optimality for the generated curricula: n courses, at most k drawn prerequisites each, seed.
static void schedule_to_proof(benchmark::State& state)
{
  auto const p = support::benchmark_problem(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
                                            static_cast<int>(state.range(2)));
  std::size_t states = 0;
  for (auto _ : state) { states = curriculum::schedule(p, {.max_states = 50'000'000}).states; }
  state.counters["states"] = static_cast<double>(states);
}
BENCHMARK(schedule_to_proof)
    ->Args({20, 2, 1})
    ->Args({30, 1, 2})
    ->Args({30, 2, 1})
    ->Args({30, 2, 2})
    ->Args({30, 4, 1})
    ->Args({40, 4, 1})
    ->Unit(benchmark::kMillisecond);

static void schedule_with_limit_60(benchmark::State& state)
{
  auto const p = support::benchmark_problem(60, 2, 1);
  double gap = 0.0;
  for (auto _ : state) { gap = curriculum::schedule(p, {.max_states = 200'000}).certificate.relative_gap(); }
  state.counters["gap"] = gap;
}
BENCHMARK(schedule_with_limit_60)->Unit(benchmark::kMillisecond);

static void evolve_plan_of_200(benchmark::State& state)
{
  auto const p = support::benchmark_problem(200, 2, 1);
  double value = 0.0;
  for (auto _ : state) {
    random_stream rng(1);
    value = curriculum::evolve_plan(p, rng, {.population = 50, .generations = 20}).value;
  }
  state.counters["value"] = value;
  state.counters["placements/s"] =
      benchmark::Counter(200.0 * 50.0 * 21.0, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(evolve_plan_of_200)->Unit(benchmark::kMillisecond);

static void verify_plan(benchmark::State& state)
{
  auto const p = support::benchmark_problem(30, 2, 1);
  auto const made = curriculum::schedule(p);
  for (auto _ : state) { benchmark::DoNotOptimize(curriculum::verify(p, made).ok()); }
}
BENCHMARK(verify_plan)->Unit(benchmark::kMicrosecond);
