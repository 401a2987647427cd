// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/random_stream.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <utility>

namespace mentorics::genetic {

/// A genome and its operators: `random(rng)`, `crossover(a, b, rng)` and `mutate(genome, rng)`.
///
/// The operators draw only from the stream they are given. `crossover(a, b, rng)` gets the fitter parent first and returns the
/// child; `crossover(a, b, child, rng)` may stand in its place, writes to `child`, which holds some older genome, and so need not
/// allocate. With `threads` above 1 they are called from several threads at once. Ready ones: `bit_strings`, `integers`,
/// `reals`, `permutations`, `random_keys`.
template <class E>
concept encoding =
    std::copyable<typename E::genome> &&
    requires(E const e, random_stream& rng, typename E::genome g) {
      { e.random(rng) } -> std::same_as<typename E::genome>;
      { e.mutate(g, rng) } -> std::same_as<void>;
    } &&
    (requires(E const e, random_stream& rng, typename E::genome g, typename E::genome const h) {
      { e.crossover(h, h, rng) } -> std::same_as<typename E::genome>;
    } || requires(E const e, random_stream& rng, typename E::genome g, typename E::genome const h) {
      { e.crossover(h, h, g, rng) } -> std::same_as<void>;
    });

/// Memory that one thread needs again and again: `make_scratch()` makes it, `fitness` or `objectives` get it as last argument.
template <class P>
concept has_scratch = requires(P const p) { p.make_scratch(); };

/// An encoding and a fitness to maximize: `fitness(genome)`, or `fitness(genome, scratch)`; a pure function.
template <class P>
concept problem = encoding<P> && (requires(P const p, typename P::genome const h) {
                    { p.fitness(h) } -> std::convertible_to<double>;
                  } || requires(P const p, typename P::genome const h, decltype(p.make_scratch()) s) {
                    { p.fitness(h, s) } -> std::convertible_to<double>;
                  });

/// An encoding and several objectives to minimize: `objective_count()`, and `objectives(genome, out)`, or `objectives(genome, out, scratch)`.
///
/// `objectives` writes one number for each objective and returns nothing, or by how much constraints are violated: 0 if they all hold.
template <class P>
concept multi_objective_problem = encoding<P> && requires(P const p) {
  { p.objective_count() } -> std::convertible_to<std::size_t>;
} && (requires(P const p, typename P::genome const h, std::span<double> out) {
  p.objectives(h, out);
} || requires(P const p, typename P::genome const h, std::span<double> out, decltype(p.make_scratch()) s) {
  p.objectives(h, out, s);
});

/// An encoding with a fitness: see `with_fitness`.
template <encoding E, class Fitness>
struct fitness_problem : E {
  fitness_problem(E e, Fitness f) : E(std::move(e)), fitness(std::move(f)) {}
  Fitness fitness;
};

/// A problem from an encoding and a callable `(genome) -> double` to maximize.
template <encoding E, class Fitness>
[[nodiscard]] fitness_problem<E, Fitness> with_fitness(E e, Fitness f)
{
  return {std::move(e), std::move(f)};
}

/// An encoding with objectives: see `with_objectives`.
template <encoding E, class Objectives>
struct objectives_problem : E {
  objectives_problem(E e, std::size_t n, Objectives f) : E(std::move(e)), objectives(std::move(f)), count_(n) {}
  Objectives objectives;
  [[nodiscard]] std::size_t objective_count() const { return count_; }

 private:
  std::size_t count_;
};

/// A problem from an encoding and a callable `(genome, std::span<double>) -> void | double` that writes `count` objectives.
template <encoding E, class Objectives>
[[nodiscard]] objectives_problem<E, Objectives> with_objectives(E e, std::size_t count, Objectives f)
{
  return {std::move(e), count, std::move(f)};
}

}  // namespace mentorics::genetic
