// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mentorics/core/check.hpp>
#include <mentorics/core/finite.hpp>
#include <mentorics/core/observer.hpp>
#include <mentorics/core/random_stream.hpp>
#include <mentorics/genetic/detail/breeding.hpp>
#include <mentorics/genetic/detail/evolution.hpp>
#include <mentorics/genetic/evolve.hpp>
#include <mentorics/genetic/island_options.hpp>
#include <mentorics/genetic/key_problem.hpp>
#include <mentorics/genetic/random_keys.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mentorics::genetic {

/// Source of the defaults: Goncalves and Resende (2011), table 1.
struct evolve_keys_options {
  std::size_t population = 100;   ///< key vectors in a generation and island, >= 3
  std::size_t generations = 200;  ///< at most this many, >= 1
  double elite = 0.2;             ///< share of the population that is kept, in (0, 0.5]; at least one is
  double mutants = 0.15;          ///< share that is drawn anew, in [0, 1 - elite)
  double bias = 0.7;              ///< probability that a key comes from the elite parent, in [0.5, 1]
  double target = no_limit;       ///< stop when a fitness of at least this is found; not NaN
  double bound = no_limit;        ///< no fitness can be above; one that reaches it is `optimal`; not NaN
  std::size_t stagnation = 0;     ///< stop after this many generations without a better best; 0 means never
  std::size_t evaluations = 0;    ///< begin no generation after this many fitness calls; 0 means no limit
  island_options islands = {};
  std::size_t threads = 1;  ///< >= 1; the result does not depend on it
};

/// \throws std::invalid_argument if a field is outside its documented range.
constexpr void validate(evolve_keys_options const& o)
{
  constexpr auto where = "genetic::evolve_keys_options";
  require(o.population >= 3, where, "population", "be at least 3", o.population);
  require(o.generations >= 1, where, "generations", "be at least 1", o.generations);
  require(is_finite(o.elite) && o.elite > 0.0 && o.elite <= 0.5, where, "elite", "be in (0, 0.5]", o.elite);
  bool const room = is_finite(o.mutants) && o.mutants >= 0.0 && o.mutants + o.elite < 1.0;
  require(room, where, "mutants", "be in [0, 1 - elite)", o.mutants);
  require(is_finite(o.bias) && o.bias >= 0.5 && o.bias <= 1.0, where, "bias", "be in [0.5, 1]", o.bias);
  require(!is_nan(o.target), where, "target", "be a number", o.target);
  require(!is_nan(o.bound), where, "bound", "be a number", o.bound);
  require(o.threads >= 1, where, "threads", "be at least 1", o.threads);
  validate(o.islands, o.population);
}

namespace detail {

template <class Decoder>
[[nodiscard]] evolution<key_problem<Decoder>, biased_breeding> make_key_evolution(key_problem<Decoder> const& p,
                                                                                  evolve_keys_options const& o)
{
  auto const share = [&](double s) { return static_cast<std::size_t>(s * static_cast<double>(o.population)); };
  auto const elite = (std::max)(share(o.elite), std::size_t{1});
  auto const mutants = (std::min)(share(o.mutants), o.population - elite - 1);
  return {p, biased_breeding{.population = o.population, .elite = elite, .mutants = mutants}, o.population, o.islands, o.threads};
}

[[nodiscard]] constexpr stopping_rules rules_of(evolve_keys_options const& o)
{
  return {.generations = o.generations,
          .stagnation = o.stagnation,
          .evaluations = o.evaluations,
          .target = o.target,
          .bound = o.bound};
}

}  // namespace detail

/// A biased random-key genetic algorithm: the decoder turns keys into a solution and says what it is worth.
///
/// `decoder(keys)` gets `size` keys in [0, 1) and returns a fitness to maximize; it is a pure function. If it has
/// `make_scratch()`, it is called as `decoder(keys, scratch)`. The elite stays, some vectors are drawn anew, the others have
/// one parent in the elite and one outside. `known` vectors are the first of each island. Draws and outcomes as in `evolve`.
/// \throws std::invalid_argument if `size` is 0, a known vector does not have `size` keys in [0, 1), or `options` is not
///         valid.
/// Source: Goncalves and Resende (2011), Biased random-key genetic algorithms for combinatorial optimization.
template <class Decoder, bit_source Rng, observer Watch = silent>
[[nodiscard]] evolve_result<std::vector<double>> evolve_keys(std::size_t size, Decoder const& decoder, Rng& rng,
                                                             evolve_keys_options const& options = {}, Watch watch = {},
                                                             std::span<std::vector<double> const> known = {})
{
  validate(options);
  key_problem<Decoder> const p(size, options.bias, decoder);
  for (std::size_t k = 0; k < known.size(); ++k) {
    bool const good = known[k].size() == size && std::ranges::all_of(known[k], [](double x) { return x >= 0.0 && x < 1.0; });
    require(good, "genetic::evolve_keys", {"known", k}, "have `size` keys in [0, 1)");
  }
  auto now = detail::make_key_evolution(p, options);
  now.start(static_cast<std::uint64_t>(rng()), known);
  return detail::finish(now, detail::rules_of(options), now.best(), watch);
}

/// Goes on from the state of an earlier result, as `resume` of `evolve`.
/// \throws std::invalid_argument if `size` is 0, or the state does not fit to `options`.
template <class Decoder, observer Watch = silent>
[[nodiscard]] evolve_result<std::vector<double>> resume_keys(std::size_t size, Decoder const& decoder,
                                                             evolve_state<std::vector<double>> state,
                                                             evolve_keys_options const& options = {}, Watch watch = {})
{
  validate(options);
  key_problem<Decoder> const p(size, options.bias, decoder);
  validate(state, options.islands.count, options.population);
  for (std::size_t k = 0; k < state.islands.size(); ++k) {
    for (auto const& keys : state.islands[k].genomes) {
      require(keys.size() == size, "genetic::resume_keys", {"state.islands", k}, "have `size` keys", keys.size());
    }
  }
  auto now = detail::make_key_evolution(p, options);
  now.resume(std::move(state));
  return detail::finish(now, detail::rules_of(options), now.best(), watch);
}

}  // namespace mentorics::genetic
