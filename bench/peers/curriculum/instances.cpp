// SPDX-License-Identifier: BSL-1.0
// Solves the public instances of the data folder one after another and prints a table in Markdown: value, bound, CPU time,
// states, peak of allocated memory. Beside it CBC (program `cbc`) and Gecode (where its headers are) in the same run.
//
//   instances [--page] FAMILY...     curr, bacp, pckp, knapsack, otto-small, otto-medium, otto-large, gbac
//
// With --page no other solver runs, and the tables are the sections of docs/curriculum_instances.md.
#include "cbc.hpp"
#include "gecode_terms.hpp"
#include "instances/instance_files.hpp"

#include <mentorics/curriculum/curricula/balance_curricula.hpp>
#include <mentorics/curriculum/curricula/verify_curricula.hpp>
#include <mentorics/curriculum/plan/schedule.hpp>
#include <mentorics/curriculum/plan/verify.hpp>
#include <mentorics/curriculum/selection/select_courses.hpp>
#include <mentorics/curriculum/selection/verify_selection.hpp>
#include <mentorics/curriculum/terms/balance_terms.hpp>
#include <mentorics/curriculum/terms/verify_terms.hpp>
#include <mentorics/curriculum/weeks/minimize_weeks.hpp>
#include <mentorics/curriculum/weeks/verify_weeks.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <new>
#include <string>
#include <vector>

using namespace mentorics;
using namespace mentorics::curriculum;

namespace {

std::size_t live = 0;  // bytes that operator new gave and that were not given back
std::size_t peak = 0;
constexpr std::size_t head = alignof(std::max_align_t);

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size)
{
  auto* const block = static_cast<unsigned char*>(std::malloc(size + head));
  if (block == nullptr) { throw std::bad_alloc(); }
  static_cast<void>(new (block) std::size_t(size));
  live += size;
  peak = std::max(peak, live);
  return block + head;
}
[[gnu::noinline]] void operator delete(void* p) noexcept
{
  if (p == nullptr) { return; }
  auto* const block = static_cast<unsigned char*>(p) - head;
  live -= *std::launder(reinterpret_cast<std::size_t*>(block));
  std::free(block);
}
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { operator delete(p); }

