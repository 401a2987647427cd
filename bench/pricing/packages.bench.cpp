// SPDX-License-Identifier: BSL-1.0
#include <mentorics/core/random/draw.hpp>
#include <mentorics/pricing/menus/choose_size_prices.hpp>
#include <mentorics/pricing/menus/compare_bundles.hpp>
#include <mentorics/pricing/menus/compare_payment_modes.hpp>
#include <mentorics/pricing/menus/optimal_tiered_menu.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

std::vector<valuation_pair> students(std::int64_t n)
{
  random_stream rng(3);
  std::vector<valuation_pair> values(static_cast<std::size_t>(n));
  for (auto& v : values) { v = {uniform_real(rng, 0.0, 100.0), uniform_real(rng, 0.0, 100.0)}; }
  return values;
}

}  // namespace

static void mixed_package_of_students(benchmark::State& state)
{
  auto const values = students(state.range(0));
  for (auto _ : state) { benchmark::DoNotOptimize(compare_bundles(values, {10.0, 10.0}).mixed.profit); }
}
BENCHMARK(mixed_package_of_students)->Arg(20)->Arg(60)->Arg(200)->Unit(benchmark::kMillisecond);

/// The baseline: every student's values, and differences of them, as prices. n^4 / 4 at 20 students, nothing proved.
static void mixed_package_by_trial(benchmark::State& state)
{
  auto const values = students(state.range(0));
  for (auto _ : state) {
    double best = 0.0;
    for (auto const& a : values) {
      for (auto const& b : values) {
        for (auto const& c : values) {
          double const package = c.first + c.second;
          if (package > a.first + b.second) { continue; }
          double profit = 0.0;
          for (auto const& v : values) {
            double const left[] = {v.first - a.first, v.second - b.second, v.first + v.second - package};
            double const most = std::max({0.0, left[0], left[1], left[2]});
            double const earned[] = {left[0] >= most ? a.first - 10.0 : 0.0, left[1] >= most ? b.second - 10.0 : 0.0,
                                     left[2] >= most ? package - 20.0 : 0.0};
            profit += std::max({earned[0], earned[1], earned[2]});
          }
          best = std::max(best, profit);
        }
      }
    }
    benchmark::DoNotOptimize(best);
  }
}
BENCHMARK(mixed_package_by_trial)->Arg(20)->Arg(60)->Unit(benchmark::kMillisecond);

static void sizes_of_five_offers(benchmark::State& state)
{
  random_stream rng(4);
  Eigen::MatrixXd values(state.range(0), 5);
  for (Eigen::Index i = 0; i < values.size(); ++i) { values(i) = uniform_real(rng, 0.0, 100.0); }
  for (auto _ : state) { benchmark::DoNotOptimize(choose_size_prices(values, 10.0).profit); }
}
BENCHMARK(sizes_of_five_offers)->Arg(20)->Arg(100)->Unit(benchmark::kMillisecond);

static void five_tiers_of_types(benchmark::State& state)
{
  std::vector<buyer_type> types;
  auto const n = static_cast<double>(state.range(0));
  for (double i = 1.0; i <= n; i += 1.0) { types.push_back({i / n, 1.0 / n}); }
  for (auto _ : state) { benchmark::DoNotOptimize(optimal_tiered_menu(types, 5).profit); }
}
BENCHMARK(five_tiers_of_types)->Arg(400)->Arg(3000)->Unit(benchmark::kMillisecond);

static void payment_modes_of_students(benchmark::State& state)
{
  random_stream rng(6);
  std::vector<usage> use(static_cast<std::size_t>(state.range(0)));
  for (auto& s : use) {
    double const hours = uniform_real(rng, 1.0, 20.0);
    s = {hours, uniform_real(rng, 5.0, 50.0), 1.5 * hours, hours * uniform_real(rng, 10.0, 60.0)};
  }
  for (auto _ : state) { benchmark::DoNotOptimize(compare_payment_modes(use, 3.0).both.profit); }
}
BENCHMARK(payment_modes_of_students)->Arg(100)->Unit(benchmark::kMillisecond);
