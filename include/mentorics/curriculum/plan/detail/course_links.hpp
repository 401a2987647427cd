// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// What finishing a course does for others: it meets demands (a prerequisite, or a group of which one is enough), and it
/// completes courses of which it is a part.
template <class = void>
struct course_links {
  struct demand {
    std::size_t course;
    std::size_t number;
  };

  explicit course_links(reduced_problem<> const& open)
      : meets(open.size()), completes(open.size()), first(open.size() + 1, 0)
  {
    for (std::size_t i = 0; i < open.size(); ++i) {
      std::size_t next = first[i];
      for (auto const p : open.prerequisites(i)) { meets[p].push_back({.course = i, .number = next++}); }
      for (auto const& group : open[i].any_of) {
        for (auto const p : group) { meets[p].push_back({.course = i, .number = next}); }
        ++next;
      }
      first[i + 1] = next;
      completes[i].push_back(i);
      for (auto const j : open[i].together) { completes[j].push_back(i); }
    }
  }

  std::vector<std::vector<demand>> meets;
  std::vector<std::vector<std::size_t>> completes;
  std::vector<std::size_t> first;  ///< demands of course i are first[i] to first[i + 1] - 1
};

}  // namespace mentorics::curriculum::detail
