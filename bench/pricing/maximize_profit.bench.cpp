// SPDX-License-Identifier: BSL-1.0
#include "common/opaque.hpp"

#include <mentorics/demand/curves/logit.hpp>
#include <mentorics/pricing/optimum/maximize_profit.hpp>
#include <mentorics/statistics/special/wright_omega.hpp>

#include <boost/math/special_functions/lambert_w.hpp>
#include <boost/math/tools/minima.hpp>

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>

using namespace mentorics;

static void logit_price_closed_form(benchmark::State& state)
{
  demand::logit<> d{.intercept = 4.0, .sensitivity = 0.05};
  for (auto _ : state) {
    benchmark::DoNotOptimize(d);
    benchmark::DoNotOptimize(pricing::maximize_profit(d, {.unit_cost = 20.0}).price);
  }
}
BENCHMARK(logit_price_closed_form);

static void logit_price_by_brent(benchmark::State& state)  // the baseline: a generic minimizer on the same profit
{
  double error = 0.0;
  for (auto _ : state) {
    double const a = opaque(4.0);
    std::uintmax_t steps = 200;
    auto const profit = [&](double p) { return -(p - 20.0) / (1.0 + std::exp(0.05 * p - a)); };
    double const price = boost::math::tools::brent_find_minima(profit, 20.0, 420.0, 50, steps).first;
    error = std::abs(price - 71.14291198);
    benchmark::DoNotOptimize(price);
  }
  state.counters["error"] = error;
}
BENCHMARK(logit_price_by_brent);

static void wright_omega_value(benchmark::State& state)
{
  for (auto _ : state) { benchmark::DoNotOptimize(statistics::wright_omega(opaque(2.0))); }
}
BENCHMARK(wright_omega_value);

static void boost_lambert_w0_of_exp(benchmark::State& state)  // the baseline
{
  for (auto _ : state) { benchmark::DoNotOptimize(boost::math::lambert_w0(std::exp(opaque(2.0)))); }
}
BENCHMARK(boost_lambert_w0_of_exp);
