// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// The courses that some sequence of lessons can finish, if time and money are no matter: those that can be built up from
/// what is completed; without those that need a corequisite that cannot.
template <class = void>
[[nodiscard]] inline std::vector<bool> reachable_courses(problem const& p, std::vector<bool> const& done)
{
  auto const n = p.catalogue.size();
  std::vector<bool> barred(n, false);
  for (;;) {
    auto reached = done;
    for (bool grown = true; grown;) {
      grown = false;
      auto const is_reached = [&](std::size_t j) { return static_cast<bool>(reached[j]); };
      for (std::size_t i = 0; i < n; ++i) {
        auto const& c = p.catalogue[i];
        if (reached[i] || barred[i] || !std::ranges::all_of(c.prerequisites, is_reached)) { continue; }
        if (!std::ranges::all_of(c.any_of, [&](auto const& g) { return std::ranges::any_of(g, is_reached); })) {
          continue;
        }
        grown = reached[i] = true;
      }
    }
    bool settled = true;
    for (std::size_t i = 0; i < n; ++i) {
      auto const& needed = p.catalogue[i].corequisites;
      if (reached[i] && !done[i] && !std::ranges::all_of(needed, [&](std::size_t j) { return bool(reached[j]); })) {
        barred[i] = true;
        settled = false;
      }
    }
    if (settled) { return reached; }
  }
}

}  // namespace mentorics::curriculum::detail
