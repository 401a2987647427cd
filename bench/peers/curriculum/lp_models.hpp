// SPDX-License-Identifier: BSL-1.0
// Each kind of problem as an integer program: the text of an LP file.
#pragma once

#include <mentorics/curriculum/plan/problem.hpp>
#include <mentorics/curriculum/selection/selection_problem.hpp>
#include <mentorics/curriculum/terms/term_problem.hpp>
#include <mentorics/curriculum/weeks/week_problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace bench {

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

/// Courses in weeks: max sum (v_i(t) - v_i(t+1)) X_it, X_it <= X_i,t+1, X_jt <= X_it, sum h_i X_it <= C_t; variables that
/// cannot be 1 are left out.
inline std::string lp_of(mentorics::curriculum::problem const& p)
{
  std::ostringstream out;
  out.precision(17);
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  out << "Maximize\n obj:";
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t t = 0; t < weeks; ++t) {
      double const later = t + 1 < weeks ? p.values(i, t + 1) : 0.0;
      out << (p.values(i, t) - later >= 0.0 ? " + " : " - ") << std::abs(p.values(i, t) - later) << ' '
          << name('x', i, t) << '\n';
    }
  }
  out << "Subject To\n";
  double capacity = 0.0;
  for (std::size_t t = 0; t < weeks; ++t) {
    capacity += p.calendar.hours[t];
    for (std::size_t i = 0; i < n; ++i) { out << " + " << p.catalogue[i].hours << ' ' << name('x', i, t) << '\n'; }
    out << " <= " << capacity << '\n';
    for (std::size_t i = 0; i < n; ++i) {
      if (t + 1 < weeks) { out << ' ' << name('x', i, t) << " - " << name('x', i, t + 1) << " <= 0\n"; }
      for (auto const j : p.catalogue[i].prerequisites) {
        out << ' ' << name('x', i, t) << " - " << name('x', j, t) << " <= 0\n";
      }
    }
  }
  out << "Binary\n";
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t t = 0; t < weeks; ++t) { out << ' ' << name('x', i, t) << '\n'; }
  }
  out << "End\n";
  return out.str();
}

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
