// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/genetic/detail/front_sorter.hpp>
#include <mentorics/genetic/detail/multi_objective_evolution.hpp>
#include <mentorics/genetic/detail/stopping_rules.hpp>
#include <mentorics/genetic/nsga2_options.hpp>
#include <mentorics/genetic/nsga2_state.hpp>
#include <mentorics/genetic/objective_vectors.hpp>
#include <mentorics/genetic/problem.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic {

template <class Genome>
struct [[nodiscard]] nsga2_result {
  status outcome = status::not_solved;
  std::vector<Genome> front = {};       ///< what no other found dominates, without violation; equal ones are all there
  std::vector<double> objectives = {};  ///< of the front, row by row
  std::size_t objective_count = 1;
  double hypervolume = 0.0;        ///< of the front, if the options have a reference
  std::size_t generations = 0;     ///< completed after the first population
  std::size_t evaluations = 0;     ///< calls of `objectives`
  nsga2_state<Genome> state = {};  ///< to go on from

  [[nodiscard]] objective_vectors points() const { return {.values = objectives, .objectives = objective_count}; }
};

namespace detail {

/// Advances until a rule holds, and says which; what counts as best is the hypervolume.
template <multi_objective_problem P, observer Observer>
[[nodiscard]] status run_objectives(multi_objective_evolution<P>& now, nsga2_options const& o, Observer& observer)
{
  auto& state = now.state();
  for (;;) {
    double const volume = now.volume();
    if (volume > state.largest * (1.0 + o.growth)) {
      state.largest = volume;
      state.improved = state.generation;
    }
    iteration const report{.index = state.generation, .evaluations = state.evaluations, .best = volume};
    if (notify(observer, report) == control::stop) { return status::stopped; }
    if (auto const reason = reason_to_stop(rules_of(o), state, volume)) { return *reason; }
    now.advance();
  }
}

/// What of all islands no other dominates.
template <class Genome>
void collect_front(nsga2_result<Genome>& result)
{
  std::vector<double> values;
  std::vector<Genome const*> genomes;
  double smallest = no_limit;
  for (auto const& island : result.state.islands) {
    for (std::size_t i = 0; i < island.genomes.size(); ++i) {
      smallest = (std::min)(smallest, island.violation[i]);
      if (island.violation[i] > 0.0) { continue; }
      genomes.push_back(&island.genomes[i]);
      auto const row = std::span(island.objectives).subspan(i * result.objective_count, result.objective_count);
      values.insert(values.end(), row.begin(), row.end());
    }
  }
  front_sorter<> sorter;
  objective_vectors const points{.values = values, .objectives = result.objective_count};
  auto const& rank = sorter(points);
  for (std::size_t i = 0; i < genomes.size(); ++i) {
    if (rank[i] > 0) { continue; }
    result.front.push_back(*genomes[i]);
    result.objectives.insert(result.objectives.end(), points[i].begin(), points[i].end());
  }
  if (!(smallest < no_limit)) { result.outcome = status::numerical_failure; }
}

template <multi_objective_problem P, observer Observer>
[[nodiscard]] nsga2_result<typename P::genome> finish_objectives(multi_objective_evolution<P>& now, P const& p,
                                                                 nsga2_options const& o, Observer& observer)
{
  nsga2_result<typename P::genome> result{.outcome = run_objectives(now, o, observer),
                                          .objective_count = p.objective_count()};
  result.hypervolume = now.volume();
  result.state = now.take();
  result.generations = result.state.generation;
  result.evaluations = result.state.evaluations;
  collect_front(result);
  return result;
}

}  // namespace detail

/// NSGA-II: a front for any number of objectives, with constraint domination.
///
/// Binary tournaments on (rank, crowding distance); the best of parents and children survive, and the last front is thinned
/// by taking out the most crowded genome again and again. Takes one word from `rng`; draws, threads and islands as in
/// `evolve`. The front is empty if every genome found violates a constraint. Outcomes: `converged` (hypervolume target, or
/// it stagnates), `limit_reached`, `stopped`, `numerical_failure` (no genome had finite objectives). The observer gets the
/// hypervolume as `best`, 0 without a reference. A generation allocates nothing for up to four objectives and genomes that do not.
/// Cost of a generation: O(n log n) for two objectives, O(n log^(objectives - 1) n) for more, besides the objectives.
/// \throws std::invalid_argument if `options` is not valid or there is no objective.
/// Source: Deb, Pratap, Agarwal and Meyarivan (2002), A fast and elitist multiobjective genetic algorithm: NSGA-II; Kukkonen
/// and Deb (2006) for the thinning.
template <multi_objective_problem P, bit_source Rng, observer Observer = null_observer>
[[nodiscard]] nsga2_result<typename P::genome> nsga2(P const& p, Rng& rng, nsga2_options const& options = {},
                                                     Observer observer = {})
{
  validate(options, p.objective_count());
  detail::multi_objective_evolution<P> now(p, options);
  now.start(static_cast<std::uint64_t>(rng()), {});
  return detail::finish_objectives(now, p, options, observer);
}

/// The same with genomes that are already known: they are the first of each island, as far as they find room; the others are
/// drawn.
/// \throws std::invalid_argument as `nsga2`.
template <multi_objective_problem P, bit_source Rng, observer Observer = null_observer>
[[nodiscard]] nsga2_result<typename P::genome> nsga2_from(P const& p, std::span<typename P::genome const> known,
                                                          Rng& rng, nsga2_options const& options = {},
                                                          Observer observer = {})
{
  validate(options, p.objective_count());
  detail::multi_objective_evolution<P> now(p, options);
  now.start(static_cast<std::uint64_t>(rng()), known);
  return detail::finish_objectives(now, p, options, observer);
}

/// Goes on from the state of an earlier result, as `resume` of `evolve`.
/// \throws std::invalid_argument if `options` is not valid or the state does not fit to it.
template <multi_objective_problem P, observer Observer = null_observer>
[[nodiscard]] nsga2_result<typename P::genome> resume(P const& p, nsga2_state<typename P::genome> state,
                                                      nsga2_options const& options = {}, Observer observer = {})
{
  validate(options, p.objective_count());
  validate(state, options.islands.count, options.population, p.objective_count());
  detail::multi_objective_evolution<P> now(p, options);
  now.resume(std::move(state));
  return detail::finish_objectives(now, p, options, observer);
}

}  // namespace mentorics::genetic
