// SPDX-License-Identifier: BSL-1.0
// The same problems as integer programs for CBC: text of an LP file, and one run of the program with its CPU time.
#pragma once

#include <mentorics/curriculum/selection/selection_problem.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace bench {

struct peer_result {
  std::string value = "-";  ///< with * if not proved
  double seconds = 0.0;     ///< CPU
};

inline double children_seconds()
{
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  auto const seconds = [](timeval const& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// Runs `cbc` on the text of an LP file.
inline peer_result cbc(std::string const& lp, double limit)
{
  auto const base = std::filesystem::temp_directory_path() / "mentorics_cbc";
  auto const problem = base.string() + ".lp";
  auto const solution = base.string() + ".sol";
  std::ofstream(problem) << lp;
  std::filesystem::remove(solution);
  double const start = children_seconds();
  std::ostringstream command;
  command << "cbc " << problem << " sec " << limit << " ratio 0 allow 0 solve solu " << solution << " > /dev/null 2>&1";
  if (std::system(command.str().c_str()) != 0) { return {}; }
  peer_result result{.seconds = children_seconds() - start};
  std::ifstream in(solution);
  std::string line;
  std::getline(in, line);
  auto const at = line.rfind(' ');
  bool const found = line.find("no integer solution") == std::string::npos;  // else the value of the relaxation is told
  if (found && at != std::string::npos) {
    std::ostringstream text;
    text << std::abs(std::atof(line.c_str() + at)) << (line.rfind("Optimal", 0) == 0 ? "" : "*");
    result.value = text.str();
  }
  return result;
}

inline std::string name(char letter, std::size_t i, std::size_t t)
{
  return std::string(1, letter) + std::to_string(i) + "_" + std::to_string(t);
}

/// Longest chains before and after each course.
struct chains {
  explicit chains(mentorics::curriculum::catalogue const& all) : head(all.size(), 0), tail(all.size(), 0)
  {
    auto const order = all.topological_order();
    for (auto const i : order) {
      for (auto const r : all[i].prerequisites) { head[i] = std::max(head[i], head[r] + 1); }
    }
    for (auto k = order.size(); k-- > 0;) {
      for (auto const r : all[order[k]].prerequisites) { tail[r] = std::max(tail[r], tail[order[k]] + 1); }
    }
  }
  std::vector<std::size_t> head;
  std::vector<std::size_t> tail;
};

/// Balanced curriculum: x_it for t in the window by chains; sum over earlier terms for each prerequisite and term.
inline std::string lp_of(mentorics::curriculum::term_problem const& p)
{
  auto const n = p.catalogue.size();
  auto const terms = p.terms;
  chains const chain(p.catalogue);
  auto const inside = [&](std::size_t i, std::size_t t) { return t >= chain.head[i] && t + chain.tail[i] < terms; };
  std::ostringstream lp;
  std::ostringstream binaries;
  double total = 0.0;
  lp << "Minimize\n obj: z\nSubject To\n";
  for (std::size_t i = 0; i < n; ++i) {
    total += p.catalogue[i].hours;
    for (std::size_t t = 0; t < terms; ++t) {
      if (inside(i, t)) {
        lp << " + " << name('x', i, t) << "\n";
        binaries << " " << name('x', i, t) << "\n";
      }
    }
    lp << " = 1\n";
  }
  for (std::size_t t = 0; t < terms; ++t) {
    std::ostringstream load;
    std::ostringstream number;
    for (std::size_t i = 0; i < n; ++i) {
      if (!inside(i, t)) { continue; }
      load << " + " << p.catalogue[i].hours << " " << name('x', i, t) << "\n";
      number << " + " << name('x', i, t) << "\n";
    }
    lp << load.str() << " - z <= 0\n" << load.str() << " >= " << p.load_min << "\n";
    lp << number.str() << " <= " << p.count_max << "\n" << number.str() << " >= " << p.count_min << "\n";
  }
  for (std::size_t a = 0; a < n; ++a) {
    for (auto const b : p.catalogue[a].prerequisites) {
      for (std::size_t t = 0; t < terms; ++t) {
        bool any = false;
        for (std::size_t s = 0; s <= t; ++s) {
          if (inside(a, s)) {
            lp << " + " << name('x', a, s) << "\n";
            any = true;
          }
          if (s < t && inside(b, s)) { lp << " - " << name('x', b, s) << "\n"; }
        }
        if (any) {
          lp << " <= 0\n";
        } else {
          bool opened = false;
          for (std::size_t s = 0; s < t; ++s) { opened = opened || inside(b, s); }
          if (opened) { lp << " <= 0\n"; }
        }
      }
    }
  }
  lp << "Bounds\n z >= " << std::max(p.load_min, std::ceil(total / static_cast<double>(terms)))
     << "\n z <= " << p.load_max << "\nBinaries\n"
     << binaries.str() << "Generals\n z\nEnd\n";
  return lp.str();
}

/// Precedence-constrained knapsack.
inline std::string lp_of(mentorics::curriculum::selection_problem const& p)
{
  std::ostringstream lp;
  lp << "Maximize\n obj:";
  auto const n = p.catalogue.size();
  for (std::size_t i = 0; i < n; ++i) { lp << " + " << p.values[i] << " " << name('x', i, 0) << "\n"; }
  lp << "Subject To\n";
  for (std::size_t i = 0; i < n; ++i) { lp << " + " << p.catalogue[i].hours << " " << name('x', i, 0) << "\n"; }
  lp << " <= " << p.hours << "\n";
  for (std::size_t i = 0; i < n; ++i) {
    for (auto const r : p.catalogue[i].prerequisites) {
      lp << name('x', i, 0) << " - " << name('x', r, 0) << " <= 0\n";
    }
  }
  lp << "Binaries\n";
  for (std::size_t i = 0; i < n; ++i) { lp << " " << name('x', i, 0) << "\n"; }
  lp << "End\n";
  return lp.str();
}

/// Fewest weeks, with as many weeks as the best plan has.
inline std::string lp_of(mentorics::curriculum::week_problem const& p, double weeks)
{
  auto const n = p.catalogue.size();
  auto const most = static_cast<std::size_t>(weeks);
  std::ostringstream lp;
  lp << "Minimize\n obj:";
  for (std::size_t t = 0; t < most; ++t) { lp << " + " << name('y', 0, t) << "\n"; }
  lp << "Subject To\n";
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t t = 0; t < most; ++t) { lp << " + " << name('x', i, t) << "\n"; }
    lp << " = 1\n";
    for (auto const r : p.catalogue[i].prerequisites) {
      for (std::size_t t = 1; t < most; ++t) {
        lp << " + " << t << " " << name('x', r, t) << " - " << t << " " << name('x', i, t) << "\n";
      }
      lp << " <= 0\n";
    }
  }
  for (std::size_t t = 0; t < most; ++t) {
    for (std::size_t i = 0; i < n; ++i) { lp << " + " << p.catalogue[i].hours << " " << name('x', i, t) << "\n"; }
    lp << " - " << p.week_hours << " " << name('y', 0, t) << " <= 0\n";
    if (t > 0) { lp << name('y', 0, t) << " - " << name('y', 0, t - 1) << " <= 0\n"; }
  }
  lp << "Binaries\n";
  for (std::size_t t = 0; t < most; ++t) {
    lp << " " << name('y', 0, t) << "\n";
    for (std::size_t i = 0; i < n; ++i) { lp << " " << name('x', i, t) << "\n"; }
  }
  lp << "End\n";
  return lp.str();
}

}  // namespace bench
