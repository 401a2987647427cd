// SPDX-License-Identifier: BSL-1.0

// Curricula planned to proof by curriculum::schedule, by CBC (Debian coinor-cbc) on the integer program over weeks and,
// where its headers are, by Gecode (Debian libgecode-dev), in the same run. Prints one Markdown row an instance: CPU time,
// states, memory and value, times of new plans after the first course (passed; failed; failed, planned from scratch), then
// time, value and ratio of times of each of the others.
//
//   plans [n,k,seed]... [--seconds S] [--alone]
//   plans [--seconds S] [--alone] --seeds n,k,STATES
//                                    seeds 4 to 13 of a class, at most STATES sets each, in one row: proved, median and longest
//                                    time, states, memory, largest gap; how many CBC proves, finds as good a plan for, and
//                                    finds any plan for, its time and the ratio of all times
//
// Without instances: the ones of the shared curr files with 30 to 60 courses. The others run with one thread and a limit of
// S seconds (30); CBC's model is written to a temporary folder.

#include "cbc.hpp"
#include "gecode_plan.hpp"

#include "support/generated_problem.hpp"

#include <mentorics/curriculum/plan/replan.hpp>
#include <mentorics/curriculum/plan/verify.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;
using bench::cpu_seconds;
using bench::run_cbc;

