// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/curriculum/evolve/detail/decoded_plan.hpp>
#include <mentorics/curriculum/evolve/detail/key_decoder.hpp>
#include <mentorics/curriculum/evolve/detail/reoptimize_windows.hpp>
#include <mentorics/curriculum/evolve/evolve_plan_options.hpp>
#include <mentorics/curriculum/plan/detail/reduced_problem.hpp>
#include <mentorics/genetic/evolve.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mentorics::curriculum::detail {

/// The best order among the fittest key vectors of each island, after polishing; none is polished above `bound`.
///
/// First the `polish` fittest of different value, in windows of `window` courses; then the best of them in larger and larger
/// windows, at last as a whole if it has up to 60 courses, which is what the scheduler takes.
template <class = void>
[[nodiscard]] inline decoded_plan reoptimize_best(reduced_problem<> const& open, key_decoder<> const& decoder,
                                                  genetic::evolve_result<std::vector<double>> const& evolved,
                                                  evolve_plan_options const& options, double bound)
{
  constexpr std::size_t widest = 60;
  decoded_plan best;
  decoder(evolved.best, best);
  if (best.objective() >= bound || open.weeks() == 0) { return best; }
  window_polisher<> polish(open, decoder, decoder.limits(), options.window, options.window_states);
  std::vector<double> seen;
  decoded_plan now;
  for (std::size_t i = 0; i < options.population && seen.size() < options.polish; ++i) {
    for (auto const& island : evolved.state.islands) {
      double const fitness = island.fitness[i];
      if (seen.size() == options.polish || std::ranges::find(seen, fitness) != seen.end()) { continue; }
      seen.push_back(fitness);
      decoder(island.genomes[i], now);
      auto order = now.order;
      polish(order);
      if (decoder.replay(order, decoder.limits(), now) > best.objective()) { std::swap(best, now); }
    }
  }
  auto const windows =
      best.order.size() <= widest ? std::vector{widest} : std::vector{std::size_t{24}, std::size_t{36}, widest};
  for (auto const window : windows) {
    if (options.polish == 0 || options.wide_states == 0 || best.objective() >= bound) { break; }
    window_polisher<> wide(open, decoder, decoder.limits(), window, options.wide_states * window / widest);
    auto order = best.order;
    wide(order, 3);
    decoder.replay(order, decoder.limits(), best);
  }
  return best;
}

}  // namespace mentorics::curriculum::detail
