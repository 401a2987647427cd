// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/evolve/detail/reoptimize_windows.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_options.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>

#include <algorithm>
#include <vector>

namespace mentorics::curriculum::detail {

/// What the best of some key vectors is worth.
template <class = void>
[[nodiscard]] inline double best_value(key_decoder<> const& decoder, std::vector<std::vector<double>> const& keys)
{
  double best = 0.0;
  decoded_plan now;
  for (auto const& k : keys) { best = (std::max)(best, decoder(k, now)); }
  return best;
}

/// Adds the plan that takes courses in the order of the relaxation, and the same polished.
/// Source: Chicoisne et al. (2012) for plans from the order of the relaxation.
template <class = void>
inline void add_relaxed_plans(reduced_problem<> const& open, key_decoder<> const& decoder,
                              std::vector<double> const& earliness, evolve_plan_options const& options,
                              std::vector<std::vector<double>>& known)
{
  known.push_back(decoder.keys_by(earliness));
  if (options.polish == 0 || open.weeks() == 0) { return; }
  decoded_plan now;
  decoder(known.back(), now);
  auto order = now.order;
  window_polisher(open, decoder, decoder.limits(), options.window, options.window_states)(order);
  known.push_back(decoder.keys_of(order));
}

}  // namespace mentorics::curriculum::detail
