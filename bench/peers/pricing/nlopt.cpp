// SPDX-License-Identifier: BSL-1.0
// Optimal prices of Mentorics beside optimizers of NLopt on the same instances: CPU time, and profit lost.
// With --instances FOLDER it writes the instances for scipy_runs.py instead.
#include "objectives.hpp"

#include <mentorics/pricing/capacity/optimal_protection_levels.hpp>
#include <mentorics/pricing/optimum/maximize_logit_profit.hpp>
#include <mentorics/pricing/optimum/maximize_mixture_profit.hpp>
#include <mentorics/pricing/optimum/maximize_nested_profit.hpp>
#include <mentorics/pricing/optimum/maximize_sampled_profit.hpp>

#include <nlopt.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace peers;

/// The shortest of `rounds` CPU times of one call, in microseconds.
template <class F>
double shortest(int rounds, int repeat, F const& work)
{
  double best = 1e300;
  for (int k = 0; k < rounds; ++k) {
    auto const start = std::clock();
    for (int i = 0; i < repeat; ++i) { work(); }
    best = std::min(best, 1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / repeat);
  }
  return best;
}

void report(std::string const& task, char const* name, double microseconds, double gap, char const* claim)
{
  std::printf("%-22s %-18s %12.2f us  gap %.1e %s\n", task.c_str(), name, microseconds, std::max(0.0, gap), claim);
}

template <class F>
double report_ours(std::string const& task, int repeat, F const& work)
{
  auto const best = work();
  double const time = shortest(15, repeat, [&] {
    auto const result = work();
    asm volatile("" : : "g"(&result) : "memory");
  });
  report(task, "Mentorics", time, best.certificate.relative_gap(), "(proved)");
  return best.profit;
}

/// What is handed to NLopt.
struct task {
  std::string name;
  nlopt_func objective;
  void* data;
  std::vector<double> low, high, start;
  double best;  // ours
};

