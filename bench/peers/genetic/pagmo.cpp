// SPDX-License-Identifier: BSL-1.0
// NSGA-II, non-dominated sorting, hypervolume contributions and single-objective evolution beside pagmo2, in one run: see bench/peers/genetic.
#include "functions.hpp"

#include <mentorics/core/random/draw.hpp>
#include <mentorics/genetic/bit_strings.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/hypervolume.hpp>
#include <mentorics/genetic/nsga2.hpp>
#include <mentorics/genetic/reals.hpp>
#include <mentorics/genetic/sort_fronts.hpp>

#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/nsga2.hpp>
#include <pagmo/algorithms/sga.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>
#include <pagmo/utils/hypervolume.hpp>
#include <pagmo/utils/multi_objective.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <utility>
#include <vector>

namespace {

using namespace mentorics;
using reals = std::vector<double>;

double cpu_seconds()
{
  timespec t{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

/// What pagmo calls a user-defined problem.
struct pagmo_problem {
  std::function<reals(reals const&)> f = {};
  reals low = {};
  reals high = {};
  reals::size_type objectives = 1;
  reals::size_type whole = 0;

  [[nodiscard]] reals fitness(reals const& x) const { return f(x); }
  [[nodiscard]] std::pair<reals, reals> get_bounds() const { return {low, high}; }
  [[nodiscard]] reals::size_type get_nobj() const { return objectives; }
  [[nodiscard]] reals::size_type get_nix() const { return whole; }
};

double median(reals x)
{
  std::sort(x.begin(), x.end());
  return x[x.size() / 2];
}

void compare_nsga2()
{
  std::printf("%-6s %10s %10s %10s %10s  NSGA-II, 100 x 250, medians of 11 seeds: CPU s and hypervolume\n", "", "own s",
              "pagmo s", "own HV", "pagmo HV");
  for (auto const& p : peers::many_objective_functions()) {
    reals low(p.genes, p.low);
    reals high(p.genes, p.high);
    low[0] = 0.0;
    high[0] = 1.0;
    reals const corner(p.objectives, p.reference);
    reals own_time, own_volume, pagmo_time, pagmo_volume;
    for (unsigned seed = 1; seed <= 11; ++seed) {
      auto const own = genetic::with_objectives(genetic::reals(low, high), p.objectives, p.f);
      random_stream rng(seed);
      double start = cpu_seconds();
      auto const found = genetic::nsga2(own, rng);
      own_time.push_back(cpu_seconds() - start);
      own_volume.push_back(genetic::hypervolume(found.points(), corner));

      pagmo::problem const problem{pagmo_problem{[&](reals const& x) {
                                                   reals f(p.objectives);
                                                   p.f(x, f);
                                                   return f;
                                                 },
                                                 low, high, p.objectives}};
      start = cpu_seconds();
      pagmo::population start_with(problem, 100, seed);
      pagmo::nsga2 const nsga2(250, 0.9, 20.0, 1.0 / static_cast<double>(p.genes), 20.0, seed);
      auto const end = nsga2.evolve(start_with);
      pagmo_time.push_back(cpu_seconds() - start);
      reals values;
      for (auto const& f : end.get_f()) { values.insert(values.end(), f.begin(), f.end()); }
      pagmo_volume.push_back(genetic::hypervolume({values, p.objectives}, corner));
    }
    std::printf("%-6s %10.4f %10.4f %10.5f %10.5f\n", p.name.c_str(), median(own_time), median(pagmo_time),
                median(own_volume), median(pagmo_volume));
  }
}

void compare_sorting()
{
  std::printf("\n%8s %10s %10s %10s  non-dominated sorting of uniform points, best of 10: ms\n", "points", "objectives",
              "own", "pagmo");
  for (std::size_t objectives : {2U, 3U}) {
    for (std::size_t n : {200U, 1000U, 4000U}) {
      random_stream rng(1);
      reals values(n * objectives);
      for (auto& v : values) { v = uniform01(rng); }
      std::vector<reals> rows;
      for (std::size_t i = 0; i < n; ++i) {
        rows.emplace_back(values.begin() + static_cast<std::ptrdiff_t>(i * objectives),
                          values.begin() + static_cast<std::ptrdiff_t>((i + 1) * objectives));
      }
      double own = 1e9;
      double pagmo = 1e9;
      for (int k = 0; k < 10; ++k) {
        double start = cpu_seconds();
        auto const fronts = genetic::sort_fronts({values, objectives});
        own = std::min(own, cpu_seconds() - start);
        start = cpu_seconds();
        auto const other = pagmo::fast_non_dominated_sorting(rows);
        pagmo = std::min(pagmo, cpu_seconds() - start);
        if (fronts.size() != std::get<0>(other).size()) { std::printf("DIFFERENT FRONTS\n"); }
      }
      std::printf("%8zu %10zu %10.3f %10.3f\n", n, objectives, 1e3 * own, 1e3 * pagmo);
    }
  }
}

/// What each point of a sphere adds to the hypervolume; pagmo chooses its own algorithm.
void compare_contributions()
{
  std::printf(
      "\n%8s %10s %12s %12s %12s %12s  contributions of points on a sphere, best of 5: ms, largest difference\n",
      "points", "objectives", "own", "pagmo", "definition", "difference");
  struct size {
    std::size_t points;
    std::size_t objectives;
    bool slow;  // for pagmo and the definition: once
  };
  for (auto const& [n, objectives, slow] :
       {size{1000, 2, false}, size{10'000, 2, true}, size{1000, 3, false}, size{10'000, 3, true}, size{100, 4, false},
        size{300, 4, true}, size{50, 5, false}, size{100, 5, true}}) {
    random_stream rng(1);
    reals values(n * objectives);
    std::vector<reals> rows;
    for (auto& v : values) { v = uniform01(rng); }
    for (std::size_t i = 0; i < n; ++i) {
      double norm = 0.0;
      for (std::size_t k = 0; k < objectives; ++k) { norm += values[i * objectives + k] * values[i * objectives + k]; }
      rows.emplace_back();
      for (std::size_t k = 0; k < objectives; ++k) {
        rows.back().push_back(values[i * objectives + k] = 1.0 - values[i * objectives + k] / std::sqrt(norm));
      }
    }
    reals const corner(objectives, 1.1);
    double own = 1e9;
    double pagmo = 1e9;
    double defined = 1e9;
    double difference = 0.0;
    for (int k = 0; k < 5; ++k) {
      double start = cpu_seconds();
      auto const mine = genetic::hypervolume_contributions({values, objectives}, corner);
      own = std::min(own, cpu_seconds() - start);
      if (k > 0 && slow) { continue; }
      start = cpu_seconds();
      auto const other = pagmo::hypervolume(rows).contributions(corner);
      pagmo = std::min(pagmo, cpu_seconds() - start);
      for (std::size_t i = 0; i < n; ++i) { difference = std::max(difference, std::abs(mine[i] - other[i])); }
      if (n > 1000) { continue; }
      start = cpu_seconds();
      double const all = genetic::hypervolume({values, objectives}, corner);
      for (std::size_t i = 0; i < n; ++i) {
        auto rest = values;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i * objectives),
                   rest.begin() + static_cast<std::ptrdiff_t>((i + 1) * objectives));
        difference = std::max(difference, std::abs(mine[i] - (all - genetic::hypervolume({rest, objectives}, corner))));
      }
      defined = std::min(defined, cpu_seconds() - start);
    }
    std::printf("%8zu %10zu %12.3f %12.3f %12.3f %12.2g\n", n, objectives, 1e3 * own, 1e3 * pagmo,
                defined < 1e9 ? 1e3 * defined : 0.0, difference);
  }
}

/// Runs both with 30 seeds and counts those that come as close as `close`.
template <class Encoding, class F>
void compare_single(char const* name, Encoding const& code, F const& cost, reals low, reals high, bool whole,
                    double close, genetic::evolve_options const& options)
{
  int own = 0;
  int pagmo_hits = 0;
  reals own_time, pagmo_time, own_best, pagmo_best;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    auto const p = genetic::with_fitness(code, [&](typename Encoding::genome const& g) { return -cost(g); });
    random_stream rng(seed);
    double start = cpu_seconds();
    own_best.push_back(-genetic::evolve(p, rng, options).fitness);
    own_time.push_back(cpu_seconds() - start);
    own += own_best.back() <= close ? 1 : 0;

    pagmo::problem const problem{
        pagmo_problem{[&](reals const& x) { return reals{cost(x)}; }, low, high, 1, whole ? low.size() : 0}};
    start = cpu_seconds();
    pagmo::population start_with(problem, 100, seed);
    pagmo::sga const sga(250, 0.9, 1.0, 0.02, 1.0, 2, whole ? "single" : "sbx", whole ? "uniform" : "polynomial",
                         "tournament", seed);
    pagmo_best.push_back(sga.evolve(start_with).champion_f()[0]);
    pagmo_time.push_back(cpu_seconds() - start);
    pagmo_hits += pagmo_best.back() <= close ? 1 : 0;
  }
  std::printf("%-12s %4d/30 %4d/30 %12.3g %12.3g %9.4f %9.4f\n", name, own, pagmo_hits, median(own_best),
              median(pagmo_best), median(own_time), median(pagmo_time));
}

