// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/random_stream.hpp>

#include <concepts>

namespace mentorics::genetic {

/// What the user supplies: a genome, three operators, and a fitness to maximize.
///
/// `fitness` must be a pure function; the operators draw only from the stream they are given. With `threads` above 1
/// they are called from several threads at once. `cross(a, b, rng)` gets the fitter parent first.
template <class P>
concept problem =
    std::copyable<typename P::genome> &&
    requires(P const p, random_stream& rng, typename P::genome g, typename P::genome const h) {
      { p.random(rng) } -> std::same_as<typename P::genome>;
      { p.cross(h, h, rng) } -> std::same_as<typename P::genome>;
      { p.mutate(g, rng) } -> std::same_as<void>;
      { p.fitness(h) } -> std::convertible_to<double>;
    };

}  // namespace mentorics::genetic
