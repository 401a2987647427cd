// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random/random_stream.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <utility>

namespace mentorics::genetic {

/// A genome and its operators: `random(rng)`, `cross(a, b, rng)` and `mutate(genome, rng)`.
///
/// The operators draw only from the stream they are given. `cross(a, b, rng)` gets the fitter parent first and returns the
/// child; `cross(a, b, child, rng)` may stand in its place, writes to `child`, which holds some older genome, and so need not
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
      { e.cross(h, h, rng) } -> std::same_as<typename E::genome>;
    } || requires(E const e, random_stream& rng, typename E::genome g, typename E::genome const h) {
      { e.cross(h, h, g, rng) } -> std::same_as<void>;
    });

/// Memory that one thread needs again and again: `make_scratch()` makes it, `fitness` or `goals` get it as last argument.
template <class P>
concept has_scratch = requires(P const p) { p.make_scratch(); };

/// An encoding and a fitness to maximize: `fitness(genome)`, or `fitness(genome, scratch)`; a pure function.
template <class P>
concept problem = encoding<P> && (requires(P const p, typename P::genome const h) {
                    { p.fitness(h) } -> std::convertible_to<double>;
                  } || requires(P const p, typename P::genome const h, decltype(p.make_scratch()) s) {
                    { p.fitness(h, s) } -> std::convertible_to<double>;
                  });

/// An encoding and several goals to minimize: `goal_count()`, and `goals(genome, out)`, or `goals(genome, out, scratch)`.
///
/// `goals` writes one number for each goal and returns nothing, or by how much constraints are violated: 0 if they all hold.
template <class P>
concept goal_problem = encoding<P> && requires(P const p) {
  { p.goal_count() } -> std::convertible_to<std::size_t>;
} && (requires(P const p, typename P::genome const h, std::span<double> out) {
  p.goals(h, out);
} || requires(P const p, typename P::genome const h, std::span<double> out, decltype(p.make_scratch()) s) {
  p.goals(h, out, s);
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

/// An encoding with goals: see `with_goals`.
template <encoding E, class Goals>
struct goals_problem : E {
  goals_problem(E e, std::size_t n, Goals f) : E(std::move(e)), goals(std::move(f)), count_(n) {}
  Goals goals;
  [[nodiscard]] std::size_t goal_count() const { return count_; }

 private:
  std::size_t count_;
};

/// A problem from an encoding and a callable `(genome, std::span<double>) -> void | double` that writes `count` goals.
template <encoding E, class Goals>
[[nodiscard]] goals_problem<E, Goals> with_goals(E e, std::size_t count, Goals f)
{
  return {std::move(e), count, std::move(f)};
}

}  // namespace mentorics::genetic
