// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/random/random_stream.hpp>
#include <mentorics/genetic/detail/breeding.hpp>
#include <mentorics/genetic/detail/evolution.hpp>
#include <mentorics/genetic/detail/key_problem.hpp>
#include <mentorics/genetic/detail/stopping_rules.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/evolve_keys_options.hpp>
#include <mentorics/genetic/evolve_state.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic {

namespace detail {

template <class Decoder>
[[nodiscard]] evolution<key_problem<Decoder>, biased_breeding<>> make_key_evolution(key_problem<Decoder> const& p,
                                                                                    evolve_keys_options const& o)
{
  auto const share = [&](double s) { return static_cast<std::size_t>(s * static_cast<double>(o.population)); };
  auto const elite = (std::max)(share(o.elite), std::size_t{1});
  auto const mutants = (std::min)(share(o.mutants), o.population - elite - 1);
  return {p, biased_breeding<>{.population = o.population, .elite = elite, .mutants = mutants}, o.population, o.islands,
          o.threads};
}

[[nodiscard]] inline bool are_keys(std::span<double const> keys, std::size_t size)
{
  return keys.size() == size && std::ranges::all_of(keys, [](double x) { return x >= 0.0 && x < 1.0; });
}

}  // namespace detail

/// A biased random-key genetic algorithm: the decoder turns keys into a solution and says what it is worth.
///
/// `decoder(keys)` gets `size` keys in [0, 1) and returns a fitness to maximize; it is a pure function. If it has
/// `make_scratch()`, it is called as `decoder(keys, scratch)`. The elite stays, some vectors are drawn anew, the others have
/// one parent in the elite and one outside. Draws and outcomes as in `evolve`.
/// \throws std::invalid_argument if `size` is 0 or `options` is not valid.
/// Source: Goncalves and Resende (2011), Biased random-key genetic algorithms for combinatorial optimization.
template <class Decoder, bit_source Rng, observer Observer = null_observer>
[[nodiscard]] evolve_result<std::vector<double>> evolve_keys(std::size_t size, Decoder const& decoder, Rng& rng,
                                                             evolve_keys_options const& options = {},
                                                             Observer observer = {})
{
  validate(options);
  detail::key_problem<Decoder> const p(size, options.bias, decoder);
  auto now = detail::make_key_evolution(p, options);
  now.start(static_cast<std::uint64_t>(rng()), {});
  return detail::finish(now, detail::rules_of(options), observer);
}

/// The same with keys that are already known: they are the first of each island, as far as they find room; the others are
/// drawn.
/// \throws std::invalid_argument as `evolve_keys`, or if a known vector does not have `size` keys in [0, 1).
template <class Decoder, bit_source Rng, observer Observer = null_observer>
[[nodiscard]] evolve_result<std::vector<double>> evolve_keys_from(std::size_t size, Decoder const& decoder,
                                                                  std::span<std::vector<double> const> known, Rng& rng,
                                                                  evolve_keys_options const& options = {},
                                                                  Observer observer = {})
{
  validate(options);
  detail::key_problem<Decoder> const p(size, options.bias, decoder);
  for (std::size_t k = 0; k < known.size(); ++k) {
    require(detail::are_keys(known[k], size), "genetic::evolve_keys_from", {"known", k}, "have `size` keys in [0, 1)");
  }
  auto now = detail::make_key_evolution(p, options);
  now.start(static_cast<std::uint64_t>(rng()), known);
  return detail::finish(now, detail::rules_of(options), observer);
}

/// Goes on from the state of an earlier result, as `resume` of `evolve`.
/// \throws std::invalid_argument if `size` is 0, `options` is not valid, or the state does not fit to them.
template <class Decoder, observer Observer = null_observer>
[[nodiscard]] evolve_result<std::vector<double>> resume_keys(std::size_t size, Decoder const& decoder,
                                                             evolve_state<std::vector<double>> state,
                                                             evolve_keys_options const& options = {},
                                                             Observer observer = {})
{
  validate(options);
  detail::key_problem<Decoder> const p(size, options.bias, decoder);
  validate(state, options.islands.count, options.population);
  for (std::size_t k = 0; k < state.islands.size(); ++k) {
    bool const good =
        std::ranges::all_of(state.islands[k].genomes, [&](auto const& g) { return detail::are_keys(g, size); });
    require(good, "genetic::resume_keys", {"state.islands", k}, "have `size` keys in [0, 1)");
  }
  auto now = detail::make_key_evolution(p, options);
  now.resume(std::move(state));
  return detail::finish(now, detail::rules_of(options), observer);
}

}  // namespace mentorics::genetic
