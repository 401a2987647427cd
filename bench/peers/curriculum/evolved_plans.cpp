// SPDX-License-Identifier: BSL-1.0

// How far the evolved plans are from what is proved, over 30 seeds of the draws: Markdown rows.
//
//   evolved_plans curr                 all shared curr files: beside their known optima
//   evolved_plans bacp                 all shared bacp files: beside their known optima and the own bound
//   evolved_plans n,k,seed [--draws D] [--cbc S]
//                                    a generated curriculum: values, bound, greedy, CPU time; CBC for S seconds beside

#include "cbc.hpp"
#include "instances/instance_files.hpp"
#include "support/generated_problem.hpp"

#include <mentorics/curriculum/evolve/evolve_plan.hpp>
#include <mentorics/curriculum/plan/verify.hpp>
#include <mentorics/curriculum/terms/evolve_terms.hpp>
#include <mentorics/curriculum/terms/verify_terms.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

/// What came of several runs, each list in rising order.
struct runs {
  std::vector<double> value = {};
  std::vector<double> gap = {};  // to the own bound
  std::vector<double> seconds = {};
  int proved = 0;
  bool valid = true;

  void sort()
  {
    for (auto* list : {&value, &gap, &seconds}) { std::ranges::sort(*list); }
  }
};

template <class Solve, class Problem>
runs repeat(Problem const& p, int draws, Solve const& solve)
{
  runs all;
  for (int d = 1; d <= draws; ++d) {
    random_stream rng(static_cast<std::uint64_t>(d));
    double const before = bench::cpu_seconds(RUSAGE_SELF);
    auto const made = solve(p, rng);
    all.seconds.push_back(bench::cpu_seconds(RUSAGE_SELF) - before);
    all.value.push_back(made.value);
    all.gap.push_back(made.certificate.relative_gap());
    all.proved += made.outcome == status::optimal ? 1 : 0;
    all.valid = all.valid && verify(p, made).ok();
  }
  all.sort();
  return all;
}

double median(std::vector<double> const& sorted) { return sorted[sorted.size() / 2]; }

void family(std::string const& name, int draws)
{
  auto const known = instances::optima();
  std::printf(
      "| %s | optimum | median | worst | at the optimum | proved | median s |\n| --- | --- | --- | --- | --- | --- | "
      "--- |\n",
      name.c_str());
  for (auto const& [instance, file] : instances::files(name)) {
    auto const found = known.find(name + "," + instance);
    if (found == known.end()) { continue; }
    double const best = found->second;
    bool const terms = name == "bacp";
    int n = 0;
    int k = 0;
    int seed = 0;
    if (!terms && std::sscanf(instance.c_str(), "curr-%d-%d-%d", &n, &k, &seed) != 3) { continue; }
    auto const all =
        terms ? repeat(instances::read_bacp(file), draws, [](auto const& p, auto& rng) { return evolve_terms(p, rng); })
              : repeat(support::benchmark_problem(n, k, seed), draws,
                       [](auto const& p, auto& rng) { return evolve_plan(p, rng); });
    double const slack = 1e-6 * best;
    auto const reached =
        std::ranges::count_if(all.value, [&](double v) { return terms ? v <= best + slack : v >= best - slack; });
    double const worst = terms ? all.value.back() : all.value.front();
    auto const percent = [&](double v) { return 100.0 * (terms ? v / best - 1.0 : 1.0 - v / best); };
    std::printf("| %s | %.6f | %.4f %% | %.4f %% | %d/%d | %d/%d | %.3f |%s\n", instance.c_str(), best,
                percent(median(all.value)), percent(worst), static_cast<int>(reached), draws, all.proved, draws,
                median(all.seconds), all.valid ? "" : " a plan is NOT valid");
    std::fflush(stdout);
  }
}

}  // namespace

int main(int argc, char** argv)
{
  int draws = 30;
  int limit = 0;
  for (int a = 1; a < argc; ++a) {
    std::string const word = argv[a];
    if (word == "--draws" && a + 1 < argc) {
      draws = std::max(1, std::atoi(argv[++a]));
      continue;
    }
    if (word == "--cbc" && a + 1 < argc) {
      limit = std::atoi(argv[++a]);
      continue;
    }
    if (word == "curr" || word == "bacp") {
      family(word, draws);
      continue;
    }
    int n = 0;
    int k = 0;
    int seed = 0;
    if (std::sscanf(word.c_str(), "%d,%d,%d", &n, &k, &seed) != 3) {
      std::fprintf(stderr, "evolved_plans: %s is neither curr, bacp nor n,k,seed\n", word.c_str());
      return 2;
    }
    auto const p = support::benchmark_problem(n, k, seed);
    auto const all = repeat(p, draws, [](auto const& q, auto& rng) { return evolve_plan(q, rng); });
    std::printf(
        "| %s | median %.3f, worst %.3f, best %.3f | gap to the bound %.2f %% | median %.3f s, longest %.3f s |%s",
        word.c_str(), median(all.value), all.value.front(), all.value.back(), 100.0 * median(all.gap),
        median(all.seconds), all.seconds.back(), all.valid ? "" : " a plan is NOT valid |");
    if (limit > 0) {
      auto const peer = bench::run_cbc(bench::lp_of(p), limit);
      if (peer.value > 0.0) {
        std::printf(" CBC %.3f in %.1f s%s |", peer.value, peer.seconds, peer.proved ? "" : " (limit)");
      } else {
        std::printf(" CBC no plan in %.1f s |", peer.seconds);
      }
    }
    std::printf("\n");
    std::fflush(stdout);
  }
}
