// The list prices of n logit products, and parking prices: Mentorics beside four optimizers of NLopt, CPU time and gap.
// Writes the instances to stdout lines that pricing_scipy.py reads, when called with --instances.
#include <mentorics/pricing/maximize_logit_profit.hpp>
#include <mentorics/pricing/maximize_mixture_profit.hpp>

#include <nlopt.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <random>
#include <vector>

using namespace mentorics;
using namespace mentorics::pricing;

namespace {

struct instance {
  multinomial_logit<> market;
  std::vector<double> costs;
  long evaluations = 0;
};

instance products(std::size_t n)
{
  std::mt19937_64 rng(7);
  std::uniform_real_distribution<double> u;
  instance x;
  for (std::size_t i = 0; i < n; ++i) {
    double const b = 0.05 + 0.1 * u(rng);
    double const c = 5.0 + 30.0 * u(rng);
    double const near = u(rng);
    double const a = b * (c + 20.0 * near) + 2.0 * u(rng) - std::log(static_cast<double>(n));
    x.market.products.push_back({.intercept = a, .sensitivity = b});
    x.costs.push_back(c);
  }
  return x;
}

double profit(unsigned n, double const* p, double* gradient, void* data)
{
  auto& x = *static_cast<instance*>(data);
  ++x.evaluations;
  static std::vector<double> q;
  q.resize(n);
  double sum = 1.0;
  for (unsigned i = 0; i < n; ++i) {
    q[i] = std::exp(x.market.products[i].intercept - x.market.products[i].sensitivity * p[i]);
    sum += q[i];
  }
  double r = 0.0;
  for (unsigned i = 0; i < n; ++i) {
    q[i] /= sum;
    r += (p[i] - x.costs[i]) * q[i];
  }
  for (unsigned i = 0; gradient && i < n; ++i) {
    gradient[i] = q[i] * (1.0 - x.market.products[i].sensitivity * (p[i] - x.costs[i] - r));
  }
  return r;
}

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

void run_nlopt(char const* name, nlopt_algorithm algorithm, instance& x, double best, int rounds)
{
  auto const n = static_cast<unsigned>(x.costs.size());
  double reached = 0.0;
  double const time = shortest(rounds, 1, [&] {
    auto* opt = nlopt_create(algorithm, n);
    std::vector<double> low = x.costs;
    std::vector<double> high = x.costs;
    std::vector<double> p = x.costs;
    for (unsigned i = 0; i < n; ++i) {
      high[i] += 400.0;
      p[i] += 1.0 / x.market.products[i].sensitivity;
    }
    nlopt_set_lower_bounds(opt, low.data());
    nlopt_set_upper_bounds(opt, high.data());
    nlopt_set_max_objective(opt, profit, &x);
    nlopt_set_ftol_rel(opt, 1e-14);
    nlopt_set_xtol_rel(opt, 1e-10);
    nlopt_set_maxeval(opt, 200000);
    nlopt_optimize(opt, p.data(), &reached);
    nlopt_destroy(opt);
  });
  std::printf("%-22s n %6u  %12.2f us  gap %.1e\n", name, n, time, std::max(0.0, (best - reached) / best));
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

double parking_revenue(unsigned, double const* p, double* gradient, void* data)
{
  auto const& m = *static_cast<logit_mixture const*>(data);
  double total = 0.0;
  if (gradient) { gradient[0] = gradient[1] = 0.0; }
  for (auto const& s : m.segments) {
    double const e = std::exp(s.products[0].intercept - s.products[0].sensitivity * p[0]);
    double const f = std::exp(s.products[1].intercept - s.products[1].sensitivity * p[1]);
    double const below = 1.0 + e + f;
    double const r = (p[0] * e + p[1] * f) / below;
    total += r;
    if (!gradient) { continue; }
    gradient[0] += e / below * (1.0 - s.products[0].sensitivity * (p[0] - r));
    gradient[1] += f / below * (1.0 - s.products[1].sensitivity * (p[1] - r));
  }
  return total;
}

}  // namespace

int main(int argc, char** argv)
{
  if (argc > 1 && std::strcmp(argv[1], "--instances") == 0) {
    for (std::size_t const n : {std::size_t{10}, std::size_t{100}, std::size_t{1000}}) {
      auto const x = products(n);
      std::printf("%zu %.17g\n", n, maximize_profit(x.market, x.costs).profit);
      for (std::size_t i = 0; i < n; ++i) {
        std::printf("%.17g %.17g %.17g\n", x.market.products[i].intercept, x.market.products[i].sensitivity, x.costs[i]);
      }
    }
    return 0;
  }
  for (std::size_t const n : {std::size_t{1}, std::size_t{10}, std::size_t{100}, std::size_t{1000}}) {
    auto x = products(n);
    auto const best = maximize_profit(x.market, x.costs);
    double const time = shortest(15, static_cast<int>(1 + 20000 / n), [&] {
      auto const list = maximize_profit(x.market, x.costs);
      asm volatile("" : : "g"(&list) : "memory");
    });
    std::printf("%-22s n %6zu  %12.2f us  gap %.1e (proved)\n", "mentorics", n, time, best.certificate.relative_gap());
    int const rounds = n <= 10 ? 50 : 3;
    run_nlopt("NLopt L-BFGS", NLOPT_LD_LBFGS, x, best.profit, rounds);
    run_nlopt("NLopt MMA", NLOPT_LD_MMA, x, best.profit, rounds);
    if (n <= 100) { run_nlopt("NLopt SLSQP", NLOPT_LD_SLSQP, x, best.profit, rounds); }
    if (n <= 10) { run_nlopt("NLopt COBYLA", NLOPT_LN_COBYLA, x, best.profit, 3); }
  }
  auto m = parking();
  std::vector<double> const free{0.0, 0.0};
  auto const best = maximize_profit(m, free, {.upper = {1.0, 1.0}});
  double const time = shortest(10, 1, [&] {
    auto const list = maximize_profit(m, free, {.upper = {1.0, 1.0}});
    asm volatile("" : : "g"(&list) : "memory");
  });
  std::printf("%-22s parking    %12.2f us  gap %.1e (proved)\n", "mentorics", time, best.certificate.relative_gap());
  struct row {
    char const* name;
    nlopt_algorithm algorithm;
    int evaluations;
  };
  for (auto const& r : {row{"NLopt L-BFGS from 0.5", NLOPT_LD_LBFGS, 10000}, row{"NLopt DIRECT-L", NLOPT_GN_DIRECT_L, 20000},
                        row{"NLopt StoGO", NLOPT_GD_STOGO, 20000}}) {
    double reached = 0.0;
    double const t = shortest(3, 1, [&] {
      auto* opt = nlopt_create(r.algorithm, 2);
      double const low[] = {0.0, 0.0};
      double const high[] = {1.0, 1.0};
      double p[] = {0.5, 0.5};
      nlopt_set_lower_bounds(opt, low);
      nlopt_set_upper_bounds(opt, high);
      nlopt_set_max_objective(opt, parking_revenue, &m);
      nlopt_set_ftol_rel(opt, 1e-14);
      nlopt_set_maxeval(opt, r.evaluations);
      nlopt_optimize(opt, p, &reached);
      nlopt_destroy(opt);
    });
    std::printf("%-22s parking    %12.2f us  gap %.1e (none)\n", r.name, t, std::max(0.0, (best.profit - reached) / best.profit));
  }
}
