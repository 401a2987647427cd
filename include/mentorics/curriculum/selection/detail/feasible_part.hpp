// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/catalogue.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// Those of some courses that can be finished, in some order, if nothing else is taught: what is begun needs its prerequisites
/// and one course of each of its groups finished before, and a course is finished once it and its corequisites have been taught.
/// The union of two sets that can be finished is one, so there is a largest; it is found by teaching whatever may be taught.
template <class = void>
[[nodiscard]] inline std::vector<bool> feasible_part(catalogue const& all, std::vector<bool> const& members)
{
  std::vector<bool> taught(all.size(), false);
  std::vector<bool> finished(all.size(), false);
  auto const is_finished = [&](std::size_t i) { return static_cast<bool>(finished[i]); };
  auto const lacks_another = [&](std::size_t i) { return !std::ranges::all_of(all[i].corequisites, is_finished); };
  for (bool settled = false; !settled;) {
    settled = true;
    for (auto const i : all.topological_order()) {
      if (!members[i] || taught[i]) { continue; }
      bool const ready =
          std::ranges::all_of(all[i].prerequisites, is_finished) &&
          std::ranges::all_of(all[i].any_of, [&](auto const& g) { return std::ranges::any_of(g, is_finished); });
      if (!ready) { continue; }
      taught[i] = true;
      finished[i] = all[i].corequisites.empty();
      settled = false;
    }
    // Courses with corequisites: those that are left when the ones that lack another are taken out, again and again.
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!taught[i] || finished[i]) { continue; }
      candidates.push_back(i);
      finished[i] = true;
    }
    for (bool stable = false; !stable;) {
      stable = true;
      for (auto const i : candidates) {
        if (!finished[i] || !lacks_another(i)) { continue; }
        finished[i] = false;
        stable = false;
      }
    }
  }
  return finished;
}

}  // namespace mentorics::curriculum::detail
