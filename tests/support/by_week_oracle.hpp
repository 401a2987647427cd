// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace support {

/// The optimum by the integer program over weeks: X_t is the set of courses finished by week t, closed under
/// prerequisites, growing with t, its hours at most the capacity so far. Every chain of such sets is tried, 3^n per week:
/// no order of courses, no bound, no dominance, and nothing in common with the schedulers.
inline double by_week_optimum(mentorics::curriculum::problem const& p)
{
  auto const n = p.catalogue.size();
  auto const sets = std::size_t{1} << n;
  std::uint32_t known = 0;
  for (auto const c : p.completed) { known |= std::uint32_t{1} << c; }
  std::vector<double> hours(sets, 0.0);
  std::vector<bool> closed(sets, true);
  for (std::uint32_t s = 0; s < sets; ++s) {
    closed[s] = (s & known) == 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (((s >> i) & 1U) == 0) { continue; }
      hours[s] += p.catalogue[i].hours;
      for (auto const r : p.catalogue[i].prerequisites) {
        if ((((s | known) >> r) & 1U) == 0) { closed[s] = false; }
      }
    }
  }
  std::vector<double> best(sets, -1.0);  // -1: not reachable
  best[0] = 0.0;
  double capacity = 0.0;
  for (std::size_t t = 0; t < p.calendar.weeks(); ++t) {
    capacity += p.calendar.hours[t];
    std::vector<double> earned(sets, 0.0);
    for (std::uint32_t s = 1; s < sets; ++s) {
      auto const low = static_cast<std::size_t>(__builtin_ctz(s));
      earned[s] = earned[s & (s - 1)] + p.values(low, t);
    }
    auto const before = best;
    for (std::uint32_t s = 0; s < sets; ++s) {
      if (!closed[s] || hours[s] > capacity + 1e-9) { continue; }
      for (std::uint32_t fresh = s;; fresh = (fresh - 1) & s) {
        if (before[s ^ fresh] >= 0.0) { best[s] = std::max(best[s], before[s ^ fresh] + earned[fresh]); }
        if (fresh == 0) { break; }
      }
    }
  }
  return *std::max_element(best.begin(), best.end());
}

}  // namespace support
