// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/genetic/evolve.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <vector>

using namespace mentorics;

namespace {

struct sphere {
  using genome = std::vector<double>;
  [[nodiscard]] genome random(random_stream& rng) const
  {
    genome x(10);
    for (auto& v : x) { v = uniform_real(rng, -5.0, 5.0); }
    return x;
  }
  [[nodiscard]] genome crossover(genome const& a, genome const& b, random_stream& rng) const
  {
    auto child = a;
    for (std::size_t i = 0; i < child.size(); ++i) { child[i] += uniform01(rng) * (b[i] - a[i]); }
    return child;
  }
  void mutate(genome& x, random_stream& rng) const { x[uniform_index(rng, x.size())] += 0.1 * normal(rng); }
  [[nodiscard]] double fitness(genome const& x) const
  {
    double sum = 0.0;
    for (double const v : x) { sum -= v * v; }
    return sum;
  }
};

}  // namespace

static void evolve_sphere_10(benchmark::State& state)
{
  double fitness = 0.0;
  for (auto _ : state) {
    random_stream rng(1);
    fitness = genetic::evolve(sphere{}, rng, {.population = 100, .generations = 250}).fitness;
  }
  state.counters["fitness"] = fitness;
  state.counters["evaluations/s"] =
      benchmark::Counter(100.0 + 250.0 * 99.0, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(evolve_sphere_10)->Unit(benchmark::kMillisecond);
