#include <mentorics/core/draw.hpp>
#include <mentorics/pricing/allocate_capacity.hpp>
#include <mentorics/pricing/choose_prices.hpp>
#include <mentorics/pricing/maximize_logit_profit.hpp>
#include <mentorics/pricing/maximize_mixture_profit.hpp>
#include <mentorics/pricing/maximize_nested_profit.hpp>
#include <mentorics/pricing/maximize_profit_within.hpp>
#include <mentorics/pricing/maximize_sampled_profit.hpp>
#include <mentorics/pricing/price_endings.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

struct instance {
  multinomial_logit<> market;
  std::vector<double> costs;
};

instance products(std::int64_t n)
{
  std::mt19937_64 rng(7);
  std::uniform_real_distribution<double> u;
  instance x;
  for (std::int64_t i = 0; i < n; ++i) {
    double const b = 0.05 + 0.1 * u(rng);
    double const c = 5.0 + 30.0 * u(rng);
    double const near = u(rng);
    double const a = b * (c + 20.0 * near) + 2.0 * u(rng) - std::log(static_cast<double>(n));
    x.market.products.push_back({.intercept = a, .sensitivity = b});
    x.costs.push_back(c);
  }
  return x;
}

logit_mixture parking()
{
  logit_mixture m;
  for (auto const* row : {"0011", "1011", "1011", "0110", "0001", "1011", "0110", "0010", "1011", "0001"}) {
    double const street = -14.0 - 5.762 * (row[0] - '0');
    double const age = row[1] - '0';
    double const income = row[2] - '0';
    double const resident = row[3] - '0';
    m.segments.push_back({1.0,
                          {{18.0 - street, 32.328 + 10.995 * income + 11.44 * resident},
                           {23.94 + 4.037 * age - street, 32.328 + 13.729 * income + 10.668 * resident}}});
  }
  return m;
}

}  // namespace

static void logit_list_products(benchmark::State& state)
{
  auto const x = products(state.range(0));
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit(x.market, x.costs).profit); }
}
BENCHMARK(logit_list_products)->Arg(1)->Arg(10)->Arg(100)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

static void logit_list_with_ceilings(benchmark::State& state)
{
  auto const x = products(state.range(0));
  price_list_options<> const limits{.upper = std::vector<double>(x.costs.size(), 40.0)};
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit(x.market, x.costs, limits).profit); }
}
BENCHMARK(logit_list_with_ceilings)->Arg(10)->Unit(benchmark::kMicrosecond);

static void logit_list_with_capacity(benchmark::State& state)
{
  auto const x = products(state.range(0));
  std::vector<shared_capacity> const hours{{.use = std::vector<double>(x.costs.size(), 1.0), .limit = 0.2}};
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit_within(hours, x.market, x.costs).profit); }
}
BENCHMARK(logit_list_with_capacity)->Arg(10)->Unit(benchmark::kMicrosecond);

static void ladder_of_ten_rungs(benchmark::State& state)
{
  auto const x = products(state.range(0));
  auto const rungs = ladder({.step = 10.0, .ending = 9.99}, 0.0, 100.0);
  for (auto _ : state) { benchmark::DoNotOptimize(choose_prices(x.market, x.costs, rungs).profit); }
}
BENCHMARK(ladder_of_ten_rungs)->Arg(10)->Unit(benchmark::kMicrosecond);

static void nested_3_by_10(benchmark::State& state)
{
  auto const x = products(30);
  nested_logit m;
  for (std::size_t k = 0; k < 3; ++k) {
    auto const first = x.market.products.begin() + static_cast<std::ptrdiff_t>(10 * k);
    m.nests.push_back({.products = {first, first + 10}, .exponent = 0.5 + 0.2 * static_cast<double>(k)});
  }
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_profit(m, x.costs).profit); }
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

static std::vector<double> reservation_prices(std::int64_t n)
{
  random_stream rng(5);
  std::vector<double> values(static_cast<std::size_t>(n));
  for (auto& v : values) { v = std::exp(3.5 + 0.6 * normal(rng)); }
  return values;
}

static void sampled_reservation_prices(benchmark::State& state)
{
  auto const values = reservation_prices(state.range(0));
  for (auto _ : state) { benchmark::DoNotOptimize(maximize_sampled_profit(values, {.unit_cost = 5.0}).price); }
}
BENCHMARK(sampled_reservation_prices)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

static void sampled_by_sort_and_scan(benchmark::State& state)  // the baseline
{
  auto const values = reservation_prices(state.range(0));
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
  std::vector<fare_class<normal_volume>> const classes{
      {1050.0, {17.3, 5.8}}, {567.0, {45.1, 15.0}}, {534.0, {39.6, 13.2}}, {520.0, {34.0, 11.3}}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(allocate_capacity(std::span<fare_class<normal_volume> const>(classes), 150.0).profit);
  }
}
BENCHMARK(capacity_four_classes_150_hours)->Unit(benchmark::kMillisecond);