namespace {

/// Seconds of `solve`, on average of some calls, the last of which made `result`.
template <class Solve>
[[nodiscard]] double seconds_of(int times, Solve const& solve, plan& result)
{
  double const before = cpu_seconds(RUSAGE_SELF);
  for (int k = 0; k < times; ++k) { result = solve(); }
  return (cpu_seconds(RUSAGE_SELF) - before) / times;
}

/// Prints the times of the new plan after the hours of the first course of `made`: if it was passed, if it has to be taught
/// again, and of planning from scratch then.
void print_new_plans(problem const& p, plan const& made)
{
  auto failed = p;
  double hours = p.catalogue[made.order[0]].hours;
  for (auto& week : failed.calendar.hours) {
    double const used = (std::min)(hours, week);
    week -= used;
    hours -= used;
  }
  auto passed = failed;
  passed.completed.push_back(made.order[0]);
  schedule_options const enough{.max_states = 100'000'000};
  plan rest;
  plan again;
  plan scratch;
  double const after_passed = seconds_of(100, [&] { return replan(p, made, passed, 0, enough); }, rest);
  double const after_failed = seconds_of(5, [&] { return replan(p, made, failed, 0, enough); }, again);
  double const from_scratch = seconds_of(5, [&] { return schedule(failed, enough); }, scratch);
  if (std::abs(rest.value - schedule(passed, enough).value) > 1e-9 || std::abs(again.value - scratch.value) > 1e-9) {
    std::printf("the new plan is NOT the best one\n");
  }
  std::printf(" %.3f ms | %.1f ms | %.1f ms |", 1e3 * after_passed, 1e3 * after_failed, 1e3 * from_scratch);
}

void print_row(std::array<int, 3> const& which, int limit, bool alone)
{
  auto const p = support::benchmark_problem(which[0], which[1], which[2]);
  double const before = cpu_seconds(RUSAGE_SELF);
  auto const made = schedule(p, {.max_states = 100'000'000});
  double const seconds = cpu_seconds(RUSAGE_SELF) - before;
  if (!verify(p, made)) { std::printf("the plan is NOT valid\n"); }
  std::printf("| %d, %d, %d | %.4f s%s | %zu | %.1f MiB | %.6f |", which[0], which[1], which[2], seconds,
              made.outcome == status::optimal ? "" : " (limit)", made.states,
              static_cast<double>(made.bytes) / 1048576.0, made.value);
  print_new_plans(p, made);
  auto const print_peer = [&](auto const& peer) {
    std::printf(" %.2f s%s | %.6f | %.0f |", peer.seconds, peer.proved ? "" : " (limit)", peer.value,
                peer.seconds / seconds);
  };
  if (!alone) { print_peer(run_cbc(bench::lp_of(p), limit)); }
  if (!alone && bench::has_gecode) { print_peer(bench::run_gecode(p, limit)); }
  std::printf("\n");
  std::fflush(stdout);
}

/// Ten instances that nothing was tuned to.
void print_class(int n, int k, std::size_t most_states, int limit, bool alone)
{
  int cbc_proved = 0;
  int cbc_equal = 0;
  int cbc_plans = 0;
  double cbc_seconds = 0.0;
  double all = 0.0;
  std::vector<double> times;
  std::size_t states = 0;
  std::size_t bytes = 0;
  double gap = 0.0;
  int proved = 0;
  for (int seed = 4; seed <= 13; ++seed) {
    auto const p = support::benchmark_problem(n, k, seed);
    double const before = cpu_seconds(RUSAGE_SELF);
    auto const made = schedule(p, {.max_states = most_states});
    times.push_back(cpu_seconds(RUSAGE_SELF) - before);
    all += times.back();
    if (!alone) {
      auto const peer = run_cbc(bench::lp_of(p), limit);
      cbc_seconds += peer.seconds;
      cbc_proved += peer.proved ? 1 : 0;
      cbc_equal += peer.value >= made.value * (1.0 - 1e-6) ? 1 : 0;
      cbc_plans += peer.value > 0.0 ? 1 : 0;
    }
    if (!verify(p, made)) { std::printf("the plan is NOT valid\n"); }
    proved += made.outcome == status::optimal ? 1 : 0;
    gap = (std::max)(gap, made.certificate.relative_gap());
    states = (std::max)(states, made.states);
    bytes = (std::max)(bytes, made.bytes);
  }
  std::ranges::sort(times);
  std::printf("| %d, %d | %d of 10 | %.3f s | %.3f s | %zu | %.0f MiB | %.2f %% |", n, k, proved, times[4], times[9],
              states, static_cast<double>(bytes) / 1048576.0, 100.0 * gap);
  if (!alone) {
    std::printf(" %d | %d | %d | %.1f s | %.0f |", cbc_proved, cbc_equal, cbc_plans, cbc_seconds, cbc_seconds / all);
  }
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv)
{
  std::vector<std::array<int, 3>> instances;
  int limit = 30;
  bool alone = false;
  for (int a = 1; a < argc; ++a) {
    std::string const word = argv[a];
    std::array<int, 3> which{};
    if (word == "--seeds" && a + 1 < argc) {
      int n = 0;
      int k = 0;
      std::size_t states = 0;
      if (std::sscanf(argv[++a], "%d,%d,%zu", &n, &k, &states) != 3) { return 2; }
      print_class(n, k, states, limit, alone);
      return 0;
    }
    if (word == "--alone") {
      alone = true;
    } else if (word == "--seconds" && a + 1 < argc) {
      limit = std::atoi(argv[++a]);
    } else if (std::sscanf(word.c_str(), "%d,%d,%d", &which[0], &which[1], &which[2]) == 3) {
      instances.push_back(which);
    } else {
      std::fprintf(stderr, "plans: %s is no n,k,seed\n", word.c_str());
      return 2;
    }
  }
  if (instances.empty()) {
    for (int n : {30, 40, 50, 60}) {
      for (int k : {1, 2, 4}) {
        for (int seed : {1, 2}) {
          if (n == 30 || k == 2 || (k == 4 && n < 60)) { instances.push_back({n, k, seed}); }
        }
      }
    }
  }
  std::printf("| n, k, seed | time | states | memory | value | passed | failed | from scratch |");
  if (!alone) { std::printf(" CBC | CBC value | ratio |"); }
  if (!alone && bench::has_gecode) { std::printf(" Gecode | Gecode value | ratio |"); }
  std::printf("\n| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (int k = alone ? 0 : bench::has_gecode ? 6 : 3; k > 0; --k) { std::printf(" --- |"); }
  std::printf("\n");
  for (auto const& which : instances) { print_row(which, limit, alone); }
}
