// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/first_plans.hpp>
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/group/detail/group_decoder.hpp>
#include <mentorics/curriculum/group/group_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mentorics::curriculum::detail {

/// Keys of greedy plans, each with all sessions held together and with none.
template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> first_groups(group_problem const& g, group_decoder const& decoder)
{
  constexpr std::size_t rules = 4;  // of first_plans
  std::vector<std::vector<double>> known(2 * rules, std::vector<double>(decoder.keys(), 0.0));
  for (std::size_t k = 0; k < g.students.size(); ++k) {
    auto const own = first_plans(decoder.open(k), key_decoder<>(decoder.open(k)), {});
    for (std::size_t rule = 0; rule < rules; ++rule) {
      for (std::size_t i = 0; i + 1 < own[rule].size(); ++i) {  // the last key is the cut
        known[rule][decoder.first(k) + i] = known[rule + rules][decoder.first(k) + i] = own[rule][i];
      }
    }
  }
  for (std::size_t rule = 0; rule < rules; ++rule) {
    std::fill_n(known[rule].begin() + static_cast<std::ptrdiff_t>(decoder.tasks()), g.sessions.size(), 0.9);
  }
  return known;
}

}  // namespace mentorics::curriculum::detail
