// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/genetic/hypervolume.hpp>
#include <mentorics/genetic/nsga2.hpp>
#include <mentorics/genetic/reals.hpp>
#include <mentorics/genetic/sort_fronts.hpp>

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

using namespace mentorics;

namespace {

std::vector<double> uniform_points(std::size_t n, std::size_t objectives)
{
  random_stream rng(1);
  std::vector<double> values(n * objectives);
  for (auto& v : values) { v = uniform01(rng); }
  return values;
}

/// Points on a sphere: none dominates another.
std::vector<double> sphere(std::size_t n, std::size_t objectives)
{
  auto values = uniform_points(n, objectives);
  for (std::size_t i = 0; i < values.size(); i += objectives) {
    double norm = 0.0;
    for (std::size_t k = 0; k < objectives; ++k) { norm += values[i + k] * values[i + k]; }
    for (std::size_t k = 0; k < objectives; ++k) { values[i + k] = 1.0 - values[i + k] / std::sqrt(norm); }
  }
  return values;
}

/// The baseline: all pairs are compared once for each front.
std::size_t peel(genetic::objective_vectors const& p)
{
  std::vector<bool> gone(p.size(), false);
  std::size_t fronts = 0;
  for (std::size_t left = p.size(); left > 0; ++fronts) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < p.size(); ++i) {
      bool dominated = gone[i];
      for (std::size_t j = 0; j < p.size() && !dominated; ++j) {
        dominated = !gone[j] && genetic::dominates(p[j], p[i]);
      }
      if (!dominated) { front.push_back(i); }
    }
    for (auto const i : front) { gone[i] = true; }
    left -= front.size();
  }
  return fronts;
}

}  // namespace

static void sort_fronts(benchmark::State& state)
{
  auto const objectives = static_cast<std::size_t>(state.range(1));
  auto const values = uniform_points(static_cast<std::size_t>(state.range(0)), objectives);
  for (auto _ : state) { benchmark::DoNotOptimize(genetic::sort_fronts({values, objectives}).size()); }
}
BENCHMARK(sort_fronts)
    ->Args({4000, 2})
    ->Args({4000, 3})
    ->Args({4000, 4})
    ->Args({100'000, 2})
    ->Unit(benchmark::kMillisecond);

static void sort_fronts_by_peeling(benchmark::State& state)
{
  auto const values = uniform_points(1000, 2);
  for (auto _ : state) { benchmark::DoNotOptimize(peel({values, 2})); }
}
BENCHMARK(sort_fronts_by_peeling)->Unit(benchmark::kMillisecond);

static void hypervolume(benchmark::State& state)
{
  auto const objectives = static_cast<std::size_t>(state.range(1));
  auto const values = sphere(static_cast<std::size_t>(state.range(0)), objectives);
  std::vector<double> const reference(objectives, 1.1);
  for (auto _ : state) { benchmark::DoNotOptimize(genetic::hypervolume({values, objectives}, reference)); }
}
BENCHMARK(hypervolume)
    ->Args({100'000, 2})
    ->Args({100'000, 3})
    ->Args({300, 4})
    ->Args({50, 5})
    ->Unit(benchmark::kMillisecond);

static void hypervolume_contributions(benchmark::State& state)
{
  auto const objectives = static_cast<std::size_t>(state.range(1));
  auto const values = sphere(static_cast<std::size_t>(state.range(0)), objectives);
  std::vector<double> const reference(objectives, 1.1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(genetic::hypervolume_contributions({values, objectives}, reference).data());
  }
}
BENCHMARK(hypervolume_contributions)
    ->Args({100'000, 2})
    ->Args({100'000, 3})
    ->Args({300, 3})
    ->Args({300, 4})
    ->Args({50, 5})
    ->Unit(benchmark::kMillisecond);

/// The baseline: the definition, one hypervolume for each point.
static void hypervolume_contributions_by_leaving_out(benchmark::State& state)
{
  auto const objectives = static_cast<std::size_t>(state.range(1));
  auto const values = sphere(static_cast<std::size_t>(state.range(0)), objectives);
  std::vector<double> const reference(objectives, 1.1);
  for (auto _ : state) {
    double const all = genetic::hypervolume({values, objectives}, reference);
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size(); i += objectives) {
      auto rest = values;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i),
                 rest.begin() + static_cast<std::ptrdiff_t>(i + objectives));
      sum += all - genetic::hypervolume({rest, objectives}, reference);
    }
    benchmark::DoNotOptimize(sum);
  }
}
BENCHMARK(hypervolume_contributions_by_leaving_out)
    ->Args({300, 3})
    ->Args({300, 4})
    ->Args({50, 5})
    ->Unit(benchmark::kMillisecond);

static void nsga2_zdt1_100_x_250(benchmark::State& state)
{
  auto const p = genetic::with_objectives(genetic::reals(std::vector<double>(30, 0.0), std::vector<double>(30, 1.0)), 2,
                                          [](std::vector<double> const& x, std::span<double> f) {
                                            double g = 0.0;
                                            for (std::size_t i = 1; i < x.size(); ++i) { g += x[i]; }
                                            g = 1.0 + 9.0 * g / static_cast<double>(x.size() - 1);
                                            f[0] = x[0];
                                            f[1] = g * (1.0 - std::sqrt(x[0] / g));
                                          });
  for (auto _ : state) {
    random_stream rng(1);
    benchmark::DoNotOptimize(genetic::nsga2(p, rng).front.size());
  }
}
BENCHMARK(nsga2_zdt1_100_x_250)->Unit(benchmark::kMillisecond);
