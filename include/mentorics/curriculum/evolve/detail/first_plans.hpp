// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/evolve/detail/priority_values.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace mentorics::curriculum::detail {

/// Keys of greedy plans: by value an hour of the course, of the best bundle that it opens the way to, by the loss of waiting,
/// and by deadline; and of an earlier plan (indices of the catalogue), as far as it can still be held.
template <class = void>
[[nodiscard]] inline std::vector<std::vector<double>> first_plans(reduced_problem<> const& open,
                                                                  key_decoder<> const& decoder,
                                                                  std::span<std::size_t const> previous)
{
  auto const n = open.size();
  priority_values const priority(open);
  std::vector<double> density(n, 0.0);
  std::vector<double> bundle(n, 0.0);
  std::vector<double> loss(n, 0.0);
  std::vector<double> deadline(n, 0.0);
  for (std::size_t i = 0; i < n && open.weeks() > 0; ++i) {
    auto time = static_cast<double>(open.time(i)) + 1.0;
    double value = priority(i, 0);
    density[i] = value / time;
    std::size_t last = 0;
    while (last < open.weeks() && priority(i, last) > 0.0) { ++last; }
    auto const middle = open.weeks() / 2;
    loss[i] = (value - priority(i, middle)) / time + 0.1 * density[i];
    deadline[i] = density[i] * (1.0 + static_cast<double>(open.weeks() - last) / static_cast<double>(open.weeks()));
    for (auto const j : open.required(i)) {
      value += priority(j, 0);
      time += static_cast<double>(open.time(j));
    }
    double const worth = value / time;
    bundle[i] = (std::max)(bundle[i], worth);
    for (auto const j : open.required(i)) {
      bundle[j] = (std::max)(bundle[j], worth);
      loss[j] = (std::max)(loss[j], loss[i] * 0.9);
      deadline[j] = (std::max)(deadline[j], deadline[i] * 0.9);
    }
  }
  std::vector<std::vector<double>> keys;
  for (auto const& rule : {bundle, density, loss, deadline}) { keys.push_back(decoder.keys_by(rule)); }
  if (previous.empty()) { return keys; }
  std::vector<std::size_t> number;
  for (auto const id : previous) {
    for (std::size_t i = 0; i < n; ++i) {
      if (open.id(i) == id) { number.push_back(i); }
    }
  }
  decoded_plan held;
  decoder.replay(number, decoder.limits(), held);
  keys.push_back(decoder.keys_of(held.order));
  return keys;
}

}  // namespace mentorics::curriculum::detail
