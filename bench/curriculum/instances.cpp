// Solves the public instances of the data folder one after another and prints a table in Markdown: value, bound, CPU time,
// states, peak of allocated memory. Beside it CBC (program `cbc`) and Gecode (where its headers are) in the same run.
//
//   bench/curriculum/table bacp pckp knapsack otto gbac
#include "cbc.hpp"
#include "gecode_bacp.hpp"
#include "instance_files.hpp"

#include <mentorics/curriculum/balance.hpp>
#include <mentorics/curriculum/balance_curricula.hpp>
#include <mentorics/curriculum/fewest_weeks.hpp>
#include <mentorics/curriculum/select.hpp>
#include <mentorics/curriculum/verify_balance.hpp>
#include <mentorics/curriculum/verify_curricula.hpp>
#include <mentorics/curriculum/verify_selection.hpp>
#include <mentorics/curriculum/verify_weeks.hpp>

#include <algorithm>
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
  double peer = 0.0;         // CPU seconds of CBC, on the files that it was given
  double beside_peer = 0.0;  // ours on the same files
};

std::map<std::string, summary> families;
std::map<std::string, double> known;

/// Solves, checks and prints one instance; `peers` runs the others.
template <class Problem, class Solve>
void row(std::string const& family, std::string const& name, Problem const& p, Solve const& solve,
         std::vector<bench::peer_result> const& peers)
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
  all.slowest = std::max(all.slowest, seconds);
  auto const best = known.find(family + "," + name);
  if (best != known.end() && made.value == best->second) { ++all.as_known; }
  std::printf("| %s | %.6g | %.6g | %s%s | %.5f | %zu | %zu |", name.c_str(), made.value, made.certificate.bound,
              proved ? "yes" : "no", verify(p, made) ? "" : " WRONG", seconds, made.states, bytes / 1024);
  for (auto const& other : peers) {
    std::printf(" %s | %.3f | %.0f |", other.value.c_str(), other.seconds, other.seconds / std::max(seconds, 1e-6));
    if (&other == &peers.front()) {
      all.peer += other.seconds;
      all.beside_peer += seconds;
    }
  }
  std::printf("\n");
  std::fflush(stdout);
}

void title(char const* family, std::vector<std::string> const& peers)
{
  std::printf("\n%s\n\n| instance | value | bound | proved | CPU s | states | peak KiB |", family);
  for (auto const& p : peers) { std::printf(" %s | CPU s | ratio |", p.c_str()); }
  std::printf("\n|---|---|---|---|---|---|---|");
  for (std::size_t k = 0; k < peers.size(); ++k) { std::printf("---|---|---|"); }
  std::printf("\n");
}

/// An observer that ends a solve after so much CPU time.
auto within(double seconds)
{
  return [end = cpu_seconds() + seconds](iteration const&) { return cpu_seconds() < end ? flow::proceed : flow::stop; };
}

void run_bacp()
{
  title("bacp", bench::has_gecode ? std::vector<std::string>{"CBC", "Gecode"} : std::vector<std::string>{"CBC"});
  for (auto const& [name, file] : bench::files("bacp")) {
    auto const p = bench::read_bacp(file);
    std::vector<bench::peer_result> peers{bench::cbc(bench::lp_of(p), 10.0)};
    if (bench::has_gecode) { peers.push_back(bench::gecode(p, 6.0)); }
    row(
        "bacp", name, p, [](auto const& q) { return balance(q); }, peers);
  }
}

void run_selection(std::string const& family)
{
  bool const beside = family == "pckp";
  title(family.c_str(), beside ? std::vector<std::string>{"CBC"} : std::vector<std::string>{});
  for (auto const& [name, file] : bench::files(family)) {
    auto const p = bench::read_selection(file);
    std::vector<bench::peer_result> peers;
    if (beside) { peers.push_back(bench::cbc(bench::lp_of(p), 20.0)); }
    row(
        family, name, p, [](auto const& q) { return select(q); }, peers);
  }
}

void run_otto(std::string const& family, double seconds, std::size_t beside)
{
  title(family.c_str(), beside > 0 ? std::vector<std::string>{"CBC"} : std::vector<std::string>{});
  std::size_t count = 0;
  for (auto const& [name, file] : bench::files(family)) {
    auto const p = bench::read_otto(file);
    std::vector<bench::peer_result> peers;
    if (count++ < beside) { peers.push_back(bench::cbc(bench::lp_of(p, fewest_weeks(p).value), 10.0)); }
    row(
        family, name, p, [=](auto const& q) { return fewest_weeks(q, {.max_states = 1'000'000'000}, within(seconds)); },
        peers);
  }
}

void run_gbac()
{
  title("gbac", {});
  for (auto const& [name, file] : bench::files("gbac")) {
    row("gbac", name, bench::read_gbac(file),
        [](auto const& q) { return balance_curricula(q, {.max_moves = 60'000'000}); }, {});
  }
}

}  // namespace

int main(int count, char** words)
{
  known = bench::optima();
  for (int k = 1; k < count; ++k) {
    std::string const family = words[k];
    if (family == "bacp") { run_bacp(); }
    if (family == "pckp" || family == "knapsack") { run_selection(family); }
    if (family == "otto-small" || family == "otto") { run_otto("otto-small", 20.0, 0); }
    if (family == "otto-medium" || family == "otto") { run_otto("otto-medium", 20.0, 4); }
    if (family == "otto-large" || family == "otto") { run_otto("otto-large", 3.0, 0); }
    if (family == "gbac") { run_gbac(); }
  }
  std::printf(
      "\n| family | files | proved | value of optima.csv | CPU s in all | slowest | CBC s | ours beside | ratio |\n");
  std::printf("|---|---|---|---|---|---|---|---|---|\n");
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
