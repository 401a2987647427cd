// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace support {

/// The best plan by trying every sequence of courses, lesson by lesson, with plain sums of hours; -1 if there is none.
/// Knows every rule of the problem and nothing of the solvers: for up to seven courses.
inline double best_sequence_value(mentorics::curriculum::problem const& p)
{
  auto const n = p.catalogue.size();
  auto const weeks = p.calendar.weeks();
  std::vector<bool> completed(n, false);
  for (auto const c : p.completed) { completed[c] = true; }
  std::vector<double> until(weeks, 0.0);  // hours of weeks 0..t
  double total = 0.0;
  for (std::size_t t = 0; t < weeks; ++t) { until[t] = total += p.calendar.hours[t]; }

  // Everything that must be over before c counts as finished.
  auto const parts_of = [&](std::size_t c) {
    std::vector<std::size_t> parts{c};
    for (std::size_t k = 0; k < parts.size(); ++k) {
      for (auto const j : p.catalogue[parts[k]].corequisites) {
        if (!completed[j] && std::find(parts.begin(), parts.end(), j) == parts.end()) { parts.push_back(j); }
      }
    }
    return parts;
  };
  std::vector<std::vector<std::size_t>> parts(n);
  for (std::size_t c = 0; c < n; ++c) { parts[c] = parts_of(c); }

  double best = -1.0;
  std::vector<bool> taught(n, false);
  auto const finished = [&](std::size_t c) {
    return completed[c] || std::all_of(parts[c].begin(), parts[c].end(), [&](std::size_t j) { return taught[j]; });
  };
  std::function<void(double, double, double)> walk = [&](double clock, double value, double fees) {
    bool const all = std::all_of(p.mandatory.begin(), p.mandatory.end(), finished);
    if (all) { best = std::max(best, value); }
    for (std::size_t c = 0; c < n; ++c) {
      auto const& it = p.catalogue[c];
      if (taught[c] || completed[c] || fees + it.fee > p.budget + 1e-9) { continue; }
      if (!std::all_of(it.prerequisites.begin(), it.prerequisites.end(), finished)) { continue; }
      bool open = true;
      for (auto const& group : it.any_of) { open = open && std::any_of(group.begin(), group.end(), finished); }
      if (!open) { continue; }
      auto const first = p.earliest.empty() ? std::size_t{0} : p.earliest[c];
      if (first > weeks) { continue; }
      double const hours = p.hours_left.empty() ? it.hours : p.hours_left[c];
      double const begin = std::max(clock, first == 0 ? 0.0 : until[first - 1]);
      double const end = begin + hours;
      std::size_t week = 0;
      while (week < weeks && until[week] < end - 1e-9) { ++week; }
      if (week == weeks) { continue; }
      std::vector<bool> before(n);
      for (std::size_t j = 0; j < n; ++j) { before[j] = finished(j); }
      taught[c] = true;
      double gained = 0.0;
      for (std::size_t j = 0; j < n; ++j) {
        if (taught[j] && !before[j] && finished(j)) { gained += p.values(j, week); }
      }
      walk(end, value + gained, fees + it.fee);
      taught[c] = false;
    }
  };
  walk(0.0, 0.0, 0.0);
  return best;
}

}  // namespace support
