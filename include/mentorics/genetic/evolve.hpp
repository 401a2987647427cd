// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/genetic/detail/breeding.hpp>
#include <mentorics/genetic/detail/evolution.hpp>
#include <mentorics/genetic/detail/run_evolution.hpp>
#include <mentorics/genetic/detail/stopping_rules.hpp>
#include <mentorics/genetic/evolve_options.hpp>
#include <mentorics/genetic/evolve_state.hpp>
#include <mentorics/genetic/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace mentorics::genetic {

template <class Genome>
struct [[nodiscard]] evolve_result {
  status outcome = status::not_solved;
  Genome best = {};                 ///< the fittest genome seen
  double fitness = -no_limit;       ///< its fitness
  std::size_t generations = 0;      ///< completed after the first population
  std::size_t evaluations = 0;      ///< calls of `fitness`
  evolve_state<Genome> state = {};  ///< to go on from
};

namespace detail {

template <class Evolution, observer Observer>
[[nodiscard]] evolve_result<typename Evolution::genome> finish(Evolution& now, stopping_rules const& rules,
                                                               Observer& observer)
{
  evolve_result<typename Evolution::genome> result{.outcome = run_evolution(now, rules, observer)};
  result.best = now.best_island()[0];
  result.fitness = now.best();
  if (!(result.fitness > -no_limit)) { result.outcome = status::numerical_failure; }
  result.state = now.take();
  result.generations = result.state.generation;
  result.evaluations = result.state.evaluations;
  return result;
}

template <problem P>
[[nodiscard]] evolution<P, tournament_breeding<>> make_evolution(P const& p, evolve_options const& o)
{
  validate(o);
  return {p, tournament_breeding<>{o}, o.population, o.islands, o.threads};
}

}  // namespace detail

/// A genetic algorithm with tournaments, crossover, mutation and elitism, for any genome.
///
/// Takes one word from `rng` as a seed; every draw is a function of (seed, island, generation, individual, gene), so equal
/// seeds give equal results for any number of threads. Heuristic: nothing is proved about the best genome. Outcomes:
/// `optimal` (the bound of the options is reached), `converged` (target reached, or stagnation), `limit_reached`
/// (generations or evaluations), `stopped`, `numerical_failure` (no fitness was finite; one that is not counts as worst). The
/// observer is called before each generation, with fitness calls as evaluations.
/// \throws std::invalid_argument if `options` is not valid.
/// Source: Goldberg (1989), chapter 3; Miller and Goldberg (1995) for tournaments; Whitley (1989) for the steady state.
template <problem P, bit_source Rng, observer Observer = null_observer>
[[nodiscard]] evolve_result<typename P::genome> evolve(P const& p, Rng& rng, evolve_options const& options = {},
                                                       Observer observer = {})
{
  auto now = detail::make_evolution(p, options);
  now.start(static_cast<std::uint64_t>(rng()), {});
  return detail::finish(now, detail::rules_of(options), observer);
}

/// The same with genomes that are already known: they are the first of each island, as far as they find room; the others are
/// drawn.
/// \throws std::invalid_argument if `options` is not valid.
template <problem P, bit_source Rng, observer Observer = null_observer>
[[nodiscard]] evolve_result<typename P::genome> evolve_from(P const& p, std::span<typename P::genome const> known,
                                                            Rng& rng, evolve_options const& options = {},
                                                            Observer observer = {})
{
  auto now = detail::make_evolution(p, options);
  now.start(static_cast<std::uint64_t>(rng()), known);
  return detail::finish(now, detail::rules_of(options), observer);
}

/// Goes on from the state of an earlier result: stop and resume give the bytes of a run that was never stopped.
/// Limits count from the start of the first run.
/// \throws std::invalid_argument if `options` is not valid or the state does not fit to it.
template <problem P, observer Observer = null_observer>
[[nodiscard]] evolve_result<typename P::genome> resume(P const& p, evolve_state<typename P::genome> state,
                                                       evolve_options const& options = {}, Observer observer = {})
{
  auto now = detail::make_evolution(p, options);
  validate(state, options.islands.count, options.population);
  now.resume(std::move(state));
  return detail::finish(now, detail::rules_of(options), observer);
}

}  // namespace mentorics::genetic