namespace {

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Sums of one family.
struct summary {
  int files = 0;
  int proved = 0;
  int as_known = 0;
  double seconds = 0.0;
  double slowest = 0.0;
  std::string slowest_name = {};
  std::size_t bytes = 0;     // the largest peak
  double peer = 0.0;         // CPU seconds of CBC, on the files that it was given
  double beside_peer = 0.0;  // ours on the same files
};

std::map<std::string, summary> families;
std::map<std::string, double> known;  // best known values, with at most six decimals
bool page = false;

std::string number(double x)
{
  char text[32];
  std::snprintf(text, sizeof text, x == std::floor(x) ? "%.0f" : "%.6f", x);
  return text;
}

/// Solves, checks and prints one instance; `peers` are what the others did.
template <class Problem, class Solve>
void row(std::string const& family, std::string const& name, Problem const& p, Solve const& solve,
         std::vector<bench::peer_result> const& peers = {})
{
  auto const before = peak = live;
  double const start = cpu_seconds();
  auto const made = solve(p);
  double const seconds = cpu_seconds() - start;
  auto const bytes = peak - before;
  bool const proved = made.outcome == status::optimal;
  auto& all = families[family];
  ++all.files;
  all.proved += proved ? 1 : 0;
  all.seconds += seconds;
  if (seconds > all.slowest) {
    all.slowest = seconds;
    all.slowest_name = name;
  }
  all.bytes = std::max(all.bytes, bytes);
  auto const best = known.find(family + "," + name);
  if (best != known.end()) { all.as_known += std::abs(made.value - best->second) < 1e-6 ? 1 : 0; }
  std::printf("| %s | %s | %s | %s%s | %.5f | %zu | %zu |", name.c_str(), number(made.value).c_str(),
              number(made.certificate.bound).c_str(), proved ? "yes" : "no", verify(p, made) ? "" : " WRONG", seconds,
              made.states, (bytes + 1023) / 1024);
  if (page) { std::printf(" %s |", best == known.end() ? "" : number(best->second).c_str()); }
  for (auto const& other : peers) {
    std::printf(" %s | %.3f | %.0f |", bench::shown(other).c_str(), other.seconds,
                other.seconds / std::max(seconds, 1e-6));
    if (&other == &peers.front()) {
      all.peer += other.seconds;
      all.beside_peer += seconds;
    }
  }
  std::printf("\n");
  std::fflush(stdout);
}

void title(char const* family, char const* what, std::vector<std::string> const& peers = {})
{
  std::printf("\n## %s\n\n%s\n\n| instance | value | bound | proved | CPU s | states | peak KiB |", family, what);
  if (page) { std::printf(" reference |"); }
  for (auto const& p : peers) { std::printf(" %s | CPU s | ratio |", p.c_str()); }
  std::printf("\n| --- | --- | --- | --- | --- | --- | --- |");
  for (std::size_t k = 0; k < 3 * peers.size() + (page ? 1 : 0); ++k) { std::printf(" --- |"); }
  std::printf("\n");
}

/// An observer that ends a solve after so much CPU time.
auto within(double seconds)
{
  return [end = cpu_seconds() + seconds](iteration const&) {
    return cpu_seconds() < end ? control::proceed : control::stop;
  };
}

void run_curr()
{
  title("curr", "Courses, order and weeks of one student (`schedule`), worth as much as possible.");
  for (auto const& [name, file] : instances::files("curr")) {
    row("curr", name, instances::read_curr(file),
        [](auto const& q) { return schedule(q, {.max_states = 100'000'000}); });
  }
}

void run_bacp()
{
  std::vector<std::string> names;
  if (!page) { names.push_back("CBC"); }
  if (!page && bench::has_gecode) { names.push_back("Gecode"); }
  title("bacp", "Courses in terms (`balance_terms`), the heaviest term as light as possible.", names);
  for (auto const& [name, file] : instances::files("bacp")) {
    auto const p = instances::read_bacp(file);
    std::vector<bench::peer_result> peers;
    if (!page) { peers.push_back(bench::run_cbc(bench::lp_of(p), 10.0)); }
    if (!page && bench::has_gecode) { peers.push_back(bench::run_gecode(p, 6.0)); }
    auto const solve = [](auto const& q) { return balance_terms(q); };
    row("bacp", name, p, solve, peers);
  }
}

void run_selection(char const* family, char const* what, bool beside)
{
  title(family, what, beside ? std::vector<std::string>{"CBC"} : std::vector<std::string>{});
  for (auto const& [name, file] : instances::files(family)) {
    auto const p = instances::read_selection(file);
    std::vector<bench::peer_result> peers;
    if (beside) { peers.push_back(bench::run_cbc(bench::lp_of(p), 20.0)); }
    auto const solve = [](auto const& q) { return select_courses(q); };
    row(family, name, p, solve, peers);
  }
}

void run_otto(char const* family, char const* what, double seconds, std::size_t beside)
{
  title(family, what, beside > 0 ? std::vector<std::string>{"CBC"} : std::vector<std::string>{});
  std::size_t count = 0;
  for (auto const& [name, file] : instances::files(family)) {
    auto const p = instances::read_otto(file);
    auto const solve = [=](auto const& q) { return minimize_weeks(q, {.max_states = 1'000'000'000}, within(seconds)); };
    std::vector<bench::peer_result> peers;
    if (count++ < beside) { peers.push_back(bench::run_cbc(bench::lp_of(p, solve(p).value), std::min(10.0, seconds))); }
    row(family, name, p, solve, peers);
  }
}

void run_gbac()
{
  title("gbac",
        "Several curricula in terms (`balance_curricula`, 40 million moves, 700 rounds), level loads. No optimum is "
        "known.");
  for (auto const& [name, file] : instances::files("gbac")) {
    auto const solve = [](auto const& q) { return balance_curricula(q, {.max_moves = 40'000'000, .max_rounds = 700}); };
    row("gbac", name, instances::read_gbac(file), solve);
  }
}

void run(std::string const& family)
{
  if (family == "curr") { run_curr(); }
  if (family == "bacp") { run_bacp(); }
  if (family == "pckp") {
    run_selection("pckp", "What is worth most in the hours (`select_courses`), with prerequisites.", !page);
  }
  if (family == "knapsack") {
    run_selection("knapsack", "What is worth most in the hours (`select_courses`), no prerequisites.", !page);
  }
  if (family == "otto-small") { run_otto("otto-small", "20 courses in the fewest weeks (`minimize_weeks`).", 20.0, 0); }
  if (family == "otto-medium") {
    run_otto("otto-medium", "50 courses in the fewest weeks (`minimize_weeks`).", 20.0, page ? 0 : 60);
  }
  if (family == "otto-large") {
    run_otto("otto-large", "100 courses in the fewest weeks (`minimize_weeks`), stopped after 3 s of CPU time.", 3.0,
             page ? 0 : 60);
  }
  if (family == "gbac") { run_gbac(); }
}

/// The sums of a family, below its table.
void print_sums(std::string const& family)
{
  auto const& all = families[family];
  std::printf("\n%d instances, %d proved", all.files, all.proved);
  if (family != "gbac") { std::printf(", %d with the best known value", all.as_known); }
  std::printf("; %.3f s in all, at most %.4f s (%s) and %zu KiB.\n", all.seconds, all.slowest, all.slowest_name.c_str(),
              (all.bytes + 1023) / 1024);
}

void print_summary()
{
  std::printf(
      "\n| family | files | proved | value of optima.csv | CPU s in all | slowest | CBC s | ours beside | ratio |\n");
  std::printf("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
  for (auto const& [family, all] : families) {
    std::printf("| %s | %d | %d | %d | %.3f | %.4f |", family.c_str(), all.files, all.proved, all.as_known, all.seconds,
                all.slowest);
    if (all.peer > 0.0) {
      std::printf(" %.2f | %.4f | %.0f |\n", all.peer, all.beside_peer, all.peer / all.beside_peer);
    } else {
      std::printf(" | | |\n");
    }
  }
}

}  // namespace

int main(int count, char** words)
{
  known = instances::optima();
  for (int k = 1; k < count; ++k) {
    std::string const word = words[k];
    if (word == "--page") {
      page = true;
      continue;
    }
    run(word);
    if (families[word].files == 0) {
      std::fprintf(stderr, "instances: no files of family %s in %s\n", word.c_str(), instances::folder().c_str());
      return 1;
    }
    if (page) { print_sums(word); }
  }
  if (!page) { print_summary(); }
}