void run(task const& t, char const* name, nlopt_algorithm algorithm, int rounds, int evaluations = 200'000)
{
  double reached = 0.0;
  double const time = shortest(rounds, 1, [&] {
    auto* opt = nlopt_create(algorithm, static_cast<unsigned>(t.start.size()));
    auto p = t.start;
    nlopt_set_lower_bounds(opt, t.low.data());
    nlopt_set_upper_bounds(opt, t.high.data());
    nlopt_set_max_objective(opt, t.objective, t.data);
    nlopt_set_ftol_rel(opt, 1e-14);
    nlopt_set_xtol_rel(opt, 1e-10);
    nlopt_set_maxeval(opt, evaluations);
    nlopt_optimize(opt, p.data(), &reached);
    nlopt_destroy(opt);
  });
  report(t.name, name, time, (t.best - reached) / t.best, "");
}

/// From the cost plus 1 / b, up to 400 above the cost.
template <class Products>
task from_costs(std::string const& name, nlopt_func objective, void* data, std::vector<double> const& costs,
                Products const& product, double best)
{
  task t{name, objective, data, costs, costs, costs, best};
  for (std::size_t i = 0; i < costs.size(); ++i) {
    t.high[i] += 400.0;
    t.start[i] += 1.0 / product(i).sensitivity;
  }
  return t;
}

void lists()
{
  for (std::size_t const n : {std::size_t{1}, std::size_t{10}, std::size_t{100}, std::size_t{1000}}) {
    auto x = products(n);
    auto const name = "list of " + std::to_string(n);
    double const best =
        report_ours(name, static_cast<int>(1 + 20000 / n), [&] { return maximize_profit(x.market, x.costs); });
    auto const t =
        from_costs(name, list_profit, &x, x.costs, [&](std::size_t i) { return x.market.products[i]; }, best);
    int const rounds = n <= 10 ? 50 : 3;
    run(t, "NLopt L-BFGS", NLOPT_LD_LBFGS, rounds);
    run(t, "NLopt MMA", NLOPT_LD_MMA, rounds);
    if (n <= 100) { run(t, "NLopt SLSQP", NLOPT_LD_SLSQP, rounds); }
    if (n <= 10) { run(t, "NLopt COBYLA", NLOPT_LN_COBYLA, 3); }
  }
}

void nested()
{
  auto x = nests();
  double const best = report_ours("3 nests of 10", 1000, [&] { return maximize_profit(x.market, x.costs); });
  auto const t = from_costs(
      "3 nests of 10", nested_profit, &x, x.costs,
      [&](std::size_t i) { return x.market.nests[i / 10].products[i % 10]; }, best);
  run(t, "NLopt L-BFGS", NLOPT_LD_LBFGS, 20);
  run(t, "NLopt MMA", NLOPT_LD_MMA, 20);
  run(t, "NLopt SLSQP", NLOPT_LD_SLSQP, 5);
}

void parking_prices()
{
  auto m = parking();
  std::vector<double> const free{0.0, 0.0};
  double const best =
      report_ours("parking, 2 prices", 1, [&] { return maximize_profit(m, free, {.upper = {1.0, 1.0}}); });
  task const t{"parking, 2 prices", parking_revenue, &m, {0.0, 0.0}, {1.0, 1.0}, {0.5, 0.5}, best};
  run(t, "NLopt L-BFGS", NLOPT_LD_LBFGS, 20);
  run(t, "NLopt DIRECT-L", NLOPT_GN_DIRECT_L, 3, 20'000);
  run(t, "NLopt StoGO", NLOPT_GD_STOGO, 3, 20'000);
}

void sample()
{
  auto values = reservation_prices(1'000'000);
  double const best =
      report_ours("10^6 reservations", 1, [&] { return maximize_sampled_profit(values, {.unit_cost = 5.0}); });
  double const time = shortest(3, 1,
                               [&] {
                                 std::sort(values.begin(), values.end());
                                 values = reservation_prices(1'000'000);
                               }) -
                      shortest(3, 1, [&] { values = reservation_prices(1'000'000); });
  std::printf("%-22s %-18s %12.2f us  to sort first\n", "10^6 reservations", "std::sort", time);
  std::sort(values.begin(), values.end());
  task const t{"10^6 reservations", sampled_profit, &values, {5.0}, {values.back()}, {30.0}, best};
  run(t, "NLopt DIRECT-L", NLOPT_GN_DIRECT_L, 3, 20'000);
  run(t, "NLopt COBYLA", NLOPT_LN_COBYLA, 3);
}

void capacity()
{
  auto const classes = calendar();
  report_ours("4 classes, 150 hours", 10, [&] { return optimal_protection_levels(classes, 150.0); });
}

void write_instances(std::string const& folder)
{
  auto* file = std::fopen((folder + "/instances.txt").c_str(), "w");
  for (std::size_t const n : {std::size_t{1}, std::size_t{10}, std::size_t{100}, std::size_t{1000}}) {
    auto const x = products(n);
    std::fprintf(file, "list %zu %.17g\n", n, maximize_profit(x.market, x.costs).profit);
    for (std::size_t i = 0; i < n; ++i) {
      std::fprintf(file, "%.17g %.17g %.17g\n", x.market.products[i].intercept, x.market.products[i].sensitivity,
                   x.costs[i]);
    }
  }
  auto const x = nests();
  std::fprintf(file, "nested 30 %.17g\n", maximize_profit(x.market, x.costs).profit);
  for (std::size_t i = 0; i < 30; ++i) {
    auto const& nest = x.market.nests[i / 10];
    std::fprintf(file, "%.17g %.17g %.17g %.17g\n", nest.products[i % 10].intercept, nest.products[i % 10].sensitivity,
                 x.costs[i], nest.exponent);
  }
  auto const m = parking();
  std::fprintf(file, "parking 10 %.17g\n", maximize_profit(m, std::vector{0.0, 0.0}, {.upper = {1.0, 1.0}}).profit);
  for (auto const& s : m.segments) {
    std::fprintf(file, "%.17g %.17g %.17g %.17g\n", s.products[0].intercept, s.products[0].sensitivity,
                 s.products[1].intercept, s.products[1].sensitivity);
  }
  auto const values = reservation_prices(1'000'000);
  std::fprintf(file, "sample 0 %.17g\n", maximize_sampled_profit(values, {.unit_cost = 5.0}).profit);
  auto const classes = calendar();
  auto const exact = optimal_protection_levels(classes, 150.0);
  std::fprintf(file, "calendar 4 %.17g\n", exact.profit);
  for (auto const& c : classes) {
    std::fprintf(file, "%.17g %.17g %.17g\n", c.fare, c.demand.expected, c.demand.standard_deviation);
  }
  std::fclose(file);
  auto* raw = std::fopen((folder + "/sample.f64").c_str(), "wb");
  std::fwrite(values.data(), sizeof(double), values.size(), raw);
  std::fclose(raw);
}

}  // namespace

int main(int argc, char** argv)
{
  if (argc == 3 && std::string(argv[1]) == "--instances") {
    write_instances(argv[2]);
    return 0;
  }
  lists();
  nested();
  parking_prices();
  sample();
  capacity();
}
