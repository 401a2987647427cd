// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/core/status.hpp>
#include <mentorics/genetic/detail/population.hpp>
#include <mentorics/genetic/evolve_options.hpp>
#include <mentorics/genetic/problem.hpp>

#include <cstddef>
#include <cstdint>

namespace mentorics::genetic {

template <class Genome>
struct [[nodiscard]] evolve_result {
  status outcome = status::numerical_failure;
  Genome best = {};              ///< the fittest genome seen
  double fitness = -no_limit;    ///< its fitness
  std::size_t generations = 0;   ///< completed after the first population
  std::size_t evaluations = 0;   ///< calls of `fitness`
};

/// A generational genetic algorithm: tournament selection, crossover, mutation, elitism, for any genome.
///
/// Takes one word from `rng` as a seed; equal seeds give equal results for any number of threads, as far as the problem's
/// own operators do. Heuristic: nothing is proved about the best genome. Outcomes: `converged` (target reached, or
/// stagnation), `limit_reached` (generations), `stopped`, `numerical_failure` (every fitness was NaN or minus infinity).
/// The observer is called before each generation, with fitness calls as evaluations.
/// \throws std::invalid_argument if `options` is not valid.
/// Source: Goldberg (1989), chapter 3; Miller and Goldberg (1995) for tournaments.
template <problem P, bit_source Rng, observer Watch = silent>
[[nodiscard]] evolve_result<typename P::genome> evolve(P const& p, Rng& rng, evolve_options const& options = {},
                                                       Watch watch = {})
{
  validate(options);
  detail::population<P> now(p, static_cast<std::uint64_t>(rng()), options);

  auto outcome = status::limit_reached;
  std::size_t generation = 0;
  std::size_t improved = 0;  // the generation that found the best
  double best = now.best().fitness;
  for (;; ++generation) {
    if (now.best().fitness > best) {
      best = now.best().fitness;
      improved = generation;
    }
    auto const report = iteration{.index = generation, .evaluations = now.evaluations(), .best = best};
    bool const stagnant = options.stagnation > 0 && generation - improved >= options.stagnation;
    if (notify(watch, report) == flow::stop) {
      outcome = status::stopped;
    } else if (best >= options.target || stagnant) {
      outcome = status::converged;
    } else if (generation < options.generations) {
      now.advance();
      continue;
    }
    break;
  }
  bool const failed = !(now.best().fitness > -no_limit);
  return {.outcome = failed ? status::numerical_failure : outcome,
          .best = now.best().genome,
          .fitness = now.best().fitness,
          .generations = generation,
          .evaluations = now.evaluations()};
}

}  // namespace mentorics::genetic