void compare_singles()
{
  std::printf("\n%-12s %7s %7s %12s %12s %9s %9s  one objective, 100 x 250, 30 seeds\n", "", "own", "pagmo",
              "own median", "pagmo median", "own s", "pagmo s");
  reals const low(10, -5.0);
  reals const high(10, 5.0);
  // sga keeps the best of parents and children; the steady state is our way to do so.
  genetic::evolve_options const options{
      .population = 100, .generations = 250, .scheme = genetic::replacement::steady_state};
  genetic::reals const smooth(low, high, {.crossover_index = 1.0, .mutation_index = 1.0, .mutation_rate = 0.02});
  compare_single(
      "Rastrigin", smooth, [](auto const& x) { return peers::rastrigin(x); }, low, high, false, 1e-3, options);
  compare_single(
      "Rosenbrock", smooth, [](auto const& x) { return peers::rosenbrock(x); }, low, high, false, 1.0, options);
  peers::knapsack const sack;
  compare_single(
      "knapsack", genetic::bit_strings(50), [&](auto const& x) { return sack.optimum - sack(x); }, reals(50, 0.0),
      reals(50, 1.0), true, 0.0, options);
  auto const zeros = [](auto const& x) {
    double count = 0.0;
    for (auto const v : x) { count += v > 0 ? 0.0 : 1.0; }
    return count;
  };
  compare_single("onemax", genetic::bit_strings(100), zeros, reals(100, 0.0), reals(100, 1.0), true, 0.0, options);
}

}  // namespace

int main()
{
  compare_nsga2();
  compare_sorting();
  compare_contributions();
  compare_singles();
}
