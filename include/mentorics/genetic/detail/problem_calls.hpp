// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/finite.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/core/scalar.hpp>
#include <mentorics/genetic/problem.hpp>

#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

namespace mentorics::genetic::detail {

// What a problem may leave out, and what may be wrong with the numbers that it gives, is settled here.

struct no_scratch {};

template <class P>
[[nodiscard]] auto make_scratch(P const& p)
{
  if constexpr (has_scratch<P>) {
    return p.make_scratch();
  } else {
    return no_scratch{};
  }
}

template <class P>
using scratch_of = decltype(make_scratch(std::declval<P const&>()));

/// Writes a child of `fitter` and `weaker` into `child`.
template <encoding E>
void crossover_into(E const& e, typename E::genome const& fitter, typename E::genome const& weaker,
                    typename E::genome& child, random_stream& rng)
{
  if constexpr (requires { e.crossover(fitter, weaker, child, rng); }) {
    e.crossover(fitter, weaker, child, rng);
  } else {
    child = e.crossover(fitter, weaker, rng);
  }
}

/// The fitness, or minus infinity where the caller's function gave no finite number: then it is never the best.
template <problem P>
[[nodiscard]] double fitness_of(P const& p, typename P::genome const& g, scratch_of<P>& scratch)
{
  double fitness = 0.0;
  if constexpr (has_scratch<P>) {
    fitness = static_cast<double>(p.fitness(g, scratch));
  } else {
    fitness = static_cast<double>(p.fitness(g));
  }
  return is_finite(fitness) ? fitness : -no_limit;
}

/// Writes the objectives; returns the violation, which is infinite where the caller's function gave no finite numbers.
template <multi_objective_problem P>
[[nodiscard]] double objectives_of(P const& p, typename P::genome const& g, std::span<double> out,
                                   scratch_of<P>& scratch)
{
  auto const call = [&] {
    if constexpr (has_scratch<P>) {
      return p.objectives(g, out, scratch);
    } else {
      return p.objectives(g, out);
    }
  };
  double violation = 0.0;
  if constexpr (std::is_void_v<decltype(call())>) {
    call();
  } else {
    violation = static_cast<double>(call());
  }
  bool const good = first_not_finite(std::span<double const>(out)) == out.size() && !is_nan(violation);
  if (good) { return violation > 0.0 ? violation : 0.0; }
  for (auto& x : out) { x = 0.0; }
  return no_limit;
}

}  // namespace mentorics::genetic::detail
